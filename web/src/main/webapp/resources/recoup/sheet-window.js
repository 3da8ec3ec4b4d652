/* What this window holds of a person's sheet until the server has it. What another person left in the same window is dropped unread. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;
  const ALL = 'recoup.sheet.';
  const PAUSE = 400;

  /* A short mark of title and rows, by which this window knows again what it sent itself. */
  Sheet.mark = function (title, rows) {
    const text = JSON.stringify([(title || '').trim(), rows.map(row => Sheet.FIELDS.map(field => row[field] || ''))]);
    let one = 0xdeadbeef;
    let two = 0x41c6ce57;
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
      two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
    }
    one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
    two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
    return text.length + ':' + (two >>> 0).toString(36) + (one >>> 0).toString(36);
  };

  Sheet.Held = class {
    constructor(person) {
      this.mine = ALL + person + ':';
      Object.keys(sessionStorage).filter(key => key.startsWith(ALL) && !key.startsWith(this.mine)).forEach(key => sessionStorage.removeItem(key));
    }

    place(id) { return this.mine + (id || 'new'); }

    /* What this window had not saved when it was left; null when there is nothing. */
    of(id) {
      const held = sessionStorage.getItem(this.place(id));
      return held ? JSON.parse(held) : null;
    }

    /* Soon, since writing all rows at each key would be felt; hold(...) makes what is held. */
    soon(id, hold) {
      this.waiting = () => this.put(id, hold());
      if (this.timer) return;
      this.timer = setTimeout(() => this.now(), PAUSE);
    }

    now() {
      clearTimeout(this.timer);
      this.timer = null;
      const put = this.waiting;
      this.waiting = null;
      if (put) put();
    }

    put(id, held) {
      try {
        sessionStorage.setItem(this.place(id), JSON.stringify(held));
      } catch (full) { /* The server has all but the last seconds. */ }
    }

    forget(id) {
      clearTimeout(this.timer);
      this.timer = null;
      this.waiting = null;
      sessionStorage.removeItem(this.place(id));
    }
  };
})();
