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
        this.say([...said, this.root.dataset.sending + ' ' + file.name]);
        said.push(await this.send(file));
      }
      this.say(said);
      this.picker.value = '';
    }

    async send(file) {
      try {
        const answer = await this.call('POST', '?fileName=' + encodeURIComponent(file.name), file);
        const body = await answer.json();
        if (!answer.ok) return file.name + ': ' + body.detail;
        this.show(body);
        return this.root.dataset.added + ' ' + body.fileName;
      } catch (gone) {
        return file.name + ': ' + gone.message;
      }
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
    }

    async remove(button) {
      const answer = await this.call('DELETE', '/' + button.dataset.file);
      if (answer.ok) {
        button.closest('li').remove();
        this.say([this.root.dataset.removed + ' ' + button.dataset.name]);
        this.picker.focus();
      } else this.say([(await answer.json()).detail]);
    }

    say(lines) {
      this.state.replaceChildren(...lines.map(line => {
        const part = document.createElement('div');
        part.textContent = line;
        return part;
      }));
    }
  }

  document.querySelectorAll('[data-evidence]').forEach(root => new Files(root));
})();
