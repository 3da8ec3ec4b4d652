/* Files that support a cost: chosen or dropped, several at once, sent one after the other, each with its own answer. */
(function () {
  'use strict';

  class Files {
    constructor(root) {
      this.root = root;
      this.list = root.querySelector('.files');
      this.state = root.querySelector('[role=status]');
      this.picker = root.querySelector('input[type=file]');
      root.addEventListener('click', event => { if (event.target.dataset.file) this.remove(event.target); });
      if (!this.picker) return;
      this.picker.addEventListener('change', () => this.add([...this.picker.files]));
      const zone = root.querySelector('.dropzone');
      zone.addEventListener('dragover', event => { event.preventDefault(); zone.classList.add('over'); });
      zone.addEventListener('dragleave', () => zone.classList.remove('over'));
      zone.addEventListener('drop', event => {
        event.preventDefault();
        zone.classList.remove('over');
        this.add([...event.dataTransfer.files]);
      });
    }

    call(method, path, body) {
      return fetch(this.root.dataset.api + path, {
        method, body, credentials: 'same-origin',
        headers: { 'X-Recoup-Page': this.root.dataset.token, 'Content-Type': 'application/octet-stream' },
      });
    }

    async add(files) {
      const said = [];
      for (const file of files) {
        this.say([...said, { words: this.root.dataset.sending + ' ' + file.name }]);
        said.push(await this.send(file));
      }
      this.say(said);
      this.picker.value = '';
    }

    /* What became of it. */
    async send(file) {
      try {
        const answer = await this.call('POST', '?fileName=' + encodeURIComponent(file.name), file);
        if (!answer.ok) return this.refusal(file.name, answer);
        const added = await answer.json();
        this.show(added);
        return { words: this.root.dataset.added + ' ' + added.fileName };
      } catch (gone) {
        return { bad: true, words: file.name + ': ' + this.root.dataset.unreachable };
      }
    }

    async refusal(name, answer) {
      if (answer.status === 401) return { bad: true, signIn: true, words: name + ': ' + this.root.dataset.signedout };
      const why = await answer.json().then(body => body.detail, () => String(answer.status));
      return { bad: true, words: name + ': ' + why };
    }

    show(line) {
      const item = this.list.ownerDocument.importNode(this.root.querySelector('template').content, true);
      const link = item.querySelector('a');
      link.href = this.root.dataset.download + line.id;
      link.textContent = line.fileName;
      const button = item.querySelector('button');
      button.dataset.file = line.id;
      button.dataset.name = line.fileName;
      this.list.append(item);
      this.counted();
    }

    counted() { this.root.querySelector('.none').hidden = this.list.children.length > 0; }

    async remove(button) {
      const name = button.dataset.name;
      try {
        const answer = await this.call('DELETE', '/' + button.dataset.file);
        if (!answer.ok) { this.say([await this.refusal(name, answer)]); return; }
        button.closest('li').remove();
        this.counted();
        this.say([{ words: this.root.dataset.removed + ' ' + name }]);
        this.picker.focus();
      } catch (gone) { this.say([{ bad: true, words: name + ': ' + this.root.dataset.unreachable }]); }
    }

    say(lines) {
      this.state.replaceChildren(...lines.map(line => {
        const part = document.createElement('div');
        part.className = line.bad ? 'err' : 'done';
        part.textContent = line.words + (line.signIn ? ' ' : '');
        if (line.signIn) part.append(this.signIn());
        return part;
      }));
    }

    /* In another window, which then has a new session; this page takes over what it needs when it is opened again. */
    signIn() {
      const link = document.createElement('a');
      link.href = this.root.dataset.signin;
      link.textContent = this.root.dataset.signinwords;
      return link;
    }
  }

  document.querySelectorAll('[data-evidence]').forEach(root => new Files(root));
})();
