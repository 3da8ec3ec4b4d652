/* What the keys do in the grid. Each of them stands in "Keys and formats". */
(function () {
  'use strict';
  const Sheet = window.RecoupSheet;
  const PAGE = 10;

  Sheet.Keys = class {
    constructor(sheet) {
      this.sheet = sheet;
      document.getElementById('grid').addEventListener('keydown', event => this.key(event));
    }

    key(event) {
      const place = this.sheet.view.place(event.target);
      if (!place || event.isComposing) return;
      const chosen = event.ctrlKey || event.metaKey ? this.shortcut(event) : event.altKey ? this.withAlt(event) : this.plain(event, place);
      if (!chosen) return;
      event.preventDefault();
      chosen();
    }

    shortcut(event) {
      const { sheet } = this;
      const key = event.key.toLowerCase();
      const last = sheet.model.rows.length - 1;
      const name = key === 'd' ? (event.shiftKey ? 'below' : 'above')
        : key === 'z' ? (event.shiftKey ? 'redo' : 'undo')
          : key === 'y' ? 'redo' : key === ';' ? 'today' : null;
      if (name) return () => sheet.act(name);
      return {
        s: () => { sheet.saving.dirty = true; sheet.saving.now(); },
        enter: () => sheet.whole.toSubmit(),
        home: () => sheet.go(0, Sheet.FIELDS[0]),
        end: () => sheet.go(last, Sheet.FIELDS[Sheet.FIELDS.length - 1]),
      }[key];
    }

    withAlt(event) {
      if (event.key === 'Delete') return () => this.sheet.act('delete');
      return event.key === 'ArrowDown' && event.shiftKey ? () => this.sheet.act('duplicate') : null;
    }

    plain(event, { at, field }) {
      const { sheet } = this;
      const last = sheet.model.rows.length - 1;
      return {
        PageUp: () => sheet.go(Math.max(at - PAGE, 0), field),
        PageDown: () => sheet.go(Math.min(at + PAGE, last), field),
        F8: () => this.problem(event.shiftKey),
        Escape: () => this.escape(event),
      }[event.key] || this.move(event, { at, field });
    }

    problem(back) {
      const next = this.sheet.counts.next(this.sheet.here, back);
      if (next) this.sheet.go(next.at, next.field);
      else this.sheet.state.tell(this.sheet.word('noproblem'));
    }

    /* First the list of suggestions is closed, then the chosen rows are let go, then the grid is left. */
    escape(event) {
      if (event.target.dataset.typed && event.target.hasAttribute('list')) delete event.target.dataset.typed;
      else if (this.sheet.choice.several) this.sheet.choice.clear();
      else document.getElementById('submitSheet').focus();
    }

    /* Arrows belong to the list of suggestions once something was typed in the cell. */
    move(event, { at, field }) {
      const suggesting = event.target.hasAttribute('list') && event.target.dataset.typed;
      const arrow = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (arrow && event.shiftKey) return () => this.sheet.choice.extend(arrow);
      if (arrow && !suggesting) return () => this.sheet.go(at + arrow, field);
      if (event.key !== 'Enter') return null;
      if (event.shiftKey) return () => this.sheet.go(at - 1, field);
      return () => at === this.sheet.model.rows.length - 1 ? this.sheet.addRow() : this.sheet.go(at + 1, field);
    }
  };
})();
