/* Rows from a spreadsheet: tab-separated text, with quotes around cells that have line breaks, and perhaps a first row of headings. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;

  Sheet.cellsOf = function (text) {
    const rows = [];
    let row = [];
    let cell = '';
    let quoted = false;
    const given = text.replace(/\r\n?/g, '\n');
    for (let at = 0; at < given.length; at++) {
      const sign = given[at];
      if (quoted) {
        if (sign === '"' && given[at + 1] === '"') { cell += '"'; at++; }
        else if (sign === '"') quoted = false;
        else cell += sign;
      } else if (sign === '"' && cell === '') quoted = true;
      else if (sign === '\t') { row.push(cell); cell = ''; }
      else if (sign === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; }
      else cell += sign;
    }
    if (cell !== '' || row.length) { row.push(cell); rows.push(row); }
    return rows.map(cells => cells.map(one => one.replace(/\s+/g, ' ').trim()));
  };

  /* The fields that headings name, in their order; null when the row is no row of headings. */
  Sheet.headings = function (cells, names) {
    const fields = cells.map(cell => Sheet.FIELDS.find(field => cell && names[field] === cell.toLowerCase().replace(/ *\([^)]*\)$/, '')) || null);
    return fields.filter(Boolean).length >= 2 ? fields : null;
  };

  /* Puts text into the cells from one on, and adds rows as needed. Returns how many rows were taken, and how many had no room. */
  Sheet.pasteInto = function (model, at, field, text, names) {
    let rows = Sheet.cellsOf(text).filter(cells => cells.some(Boolean));
    if (!rows.length) return { taken: 0, left: 0 };
    const named = Sheet.headings(rows[0], names);
    const fields = named || Sheet.FIELDS.slice(Sheet.FIELDS.indexOf(field));
    if (named) rows = rows.slice(1);
    model.step();
    const left = Math.max(0, rows.length - (Sheet.MOST_ROWS - at));
    rows = rows.slice(0, Sheet.MOST_ROWS - at);
    rows.forEach((cells, down) => {
      if (at + down >= model.rows.length) model.rows.push(model.following(model.rows[model.rows.length - 1]));
      cells.forEach((cell, across) => { if (fields[across]) model.rows[at + down][fields[across]] = cell; });
    });
    return { taken: rows.length, left };
  };
})();
