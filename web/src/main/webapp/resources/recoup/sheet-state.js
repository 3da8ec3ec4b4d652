/* What is said about the sheet as a whole: shown beside it, and read aloud where it is news. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;

  Sheet.State = class {
    constructor(sheet) {
      this.sheet = sheet;
      this.place = document.getElementById('sheetState');
      this.live = document.getElementById('sheetNews');
      this.asked = false;
    }

    /* Shows words, and links and buttons with them. A question stays until it is answered. */
    say(...parts) {
      const plain = parts.every(part => typeof part === 'string');
      if (this.asked && plain) return false;
      const words = Sheet.State.words(parts);
      if (this.place.dataset.said === words) return false;
      this.place.dataset.said = words;
      this.place.classList.remove('bad');
      this.place.replaceChildren(...parts);
      return true;
    }

    /* The same, and it is read aloud. */
    tell(...parts) {
      if (this.say(...parts)) this.aloud(Sheet.State.words(parts));
    }

    /* Something went wrong. */
    warn(...parts) {
      this.tell(...parts);
      if (this.place.dataset.said === Sheet.State.words(parts)) this.place.classList.add('bad');
    }

    ask(...parts) {
      this.asked = false;
      this.warn(...parts);
      this.asked = true;
    }

    answered() { this.asked = false; }

    aloud(words) { this.live.textContent = words; }

    button(word, act) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn second';
      button.dataset.answer = word;
      button.textContent = this.sheet.word(word);
      button.addEventListener('click', act);
      return button;
    }

    signIn() {
      const link = document.createElement('a');
      link.href = this.sheet.root.dataset.signin;
      link.target = '_blank';
      link.textContent = this.sheet.word('signin');
      return link;
    }

    static words(parts) {
      return parts.map(part => typeof part === 'string' ? part : part.textContent).join('');
    }
  };
})();
