/* Keeps the draft on the server while somebody types, one request at a time, and keeps it in this window while that fails. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;
  const PAUSE = 600;
  const LONGEST_PAUSE = 30000;
  const MOST_MARKS = 50;

  Sheet.Saving = class {
    constructor(sheet) {
      this.sheet = sheet;
      this.data = sheet.root.dataset;
      this.state = sheet.state;
      this.server = new Sheet.Server(this.data);
      this.held = new Sheet.Held(this.data.person);
      this.id = this.data.id || null;
      this.version = null;
      /* Of what the server is known to have, and of what was sent since and not answered. */
      this.marks = [];
      this.dirty = false;
      this.stopped = false;
      this.pause = PAUSE;
      this.running = null;
      window.addEventListener('online', () => this.soon(0));
      window.addEventListener('focus', () => { if (this.failing) this.soon(0); });
      window.addEventListener('pagehide', () => this.held.now());
      document.addEventListener('visibilitychange', () => { if (document.hidden && this.dirty) { this.held.now(); this.now(); } });
      window.addEventListener('beforeunload', event => { if (this.dirty) { event.preventDefault(); event.returnValue = ''; } });
    }

    changed() {
      if (this.unopened) return;
      this.dirty = true;
      this.hold();
      this.soon(this.pause);
    }

    hold() {
      const model = this.sheet.model;
      this.held.soon(this.id, () => ({ version: this.version, marks: this.marks, title: model.title, rows: model.rows }));
    }

    left() { return this.held.of(this.id); }
    forget() { this.held.forget(this.id); }

    /* Goes on from what the server has. */
    opened(kept, marks) {
      this.version = kept.version;
      this.marks = [Sheet.mark(kept.title, kept.rows), ...marks].slice(0, MOST_MARKS);
      this.said(kept.savedAt);
    }

    soon(pause) {
      if (this.stopped) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.now(), pause);
    }

    /* Saves what is not saved yet; resolves when that is done, or has failed. */
    async now() {
      clearTimeout(this.timer);
      if (this.running) { await this.running; if (this.dirty && !this.failing) return this.now(); return; }
      if (!this.dirty || this.stopped) return;
      this.running = this.send();
      try { await this.running; } finally { this.running = null; }
      if (this.dirty && !this.stopped) this.soon(this.pause);
    }

    /* Saves until the server has all that stands here; whether it has. */
    async all() {
      if (this.running) await this.running;
      this.dirty = true;
      do { await this.now(); } while (this.dirty && !this.failing && !this.stopped);
      return !this.dirty && !this.failing && !this.stopped && this.id !== null;
    }

    /* Lets what is on its way end, and sends no more by itself until go(). */
    async rest() {
      this.stopped = true;
      clearTimeout(this.timer);
      if (this.running) await this.running;
    }

    go() {
      this.stopped = false;
      if (this.dirty) this.soon(this.pause);
    }

    async send() {
      const title = this.sheet.model.title;
      const rows = [...this.sheet.model.rows];
      const typed = rows.map(row => Object.assign({}, row));
      this.dirty = false;
      this.state.say(this.sheet.word('saving'));
      let answer;
      let saved;
      try {
        answer = await this.put(title, typed);
        saved = answer.ok && await answer.json();
      } catch (gone) { return this.failed(this.sheet.word('offline')); }
      if (saved) return this.saved(saved, rows, typed);
      if (answer.status === 401) return this.signedOut();
      if (answer.status === 409) return this.conflict();
      this.failed(this.sheet.word('failed') + ' ' + await this.server.reason(answer));
    }

    /* A save of which the answer was lost is known again by its mark: it is no other window. */
    async put(title, rows) {
      if (!this.id && this.marks.length) await this.find();
      this.marks = [...this.marks, Sheet.mark(title, rows)].slice(-MOST_MARKS);
      this.hold();
      this.held.now();
      const save = () => this.server.ask(this.id ? 'PUT' : 'POST', this.id ? 'sheets/' + this.id : 'sheets', { title, rows, version: this.version });
      const answer = await save();
      if (answer.status !== 409) return answer;
      const there = await this.server.read('sheets/' + this.id);
      if (!there || !this.marks.includes(Sheet.mark(there.title, there.rows))) return answer;
      this.version = there.version;
      return save();
    }

    /* The first save of a new sheet may have come without its answer: then the sheet is there. */
    async find() {
      const drafts = await this.server.read('sheets') || [];
      const newest = drafts.find(draft => !draft.discardedAt);
      const there = newest && await this.server.read('sheets/' + newest.id);
      if (there && this.marks.includes(Sheet.mark(there.title, there.rows))) this.named(there);
    }

    named(sheet) {
      this.held.forget(null);
      this.id = String(sheet.id);
      this.version = sheet.version;
      history.replaceState(null, '', this.data.page + '?id=' + this.id);
    }

    saved(answer, rows, typed) {
      const failed = this.failing;
      this.failing = false;
      this.pause = PAUSE;
      this.marks = this.marks.slice(-1);
      this.forget();
      if (!this.id) this.named(answer);
      this.version = answer.version;
      if (this.dirty) this.hold();
      this.said(answer.savedAt);
      if (failed) this.state.aloud(this.sheet.word('saved'));
      this.sheet.checked(rows, typed, answer.rows);
    }

    said(savedAt) {
      this.state.say(this.sheet.word('saved') + ' ' + new Date(savedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }));
    }

    failed(...words) {
      this.dirty = true;
      this.failing = true;
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
      this.hold();
      this.state.warn(...words);
    }

    signedOut() {
      this.failed(this.sheet.word(this.server.other ? 'otherperson' : 'signedout') + ' ', this.state.signIn());
      this.pause = 3000;
    }

    /* The sheet could not be opened: nothing is shown as if it were the sheet, and nothing is saved. */
    unread(words) {
      this.unopened = true;
      this.stopped = true;
      this.state.ask(words + ' ', this.state.button('again', () => location.reload()));
    }

    conflict() {
      this.dirty = true;
      this.stopped = true;
      this.state.ask(this.sheet.word('conflict') + ' ', this.state.button('theirs', () => {
        this.forget();
        this.dirty = false;
        location.reload();
      }), ' ', this.state.button('mine', () => {
        this.forget();
        this.id = null;
        this.version = null;
        this.marks = [];
        this.stopped = false;
        this.state.answered();
        this.now();
      }));
    }
  };
})();
