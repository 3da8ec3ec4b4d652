/* What is done with the whole sheet: submitting and discarding it, one at a time, and said while it goes on. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;

  Sheet.Whole = class {
    constructor(sheet) {
      this.sheet = sheet;
      document.getElementById('submitSheet').addEventListener('click', () => this.toSubmit());
      document.getElementById('discardSheet').addEventListener('click', () => this.work('discarding', say => this.discard(say)));
    }

    toSubmit() { return this.work('submitting', say => this.submit(say)); }

    /* The page can do nothing else meanwhile; a failure is said. */
    async work(word, act) {
      const buttons = ['submitSheet', 'discardSheet'].map(id => document.getElementById(id));
      if (buttons.some(button => button.disabled)) return;
      const grid = document.getElementById('grid');
      const at = document.activeElement;
      buttons.forEach(button => { button.disabled = true; });
      grid.inert = true;
      try {
        if (await act(() => this.sheet.state.tell(this.sheet.word(word)))) return;
      } catch (gone) {
        this.sheet.state.warn(this.sheet.word('not' + word) + ' ' + this.sheet.word('unreachable'));
      }
      buttons.forEach(button => { button.disabled = false; });
      grid.inert = false;
      if (document.activeElement === document.body) at.focus();
    }

    /* Whether the page is left. */
    async submit(say) {
      this.sheet.tried = true;
      if (this.sheet.saving.stopped) return false;
      if (!await this.sheet.saving.all()) return this.isSubmitted();
      this.sheet.view.notes();
      if (this.sheet.model.rows.some((row, at) => this.sheet.notesOf(at).some(note => !note.warning))) { this.toProblems(); return false; }
      say();
      await this.sheet.saving.rest();
      try {
        const answer = await this.sheet.saving.server.ask('POST', 'sheets/' + this.sheet.saving.id + '/submit', { version: this.sheet.saving.version });
        if (answer.ok) return this.leave(this.sheet.root.dataset.submitted + this.sheet.saving.id);
        await this.unsubmitted(answer);
      } finally { if (!this.sheet.state.asked && !this.left) this.sheet.saving.go(); }
      return false;
    }

    async unsubmitted(answer) {
      if (answer.status === 409) this.sheet.saving.conflict();
      else if (answer.status === 401) this.sheet.state.warn(this.sheet.word('notsubmitting') + ' ' + this.sheet.word('nosession') + ' ', this.sheet.state.signIn());
      else {
        const problem = await answer.json();
        this.sheet.state.warn(this.sheet.word('notsubmitting') + ' ' + problem.detail);
        this.refused(problem);
      }
    }

    /* When the answer of a first submission was lost, the sheet can no longer be saved. */
    async isSubmitted() {
      const there = this.sheet.saving.id && this.sheet.saving.failing && await this.sheet.saving.server.read('sheets/' + this.sheet.saving.id);
      return Boolean(there && there.submittedAt) && this.leave(this.sheet.root.dataset.submitted + this.sheet.saving.id);
    }

    leave(address) {
      this.left = true;
      this.sheet.saving.dirty = false;
      this.sheet.saving.stopped = true;
      this.sheet.saving.forget();
      location.assign(address);
      return true;
    }

    refused(problem) {
      const rows = this.sheet.model.rows;
      const answers = rows.map(row => ({ read: (this.sheet.known.get(row) || { read: {} }).read, notes: [] }));
      (problem.faults || []).forEach(fault => {
        const found = /^rows\[(\d+)](?:\.(\w+))?$/.exec(fault.field);
        if (found) answers[Number(found[1])].notes.push({ field: found[2] || 'amount', code: fault.code, detail: fault.detail, warning: false, choices: [] });
      });
      this.sheet.checked(rows, rows.map(row => Object.assign({}, row)), answers);
      if (answers.some(answer => answer.notes.length)) this.toProblems();
    }

    toProblems() { document.getElementById('problemsTitle').focus(); }

    /* Whether the page is left. */
    async discard(say) {
      say();
      await this.sheet.saving.rest();
      try {
        const id = this.sheet.saving.id;
        const answer = id && await this.sheet.saving.server.ask('DELETE', 'sheets/' + id);
        if (!id || answer.ok) return this.leave(id ? this.sheet.root.dataset.page + '?id=' + id : this.sheet.root.dataset.page);
        const why = answer.status === 401 ? this.sheet.word('nosession') : await this.sheet.saving.server.reason(answer);
        this.sheet.state.warn(this.sheet.word('notdiscarding') + ' ' + why + ' ', ...(answer.status === 401 ? [this.sheet.state.signIn()] : []));
      } finally { if (!this.sheet.state.asked && !this.left) this.sheet.saving.go(); }
      return false;
    }
  };
})();
