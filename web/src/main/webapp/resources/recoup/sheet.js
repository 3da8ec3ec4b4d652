/* Entering many costs: brings together rows, table, totals and saving, and listens to keys. */
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
      this.known = [];
      this.tried = false;
      this.here = { at: 0, field: Sheet.FIELDS[0] };
      this.state = new Sheet.State(this);
      this.view = new Sheet.View(this);
      this.totals = new Sheet.Totals(this);
      this.saving = new Sheet.Saving(this);
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
      const rows = this.model.rows.map(row => Object.assign({}, row));
      try {
        const answer = await this.saving.server.ask('POST', 'sheets/check', { rows });
        if (answer.ok && rows.length === this.model.rows.length) this.checked(rows, (await answer.json()).rows);
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
      const known = this.known[at];
      return known && known.typed[field] === this.model.rows[at][field] ? known.read[field] : undefined;
    }

    notesOf(at) {
      const known = this.known[at];
      const row = this.model.rows[at];
      if (!known || Sheet.isIdle(row)) return [];
      const athand = !this.tried && this.here.at === at && root.contains(document.activeElement);
      return known.notes.filter(note => {
        const field = note.field || 'amount';
        if (known.typed[field] !== row[field]) return false;
        return !(athand && note.code === 'value.missing');
      });
    }

    checked(rows, answers) {
      this.known = answers.map((answer, at) => ({ typed: rows[at], read: answer.read, notes: answer.notes }));
      this.view.notes();
      this.totals.show();
    }

    changed() {
      this.saving.changed();
      this.totals.show();
    }

    /* After rows came, went or moved. */
    redrawn(at, field) {
      this.known = [];
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
        duplicate: () => this.model.duplicate(at) ? this.redrawn(at + 1, field) : this.state.tell(this.word('toomany')),
        delete: () => { this.model.remove(at); this.redrawn(at, field); this.state.tell(this.word('deleted')); },
        above: () => { this.model.above(at, field); this.redrawn(at, field); },
        below: () => { this.model.below(at, field); this.redrawn(at, field); },
        today: () => { this.model.set(at, 'documentDate', root.dataset.today); this.redrawn(at, 'documentDate'); },
        undo: () => this.travel(this.model.undo(), 'undone'),
        redo: () => this.travel(this.model.redo(), 'redone'),
      };
      acts[name]();
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

    key(event) {
      const place = this.view.place(event.target);
      if (!place) return;
      const control = event.ctrlKey || event.metaKey;
      const chosen = control ? this.shortcut(event) : this.move(event, place);
      if (!chosen) return;
      event.preventDefault();
      chosen();
    }

    shortcut(event) {
      const key = event.key.toLowerCase();
      const name = key === 'd' ? (event.shiftKey ? 'below' : 'above')
        : key === 'z' ? (event.shiftKey ? 'redo' : 'undo')
          : key === 'y' ? 'redo' : key === ';' ? 'today' : null;
      if (key === 's') return () => { this.saving.dirty = true; this.saving.now(); };
      return name && (() => this.act(name));
    }

    /* Arrows belong to the list of suggestions once something was typed in the cell. */
    move(event, { at, field }) {
      const suggesting = event.target.hasAttribute('list') && event.target.dataset.typed;
      const up = (event.key === 'Enter' && event.shiftKey) || (event.key === 'ArrowUp' && !suggesting);
      const down = (event.key === 'Enter' && !event.shiftKey) || (event.key === 'ArrowDown' && !suggesting && !event.altKey);
      if (up) return () => this.go(at - 1, field);
      if (!down) return null;
      const last = at === this.model.rows.length - 1;
      if (last && event.key === 'Enter') return () => this.addRow();
      return () => this.go(at + 1, field);
    }

    paste(event) {
      const place = this.view.place(event.target);
      const text = event.clipboardData && event.clipboardData.getData('text/plain');
      if (!place || !text || !/[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))) return;
      event.preventDefault();
      const rows = Sheet.pasteInto(this.model, place.at, place.field, text, this.names);
      this.redrawn(place.at, place.field);
      this.state.tell(this.word('pasted') + ' ' + rows.taken + (rows.left ? '. ' + this.word('toomany') + ' ' + this.word('notpasted') + ' ' + rows.left : ''));
    }

    /* One thing at a time with the whole sheet, said while it goes on. */
    async work(word, act) {
      const buttons = ['submitSheet', 'discardSheet'].map(id => document.getElementById(id));
      if (buttons.some(button => button.disabled)) return;
      const grid = document.getElementById('grid');
      const at = document.activeElement;
      buttons.forEach(button => { button.disabled = true; });
      grid.inert = true;
      try {
        if (await act(() => this.state.tell(this.word(word)))) return;
      } catch (gone) {
        this.state.warn(this.word('not' + word) + ' ' + this.word('unreachable'));
      }
      buttons.forEach(button => { button.disabled = false; });
      grid.inert = false;
      if (document.activeElement === document.body) at.focus();
    }

    /* Whether the page is left. */
    async submit(say) {
      this.tried = true;
      if (this.saving.stopped) return false;
      if (!await this.saving.all()) return this.isSubmitted();
      this.view.notes();
      if (this.model.rows.some((row, at) => this.notesOf(at).some(note => !note.warning))) { this.toProblems(); return false; }
      say();
      await this.saving.rest();
      try {
        const answer = await this.saving.server.ask('POST', 'sheets/' + this.saving.id + '/submit', { version: this.saving.version });
        if (answer.ok) return this.leave(root.dataset.submitted + this.saving.id);
        await this.unsubmitted(answer);
      } finally { if (!this.state.asked && !this.left) this.saving.go(); }
      return false;
    }

    async unsubmitted(answer) {
      if (answer.status === 409) this.saving.conflict();
      else if (answer.status === 401) this.state.warn(this.word('notsubmitting') + ' ' + this.word('nosession') + ' ', this.state.signIn());
      else {
        const problem = await answer.json();
        this.state.warn(this.word('notsubmitting') + ' ' + problem.detail);
        this.refused(problem);
      }
    }

    /* When the answer of a first submission was lost, the sheet can no longer be saved. */
    async isSubmitted() {
      const there = this.saving.id && this.saving.failing && await this.saving.server.read('sheets/' + this.saving.id);
      return Boolean(there && there.submittedAt) && this.leave(root.dataset.submitted + this.saving.id);
    }

    leave(address) {
      this.left = true;
      this.saving.dirty = false;
      this.saving.stopped = true;
      this.saving.forget();
      location.assign(address);
      return true;
    }

    refused(problem) {
      const rows = this.model.rows.map(row => Object.assign({}, row));
      const notes = rows.map(() => []);
      (problem.faults || []).forEach(fault => {
        const found = /^rows\[(\d+)](?:\.(\w+))?$/.exec(fault.field);
        if (found) notes[Number(found[1])].push({ field: found[2] || 'amount', code: fault.code, detail: fault.detail, warning: false, choices: [] });
      });
      this.known = rows.map((typed, at) => ({ typed, read: (this.known[at] || { read: {} }).read, notes: notes[at] }));
      this.view.notes();
      if (notes.some(some => some.length)) this.toProblems();
    }

    toProblems() { document.getElementById('problemsTitle').focus(); }

    /* Whether the page is left. */
    async discard(say) {
      say();
      await this.saving.rest();
      try {
        const id = this.saving.id;
        const answer = id && await this.saving.server.ask('DELETE', 'sheets/' + id);
        if (!id || answer.ok) return this.leave(id ? root.dataset.page + '?id=' + id : root.dataset.page);
        const why = answer.status === 401 ? this.word('nosession') : await this.saving.server.reason(answer);
        this.state.warn(this.word('notdiscarding') + ' ' + why + ' ', ...(answer.status === 401 ? [this.state.signIn()] : []));
      } finally { if (!this.state.asked && !this.left) this.saving.go(); }
      return false;
    }

    listen() {
      const grid = document.getElementById('grid');
      grid.addEventListener('keydown', event => this.key(event));
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
      document.getElementById('submitSheet').addEventListener('click', () => this.work('submitting', say => this.submit(say)));
      document.getElementById('discardSheet').addEventListener('click', () => this.work('discarding', say => this.discard(say)));
    }
  }

  new Page().open();
})();
