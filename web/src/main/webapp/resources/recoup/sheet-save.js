/* Keeps the draft on the server while somebody types, one request at a time, and keeps it in this window while that fails. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;
  const PAUSE = 600;
  const LONGEST_PAUSE = 30000;

  Sheet.Saving = class {
    constructor(sheet) {
      this.sheet = sheet;
      this.data = sheet.root.dataset;
      this.state = document.getElementById('sheetState');
      this.id = this.data.id || null;
      this.version = null;
      this.dirty = false;
      this.stopped = false;
      this.pause = PAUSE;
      this.running = null;
      window.addEventListener('online', () => this.soon(0));
      window.addEventListener('focus', () => { if (this.failing) this.soon(0); });
      document.addEventListener('visibilitychange', () => { if (document.hidden && this.dirty) this.now(); });
      window.addEventListener('beforeunload', event => { if (this.dirty) { event.preventDefault(); event.returnValue = ''; } });
    }

    get place() { return 'recoup.sheet.' + (this.id || 'new'); }

    changed() {
      if (this.unopened) return;
      this.dirty = true;
      this.backup();
      this.soon(this.pause);
    }

    backup() {
      try {
        sessionStorage.setItem(this.place, JSON.stringify({ version: this.version, title: this.sheet.model.title, rows: this.sheet.model.rows }));
      } catch (full) { /* The server has all but the last seconds. */ }
    }

    /* What this window had not saved when it was left; null when there is nothing. */
    left() {
      const kept = sessionStorage.getItem(this.place);
      return kept ? JSON.parse(kept) : null;
    }

    forget() { sessionStorage.removeItem(this.place); }

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

    async send() {
      const sent = JSON.stringify({ title: this.sheet.model.title, rows: this.sheet.model.rows, version: this.version });
      this.dirty = false;
      this.say(this.sheet.word('saving'));
      let answer;
      try {
        answer = await this.call(this.id ? 'PUT' : 'POST', this.id ? 'sheets/' + this.id : 'sheets', sent);
      } catch (gone) {
        return this.failed(this.sheet.word('offline'));
      }
      if (answer.status === 401) return this.signedOut();
      if (answer.status === 409) return this.conflict();
      if (!answer.ok) return this.failed(this.sheet.word('failed') + ' ' + await this.reason(answer));
      this.saved(await answer.json(), JSON.parse(sent).rows);
    }

    saved(answer, rows) {
      this.failing = false;
      this.pause = PAUSE;
      this.forget();
      if (!this.id) {
        this.id = String(answer.id);
        history.replaceState(null, '', this.data.page + '?id=' + this.id);
      }
      this.version = answer.version;
      if (this.dirty) this.backup();
      const time = new Date(answer.savedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
      this.say(this.sheet.word('saved') + ' ' + time);
      this.sheet.checked(rows, answer.rows);
    }

    failed(words, ...more) {
      this.dirty = true;
      this.failing = true;
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
      this.say(words, ...more);
    }

    /* Perhaps somebody signed in again in another window: then the page there has a new token. */
    async signedOut() {
      try {
        const page = await fetch(this.data.page, { credentials: 'same-origin' });
        const token = /data-token="([^"]+)"/.exec(await page.text());
        if (token && token[1] !== this.data.token) {
          this.data.token = token[1];
          this.dirty = true;
          this.pause = PAUSE;
          return;
        }
      } catch (gone) { /* Said below. */ }
      const link = document.createElement('a');
      link.href = this.data.signin;
      link.target = '_blank';
      link.textContent = this.sheet.word('signin');
      this.failed(this.sheet.word('signedout') + ' ', link);
      this.pause = 3000;
    }

    /* The sheet could not be opened: nothing is shown as if it were the sheet, and nothing is saved. */
    unread(words) {
      this.unopened = true;
      this.stopped = true;
      this.say(words + ' ', this.button('again', () => location.reload()));
      this.asked = true;
    }

    conflict() {
      this.dirty = true;
      this.stopped = true;
      this.asked = false;
      this.say(this.sheet.word('conflict') + ' ', this.button('theirs', () => {
        this.forget();
        this.dirty = false;
        location.reload();
      }), ' ', this.button('mine', () => {
        this.forget();
        this.id = null;
        this.version = null;
        this.stopped = false;
        this.asked = false;
        this.now();
      }));
      this.asked = true;
    }

    button(word, act) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn second';
      button.dataset.answer = word;
      button.textContent = this.sheet.word(word);
      button.addEventListener('click', act);
      return button;
    }

    call(method, path, body) {
      return fetch(this.data.api + path, {
        method,
        body,
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', 'X-Recoup-Page': this.data.token },
      });
    }

    async reason(answer) {
      try { return (await answer.json()).detail; } catch (none) { return String(answer.status); }
    }

    say(...parts) {
      /* A question stays until it is answered. */
      if (this.asked && parts.every(part => typeof part === 'string')) return;
      const words = parts.map(part => typeof part === 'string' ? part : part.textContent).join('');
      if (this.state.dataset.said === words && parts.every(part => typeof part === 'string')) return;
      this.state.dataset.said = words;
      this.state.classList.toggle('bad', Boolean(this.failing || this.stopped));
      this.state.replaceChildren(...parts);
    }
  };
})();
