/* Rows that are chosen together: the row at hand, or several next to each other. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;

  Sheet.Choice = class {
    constructor(sheet) {
      this.sheet = sheet;
      this.from = null;
      this.to = null;
    }

    get several() { return this.from !== null; }

    /* First and last, in their order. */
    range() {
      const at = this.sheet.here.at;
      return this.several ? { first: Math.min(this.from, this.to), last: Math.max(this.from, this.to) } : { first: at, last: at };
    }

    extend(by) {
      const last = this.sheet.model.rows.length - 1;
      const from = this.several ? this.from : this.sheet.here.at;
      const to = Math.min(Math.max((this.several ? this.to : from) + by, 0), last);
      this.choose(from, to);
    }

    /* By the number of a row; with shift, all from the row at hand. */
    pick(at, onwards) {
      this.choose(onwards ? (this.several ? this.from : this.sheet.here.at) : at, at);
    }

    choose(from, to) {
      this.from = from;
      this.to = to;
      this.moving = true;
      this.sheet.go(to, this.sheet.here.field);
      this.moving = false;
      this.show();
      const { first, last } = this.range();
      this.sheet.state.tell(this.sheet.word('chosen') + ' ' + (first + 1) + (first === last ? '' : '\u2013' + (last + 1)));
    }

    /* Going on elsewhere ends it. */
    left() {
      if (this.several && !this.moving) this.clear();
    }

    clear() {
      this.from = null;
      this.to = null;
      this.show();
    }

    show() {
      const { first, last } = this.range();
      [...this.sheet.view.body.rows].forEach((row, at) => row.classList.toggle('chosen', this.several && at >= first && at <= last));
    }
  };
})();
