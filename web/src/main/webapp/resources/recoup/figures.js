/* Amounts while typing: read and written with the signs of the installation, in whole cents. The server reads every amount again. */
(function () {
  'use strict';
  const MOST = 1000000000000000n;
  const WHOLE = '[1-9]\\d{0,2}';
  const EITHER = new RegExp('^' + WHOLE + '[.,]\\d{3}$');
  const POINT = /^(\d+)\.(\d+)$/;
  const COMMAS = new RegExp('^' + WHOLE + '(,\\d{3})+$');
  const ELSEWHERE = [
    new RegExp('^(' + WHOLE + '(?:([ \'])\\d{3}(?:\\2\\d{3})*))(?:[.,](?<fraction>\\d+))?$'),
    new RegExp('^(' + WHOLE + '(?:\\.\\d{3})+),(?<fraction>\\d+)$'),
    new RegExp('^(' + WHOLE + '(?:,\\d{3})+)\\.(?<fraction>\\d+)$'),
  ];

  function canonical(text) { return text.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/\u2019/g, '\''); }

  function withoutMinus(text) {
    const bare = text.replace(/^[-\u2212]/, '');
    return bare === text ? text.replace(/[-\u2212]$/, '').trim() : bare.trim();
  }

  class Figures {
    /* What a place writes: decimal, grouping, further (how many figures groups before the last have), places, signs of the currency. */
    constructor({ decimal, grouping, further, places, signs }) {
      const escaped = sign => '[' + canonical(sign) + ']';
      const first = '[1-9]\\d{0,' + (further - 1) + '}';
      this.decimal = decimal;
      this.grouping = grouping;
      this.further = Number(further);
      this.places = Number(places);
      this.signs = signs.split('|').filter(Boolean).map(sign => sign.toLowerCase());
      this.here = new RegExp('^(\\d+|' + first + '(?:' + escaped(grouping) + '\\d{' + further + '})*' + escaped(grouping) + '\\d{3})(?:' + escaped(decimal) + '(?<fraction>\\d+))?$');
    }

    /* Null for what is no amount, or could be more than one. */
    cents(typed) {
      const bare = canonical(typed.trim()).trim();
      if (bare.length > 40) return null;
      const credit = /^\(.*\)$/.test(bare);
      let figures = this.withoutSigns(credit ? bare.slice(1, -1) : bare);
      const positive = credit ? figures : withoutMinus(figures);
      const negative = credit || positive.length < figures.length;
      if (negative && !credit) figures = this.withoutSigns(positive);
      const size = this.size(figures);
      return size === null || size > MOST ? null : negative ? -size : size;
    }

    withoutSigns(text) {
      const bare = text.trim();
      const lower = bare.toLowerCase();
      for (const sign of this.signs) {
        if (bare.length > sign.length && lower.startsWith(sign)) return bare.slice(sign.length).trim();
        if (bare.length > sign.length && lower.endsWith(sign)) return bare.slice(0, bare.length - sign.length).trim();
      }
      return bare;
    }

    size(figures) {
      const here = this.here.exec(figures);
      if (here) return this.inCents(here[1], here.groups.fraction);
      for (const form of ELSEWHERE) {
        const found = form.exec(figures);
        if (found) return this.inCents(found[1], found.groups.fraction);
      }
      if (EITHER.test(figures) && canonical(this.grouping) !== figures.charAt(figures.length - 4)) return null;
      const point = POINT.exec(figures);
      if (point) return this.inCents(point[1], point[2]);
      return COMMAS.test(figures) ? this.inCents(figures) : null;
    }

    inCents(whole, fraction) {
      if ((fraction || '').length > this.places) return null;
      return BigInt(whole.replace(/\D/g, '') + (fraction || '').padEnd(this.places, '0'));
    }

    /* With a true minus sign. */
    written(cents) {
      const size = (cents < 0n ? -cents : cents).toString().padStart(this.places + 1, '0');
      const digits = size.slice(0, size.length - this.places);
      const groups = digits.length > 3 ? [digits.slice(-3)] : [digits];
      for (let end = digits.length - 3; end > 0; end -= this.further) groups.unshift(digits.slice(Math.max(0, end - this.further), end));
      const whole = groups.join(this.grouping);
      return (cents < 0n ? '\u2212' : '') + whole + (this.places ? this.decimal + size.slice(size.length - this.places) : '');
    }
  }

  window.RecoupFigures = { Figures, house: new Figures(document.currentScript.dataset) };
})();
