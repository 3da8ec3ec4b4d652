/* Totals while typing, in whole cents, so that they are right for any amount. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;

  /* Cents of a plain decimal such as -1234.5, or null. */
  function plain(text, places) {
    const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!found || (found[3] || '').length > places) return null;
    const cents = BigInt(found[2] + (found[3] || '').padEnd(places, '0'));
    return found[1] ? -cents : cents;
  }

  /* What is plain enough to be added up before the server has read it; the rest waits for the server. */
  Sheet.cents = function (typed, read, places) {
    if (read !== undefined) return plain(read, places);
    let text = typed.trim().replace('\u2212', '-');
    const negative = /^\(.*\)$/.test(text);
    if (negative) text = '-' + text.slice(1, -1).trim();
    if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) text = text.replace(/,/g, '');
    if (places < 3 && /^-?\d{1,3}\.\d{3}$/.test(text)) return null;
    return plain(text, places);
  };

  Sheet.money = function (cents, places) {
    const size = (cents < 0n ? -cents : cents).toString().padStart(places + 1, '0');
    const whole = size.slice(0, size.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
    return (cents < 0n ? '\u2212' : '') + whole + (places ? '.' + size.slice(size.length - places) : '');
  };

  Sheet.Totals = class {
    constructor(sheet) {
      this.sheet = sheet;
      this.places = Number(sheet.root.dataset.places);
    }

    /* Once before the next picture, however many keys come until then. */
    soon() {
      if (this.frame) return;
      this.frame = requestAnimationFrame(() => { this.frame = null; this.show(); });
    }

    show() {
      const sums = { department: new Map(), project: new Map(), period: new Map() };
      let total = 0n;
      let lines = 0;
      this.sheet.model.rows.forEach((row, at) => {
        if (Sheet.isIdle(row)) return;
        const cents = Sheet.cents(row.amount, this.sheet.read(at, 'amount'), this.places);
        lines++;
        if (cents === null) return;
        total += cents;
        Object.keys(sums).forEach(field => {
          const key = this.sheet.read(at, field) || row[field].trim() || this.sheet.word('without');
          const sum = sums[field].get(key) || { lines: 0, cents: 0n };
          sums[field].set(key, { lines: sum.lines + 1, cents: sum.cents + cents });
        });
      });
      document.getElementById('grandTotal').textContent = Sheet.money(total, this.places);
      Object.entries(sums).forEach(([field, sum]) => this.table(field, sum));
      document.getElementById('sums').hidden = !lines;
      this.sheet.counts.show(lines, Sheet.money(total, this.places));
    }

    table(field, sums) {
      const body = document.querySelector('#by-' + field + ' tbody');
      body.replaceChildren(...[...sums.entries()].sort((a, b) => a[0] < b[0] ? -1 : 1).map(([key, sum]) => {
        const row = document.createElement('tr');
        const head = document.createElement('th');
        head.scope = 'row';
        head.textContent = key;
        row.append(head, ...[String(sum.lines), Sheet.money(sum.cents, this.places)].map(text => {
          const cell = document.createElement('td');
          cell.className = 'n';
          cell.textContent = text;
          return cell;
        }));
        return row;
      }));
    }
  };
})();
