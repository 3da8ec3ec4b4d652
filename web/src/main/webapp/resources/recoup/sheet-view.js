/* The rows as a table of inputs, and what the server says about each cell beside it. */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;

  Sheet.View = class {
    constructor(sheet) {
      this.sheet = sheet;
      this.body = document.querySelector('#grid tbody');
      this.lists = {};
      document.querySelectorAll('#grid th[data-list]').forEach(head => { this.lists[head.id.slice(2)] = head.dataset.list; });
    }

    input(at, field) { return document.getElementById('c-' + at + '-' + field); }

    /* Where a cell is: its row and field. */
    place(input) {
      const found = /^c-(\d+)-(\w+)$/.exec(input && input.id || '');
      return found && { at: Number(found[1]), field: found[2] };
    }

    draw() {
      const rows = this.sheet.model.rows;
      while (this.body.rows.length > rows.length) this.body.deleteRow(-1);
      while (this.body.rows.length < rows.length) this.body.append(this.row(this.body.rows.length));
      rows.forEach((row, at) => Sheet.FIELDS.forEach(field => {
        const input = this.input(at, field);
        if (input.value !== row[field]) input.value = row[field];
      }));
    }

    row(at) {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.id = 'r-' + at;
      head.textContent = at + 1;
      head.addEventListener('click', event => this.sheet.choice.pick(at, event.shiftKey));
      row.append(head, ...Sheet.FIELDS.map(field => this.cell(at, field)));
      return row;
    }

    cell(at, field) {
      const cell = document.createElement('td');
      const input = document.createElement('input');
      input.id = 'c-' + at + '-' + field;
      input.autocomplete = 'off';
      input.spellcheck = false;
      input.setAttribute('aria-labelledby', 'h-' + field + ' h-row r-' + at);
      if (this.lists[field]) input.setAttribute('list', this.lists[field]);
      if (field === 'amount') input.className = 'n';
      const said = document.createElement('div');
      said.id = 's-' + at + '-' + field;
      said.className = 'cellsaid';
      cell.append(input, said);
      return cell;
    }

    /* Notes of all rows; an empty cell of the row at hand is not yet wrong. */
    notes() {
      this.sheet.model.rows.forEach((row, at) => {
        const notes = this.sheet.notesOf(at);
        const noted = Sheet.FIELDS.map(field => notes.filter(note => (note.field || 'amount') === field));
        Sheet.FIELDS.forEach((field, across) => this.say(at, field, noted[across], this.isRoomy(noted, across)));
      });
      this.problems();
    }

    /* Whether words may go on below the next cell, or in the last two columns below the ones before. */
    isRoomy(noted, across) {
      const beside = across < noted.length - 2 ? [across + 1] : [across - 1, across - 2];
      return beside.every(other => !noted[other].length);
    }

    say(at, field, notes, roomy) {
      const input = this.input(at, field);
      const said = document.getElementById('s-' + at + '-' + field);
      const wrong = notes.some(note => !note.warning);
      said.classList.toggle('roomy', roomy && notes.length > 0);
      const same = notes.map(note => note.detail).join('|');
      if (said.dataset.said === same) return;
      said.dataset.said = same;
      said.replaceChildren(...notes.map(note => this.note(at, field, note)));
      if (wrong) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
      if (notes.length) input.setAttribute('aria-describedby', said.id); else input.removeAttribute('aria-describedby');
    }

    note(at, field, note) {
      const part = document.createElement('div');
      part.className = note.warning ? 'warned' : 'err';
      part.textContent = note.detail;
      note.choices.forEach((choice, number) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn second choice';
        button.textContent = this.sheet.word('use') + ' ' + (note.words ? note.words[number] : choice);
        button.addEventListener('click', () => this.sheet.choose(at, field, choice, number));
        part.append(button);
      });
      return part;
    }

    problems() {
      const section = document.getElementById('problems');
      const all = this.sheet.counts.all();
      const wrong = all.filter(one => !one.note.warning).length;
      section.hidden = !all.length;
      document.getElementById('problemsTitle').textContent = wrong === 0 ? this.sheet.word('warn') : this.sheet.counts.wrong(wrong);
      section.querySelector('ul').replaceChildren(...all.slice(0, 200).map(({ at, note }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        const field = note.field || 'amount';
        link.href = '#c-' + at + '-' + field;
        link.textContent = this.sheet.word('row') + ' ' + (at + 1) + ', ' + document.getElementById('h-' + field).textContent;
        link.addEventListener('click', event => { event.preventDefault(); this.input(at, field).focus(); });
        item.append(link, ': ' + note.detail);
        return item;
      }));
      this.dayOrder(all.filter(one => one.note.code === 'sheet.day.unclear'));
    }

    dayOrder(unclear) {
      const bar = document.getElementById('dayOrder');
      bar.hidden = unclear.length < 2;
      bar.replaceChildren(...['dayfirst', 'monthfirst'].map((word, number) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn second';
        button.textContent = this.sheet.word(word);
        button.addEventListener('click', () => this.sheet.chooseDays(unclear, number));
        return button;
      }));
    }
  };
})();
