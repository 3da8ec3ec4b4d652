/* Rows from a spreadsheet: tab-separated text, with quotes around cells that have line breaks, and perhaps a first row of headings. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;

  /* What other systems call the columns. */
  const OTHER_NAMES = {
    project: ['project code', 'project name', 'project no', 'project number'],
    department: ['department code', 'department name', 'dept', 'cost centre', 'cost center', 'unit'],
    category: ['category code', 'category name', 'cost category', 'type', 'account'],
    period: ['month', 'accounting period', 'accounting month', 'posting period'],
    documentDate: ['date', 'invoice date', 'doc date', 'document day', 'posting date'],
    supplier: ['vendor', 'supplier name', 'vendor name', 'creditor', 'payee'],
    reference: ['ref', 'invoice', 'invoice no', 'invoice number', 'document', 'document no', 'document number', 'doc no', 'voucher'],
    description: ['text', 'details', 'narrative', 'memo', 'comment', 'line description'],
    amount: ['net', 'net amount', 'value', 'cost', 'total', 'sum', 'amount net'],
    commitment: ['order', 'po', 'po number', 'po no', 'purchase order', 'order no', 'order number'],
  };

  const same = text => text.toLowerCase().replace(/ *\([^)]*\)$/, '').replace(/[.:#]+$/, '').trim();

  function split(text, quoting) {
    const rows = [];
    let row = [];
    let cell = '';
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
      const sign = text[at];
      if (quoted) {
        if (sign === '"' && text[at + 1] === '"') { cell += '"'; at++; }
        else if (sign === '"') quoted = false;
        else cell += sign;
      } else if (quoting && sign === '"' && cell === '') quoted = true;
      else if (sign === '\t') { row.push(cell); cell = ''; }
      else if (sign === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; }
      else cell += sign;
    }
    if (cell !== '' || row.length) { row.push(cell); rows.push(row); }
    return { rows, open: quoted };
  }

  /* A quote that is never closed is a sign like any other: the rows after it are rows. */
  Sheet.cellsOf = function (text) {
    const given = text.replace(/\r\n?/g, '\n');
    const quoted = split(given, true);
    const { rows } = quoted.open ? split(given, false) : quoted;
    return rows.map(cells => cells.map(one => one.replace(/\s+/g, ' ').trim()));
  };

  /* The fields that headings name, in their order, each once; null when the row is no row of headings. */
  Sheet.headings = function (cells, names) {
    const fields = cells.map(cell => cell && Sheet.FIELDS.find(field => names[field] === same(cell)) || null);
    cells.forEach((cell, across) => {
      if (fields[across] || !cell) return;
      fields[across] = Sheet.FIELDS.find(field => !fields.includes(field) && OTHER_NAMES[field].includes(same(cell))) || null;
    });
    fields.forEach((field, across) => { if (fields.indexOf(field) !== across) fields[across] = null; });
    return fields.filter(Boolean).length >= 2 ? fields : null;
  };

  /* Columns with something in them that go nowhere: by their headings, else by their place in what was pasted. */
  function leftOut(rows, fields, headings) {
    const widest = Math.max(0, ...rows.map(cells => cells.length));
    return Array.from({ length: widest }, (any, across) => across)
      .filter(across => !fields[across] && rows.some(cells => cells[across]))
      .map(across => headings && headings[across] || '#' + (across + 1));
  }

  /*
   * Puts text into the cells from one on, and adds rows as needed. Returns how many rows were taken, how many had no room, and which
   * columns were left out.
   */
  Sheet.pasteInto = function (model, at, field, text, names) {
    let rows = Sheet.cellsOf(text).filter(cells => cells.some(Boolean));
    if (!rows.length) return { taken: 0, left: 0, columns: [] };
    const headings = Sheet.headings(rows[0], names) && rows[0];
    const fields = headings ? Sheet.headings(headings, names) : Sheet.FIELDS.slice(Sheet.FIELDS.indexOf(field));
    if (headings) rows = rows.slice(1);
    model.step();
    const left = Math.max(0, rows.length - (Sheet.MOST_ROWS - at));
    rows = rows.slice(0, Sheet.MOST_ROWS - at);
    rows.forEach((cells, down) => {
      if (at + down >= model.rows.length) model.rows.push(model.following(model.rows[model.rows.length - 1]));
      cells.forEach((cell, across) => { if (fields[across]) model.rows[at + down][fields[across]] = cell; });
    });
    return { taken: rows.length, left, columns: leftOut(rows, fields, headings) };
  };
})();
