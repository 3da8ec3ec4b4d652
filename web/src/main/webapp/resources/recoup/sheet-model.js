/* The rows of a sheet exactly as typed, with undo and redo. Knows nothing of the page. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet = {};

  Sheet.FIELDS = ['project', 'department', 'category', 'period', 'documentDate', 'supplier', 'reference', 'description', 'amount', 'commitment'];
  Sheet.TAKEN_OVER = ['project', 'department', 'category', 'period', 'supplier'];
  Sheet.MOST_ROWS = 1000;
  const MOST_STEPS = 200;

  Sheet.blank = () => Object.fromEntries(Sheet.FIELDS.map(field => [field, '']));
  Sheet.isIdle = row => ['documentDate', 'reference', 'description', 'amount', 'commitment'].every(field => !row[field].trim());

  Sheet.Model = class {
    constructor(first) {
      this.rows = [Object.assign(Sheet.blank(), first)];
      this.title = '';
      this.past = [];
      this.future = [];
      this.mark = null;
    }

    static complete(rows) {
      return rows.map(row => Object.assign(Sheet.blank(), row));
    }

    load(rows, title) {
      this.rows = rows.length ? Sheet.Model.complete(rows) : [Sheet.blank()];
      this.title = title || '';
    }

    /* Before a change: typing on in the same cell is one step. */
    step(mark) {
      if (mark && mark === this.mark) return;
      this.mark = mark || null;
      this.past.push(JSON.stringify(this.rows));
      if (this.past.length > MOST_STEPS) this.past.shift();
      this.future = [];
    }

    undo() { return this.travel(this.past, this.future); }
    redo() { return this.travel(this.future, this.past); }

    travel(from, to) {
      if (!from.length) return false;
      to.push(JSON.stringify(this.rows));
      this.rows = JSON.parse(from.pop());
      this.mark = null;
      return true;
    }

    set(at, field, text, mark) {
      this.step(mark);
      this.rows[at][field] = text;
    }

    /* A new row takes over what mostly stays the same. */
    following(row) {
      return Object.assign(Sheet.blank(), Object.fromEntries(Sheet.TAKEN_OVER.map(field => [field, row[field]])));
    }

    add() {
      if (this.rows.length >= Sheet.MOST_ROWS) return false;
      this.step();
      this.rows.push(this.following(this.rows[this.rows.length - 1]));
      return true;
    }

    /* Rows from first to last once more, below them. */
    duplicate(first, last) {
      if (this.rows.length + last - first >= Sheet.MOST_ROWS) return false;
      this.step();
      this.rows.splice(last + 1, 0, ...this.rows.slice(first, last + 1).map(row => Object.assign({}, row)));
      return true;
    }

    remove(first, last) {
      this.step();
      this.rows.splice(first, last - first + 1);
      if (!this.rows.length) this.rows.push(Sheet.blank());
    }

    above(at, field) {
      if (at === 0) return;
      this.step();
      this.rows[at][field] = this.rows[at - 1][field];
    }

    below(at, field) {
      this.step();
      for (let next = at + 1; next < this.rows.length; next++) this.rows[next][field] = this.rows[at][field];
    }
  };
})();
