/* Requests to the API. After a lost session the page takes over the token of a new one, if the same person signed in again. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;

  Sheet.Server = class {
    constructor(data) {
      this.data = data;
      this.other = false;
    }

    /* Asks, and asks once more when there is a new session. Throws when the server cannot be reached. */
    async ask(method, path, body) {
      const answer = await this.call(method, path, body);
      return answer.status === 401 && await this.renewed() ? this.call(method, path, body) : answer;
    }

    /* What stands there; null when it is not to be had. */
    async read(path) {
      const answer = await this.ask('GET', path);
      return answer.ok ? answer.json() : null;
    }

    call(method, path, body) {
      return fetch(this.data.api + path, {
        method,
        body: body && JSON.stringify(body),
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', 'X-Recoup-Page': this.data.token },
      });
    }

    /* Perhaps somebody signed in again in another window: then the page there has a new token. What one person typed is never saved as another. */
    async renewed() {
      const answer = await fetch(this.data.page, { credentials: 'same-origin' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('sheet');
      this.other = Boolean(page) && page.dataset.person !== this.data.person;
      if (!page || this.other || page.dataset.token === this.data.token) return false;
      this.data.token = page.dataset.token;
      return true;
    }

    async reason(answer) {
      try { return (await answer.json()).detail; } catch (none) { return String(answer.status); }
    }
  };
})();
