/* Entering many costs: brings together rows, table, totals, saving and keys. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;
  const root = document.getElementById('sheet');
  if (!root) return;

  class Page {
    constructor() {
      this.root = root;
      this.words = Object.fromEntries([...root.querySelectorAll('[data-word]')].map(word => [word.dataset.word, word.textContent]));
      this.model = new Sheet.Model({ department: root.dataset.department || '' });
      this.known = new WeakMap();
      this.tried = false;
      this.here = { at: 0, field: Sheet.FIELDS[0] };
      this.state = new Sheet.State(this);
      this.view = new Sheet.View(this);
      this.totals = new Sheet.Totals(this);
      this.counts = new Sheet.Counts(this);
      this.saving = new Sheet.Saving(this);
      this.choice = new Sheet.Choice(this);
      this.whole = new Sheet.Whole(this);
      this.keys = new Sheet.Keys(this);
      this.names = Object.fromEntries(Sheet.FIELDS.map(field => [field, document.getElementById('h-' + field).textContent.trim().toLowerCase().replace(/ *\([^)]*\)$/, '')]));
      this.listen();
    }

    word(name) { return this.words[name]; }

    async open() {
      const left = this.saving.left();
      let kept = null;
      if (this.saving.id) {
        kept = await this.kept();
        if (!kept) return;
        this.model.load(kept.rows, kept.title);
        this.saving.opened(kept, left ? left.marks : []);
      } else if (left) this.saving.marks = left.marks;
      if (left && !(kept && Sheet.mark(kept.title, kept.rows) === Sheet.mark(left.title, left.rows))) this.takeUp(left, kept);
      else {
        this.saving.forget();
        this.show();
        if (kept) this.check();
      }
    }

    /* What the server has; null, and said, when it is not to be had. What is not read yet must not be written over. */
    async kept() {
      const { server, id } = this.saving;
      this.saving.stopped = true;
      try {
        const answer = await server.ask('GET', 'sheets/' + id);
        if (!answer.ok) { this.saving.unread(await server.reason(answer)); return null; }
        const kept = await answer.json();
        this.saving.stopped = false;
        return kept;
      } catch (gone) { this.saving.unread(this.word('unread')); return null; }
    }

    /* Goes on with what this window had not saved, unless another one saved something else since. */
    takeUp(left, kept) {
      this.model.load(left.rows, left.title);
      this.show();
      if (kept && left.version !== kept.version && !left.marks.includes(Sheet.mark(kept.title, kept.rows))) {
        this.saving.conflict();
        return;
      }
      this.state.tell(this.word('restored'));
      this.saving.changed();
    }

    /* What there is to say about the rows, without keeping anything. */
    async check() {
      const rows = [...this.model.rows];
      const typed = rows.map(row => Object.assign({}, row));
      try {
        const answer = await this.saving.server.ask('POST', 'sheets/check', { rows: typed });
        if (answer.ok) this.checked(rows, typed, (await answer.json()).rows);
      } catch (gone) { /* The next save says it. */ }
    }

    show() {
      document.getElementById('sheetTitle').value = this.model.title;
      this.view.draw();
      this.view.notes();
      this.totals.show();
    }

    /* What the server read, as long as the cell is what it read. */
    read(at, field) {
      const row = this.model.rows[at];
      const known = this.known.get(row);
      return known && known.typed[field] === row[field] ? known.read[field] : undefined;
    }

    notesOf(at) {
      const row = this.model.rows[at];
      const known = this.known.get(row);
      if (!known || Sheet.isIdle(row)) return [];
      const athand = !this.tried && this.here.at === at && root.contains(document.activeElement);
      return known.notes.filter(note => {
        const field = note.field || 'amount';
        if (known.typed[field] !== row[field]) return false;
        return !(athand && note.code === 'value.missing');
      });
    }

    /* The rows that were read, as they were typed by then, and what was read. */
    checked(rows, typed, answers) {
      rows.forEach((row, at) => this.known.set(row, { typed: typed[at], read: answers[at].read, notes: answers[at].notes }));
      this.view.notes();
      this.totals.show();
      this.counts.tell();
    }

    changed() {
      this.saving.changed();
      this.totals.soon();
    }

    /* After rows came, went or moved. */
    redrawn(at, field) {
      this.choice.clear();
      this.view.draw();
      this.view.notes();
      this.go(Math.min(Math.max(at, 0), this.model.rows.length - 1), field || this.here.field);
      this.changed();
    }

    go(at, field) {
      const input = this.view.input(at, field);
      if (!input) return;
      input.focus();
      input.select();
    }

    choose(at, field, choice) {
      this.model.set(at, field, choice);
      this.redrawn(at, field);
    }

    chooseDays(unclear, number) {
      this.model.step();
      unclear.forEach(({ at, note }) => { this.model.rows[at].documentDate = note.choices[number]; });
      this.redrawn(this.here.at);
    }

    act(name) {
      const { at, field } = this.here;
      const acts = {
        add: () => this.addRow(),
        duplicate: () => this.duplicate(),
        delete: () => this.remove(),
        above: () => { this.model.above(at, field); this.redrawn(at, field); },
        below: () => { this.model.below(at, field); this.redrawn(at, field); },
        today: () => { this.model.set(at, 'documentDate', root.dataset.today); this.redrawn(at, 'documentDate'); },
        undo: () => this.travel(this.model.undo(), 'undone'),
        redo: () => this.travel(this.model.redo(), 'redone'),
      };
      acts[name]();
    }

    duplicate() {
      const { first, last } = this.choice.range();
      if (this.model.duplicate(first, last)) this.redrawn(last + 1);
      else this.state.tell(this.word('toomany'));
    }

    remove() {
      const { first, last } = this.choice.range();
      this.model.remove(first, last);
      this.redrawn(first);
      this.state.tell(first === last ? this.word('deleted') : this.word('deletedmany') + ' ' + (last - first + 1));
    }

    travel(done, word) {
      if (done) this.redrawn(this.here.at);
      this.state.tell(this.word(done ? word : 'nothing'));
    }

    addRow() {
      if (!this.model.add()) { this.state.tell(this.word('toomany')); return; }
      const at = this.model.rows.length - 1;
      this.redrawn(at, Sheet.FIELDS.find(field => !this.model.rows[at][field]));
    }

    paste(event) {
      const place = this.view.place(event.target);
      const text = event.clipboardData && event.clipboardData.getData('text/plain');
      if (!place || !text || !/[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))) return;
      event.preventDefault();
      const rows = Sheet.pasteInto(this.model, place.at, place.field, text, this.names);
      this.redrawn(place.at, place.field);
      this.state.tell(this.word('pasted') + ' ' + rows.taken);
      this.notPasted(rows);
    }

    /* What had no place stays in sight until the next paste. */
    notPasted({ left, columns }) {
      const parts = [];
      if (left) parts.push(this.word('toomany') + ' ' + this.word('notpasted') + ' ' + left + '.');
      if (columns.length) parts.push(this.word('leftout') + ' ' + columns.join(', ') + '.');
      const note = document.getElementById('notPasted');
      note.hidden = !parts.length;
      note.textContent = parts.join(' ');
      if (parts.length) this.state.aloud(note.textContent);
    }

    listen() {
      const grid = document.getElementById('grid');
      grid.addEventListener('paste', event => this.paste(event));
      grid.addEventListener('input', event => {
        const place = this.view.place(event.target);
        if (!place) return;
        event.target.dataset.typed = 'yes';
        this.model.set(place.at, place.field, event.target.value, place.at + ':' + place.field);
        this.changed();
      });
      grid.addEventListener('focusin', event => {
        const place = this.view.place(event.target);
        if (!place) return;
        const moved = place.at !== this.here.at;
        if (moved) this.choice.left(place.at);
        this.here = place;
        this.model.mark = null;
        delete event.target.dataset.typed;
        if (moved) this.view.notes();
      });
      root.addEventListener('click', event => {
        const button = event.target.closest('[data-act]');
        if (button) this.act(button.dataset.act);
      });
      document.getElementById('sheetTitle').addEventListener('input', event => { this.model.title = event.target.value; this.changed(); });
    }
  }

  new Page().open();
})();
