/* Totals while typing, in whole cents, so that they are right for any amount. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;

  const figures = window.RecoupFigures.house;

  /* Cents of a plain decimal such as -1234.5, or null. */
  function plain(text, places) {
    const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!found || (found[3] || '').length > places) return null;
    const cents = BigInt(found[2] + (found[3] || '').padEnd(places, '0'));
    return found[1] ? -cents : cents;
  }

  /* What the server read, else what it will read at once; the rest waits for the server. */
  Sheet.cents = function (typed, read) {
    return read !== undefined ? plain(read, figures.places) : figures.cents(typed);
  };

  Sheet.Totals = class {
    constructor(sheet) {
      this.sheet = sheet;
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
        const cents = Sheet.cents(row.amount, this.sheet.read(at, 'amount'));
        lines++;
        if (cents === null) return;
        total += cents;
        Object.keys(sums).forEach(field => {
          const key = this.sheet.read(at, field) || row[field].trim() || this.sheet.word('without');
          const sum = sums[field].get(key) || { lines: 0, cents: 0n };
          sums[field].set(key, { lines: sum.lines + 1, cents: sum.cents + cents });
        });
      });
      document.getElementById('grandTotal').textContent = figures.written(total);
      Object.entries(sums).forEach(([field, sum]) => this.table(field, sum));
      document.getElementById('sums').hidden = !lines;
      this.sheet.counts.show(lines, figures.written(total));
    }

    table(field, sums) {
      const body = document.querySelector('#by-' + field + ' tbody');
      body.replaceChildren(...[...sums.entries()].sort((a, b) => a[0] < b[0] ? -1 : 1).map(([key, sum]) => {
        const row = document.createElement('tr');
        const head = document.createElement('th');
        head.scope = 'row';
        head.textContent = key;
        row.append(head, ...[String(sum.lines), figures.written(sum.cents)].map(text => {
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
