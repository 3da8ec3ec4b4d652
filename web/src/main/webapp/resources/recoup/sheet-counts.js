/* How many lines there are, what they come to, and how many cells are to be corrected: shown all the time, read aloud when it changes. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;

  Sheet.Counts = class {
    constructor(sheet) {
      this.sheet = sheet;
      this.place = document.getElementById('sheetSums');
      this.told = 0;
      this.lines = 0;
    }

    /* Every note of every row, in their order. */
    all() {
      const all = [];
      this.sheet.model.rows.forEach((row, at) => this.sheet.notesOf(at).forEach(note => all.push({ at, note })));
      return all;
    }

    wrong(number) {
      return number === 1 ? this.sheet.word('wrong1') : number + ' ' + this.sheet.word('wrong');
    }

    show(lines, total) {
      this.lines = lines;
      const wrong = this.all().filter(one => !one.note.warning).length;
      this.place.hidden = !lines;
      this.place.textContent = (wrong ? this.wrong(wrong) + '. ' + this.counted() : this.ready()) + ', ' + total;
    }

    ready() { return this.sheet.word('ready') + ' ' + this.counted(); }

    counted() { return this.lines + ' ' + this.sheet.word(this.lines === 1 ? 'line' : 'lines'); }

    /* After the rows were read: what changed since it was last said. */
    tell() {
      const wrong = this.all().filter(one => !one.note.warning).length;
      if (wrong === this.told) return;
      this.told = wrong;
      this.sheet.state.aloud(wrong ? this.wrong(wrong) : this.ready());
    }

    /* The place of the next thing to look at from here, or of the one before; null when there is none. */
    next(here, back) {
      const order = place => place.at * Sheet.FIELDS.length + Sheet.FIELDS.indexOf(place.field);
      const places = this.all().map(({ at, note }) => ({ at, field: note.field || 'amount' })).sort((one, other) => order(one) - order(other));
      const from = order(here);
      return (back ? places.filter(place => order(place) < from).pop() || places[places.length - 1]
        : places.find(place => order(place) > from) || places[0]) || null;
    }
  };
})();
