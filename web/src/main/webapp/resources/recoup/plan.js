/* Totals of a sheet of months that are right while typing, and arrow keys that go up and down in it. The server reads the amounts again. */
(function () {
  'use strict';

  const figures = window.RecoupFigures.house;

  /* In cents, or null where it cannot be read; the server then says what is wrong. */
  function cents(text) {
    return text.trim() === '' ? 0n : figures.cents(text);
  }

  function put(output, amounts) {
    if (output) output.value = amounts.includes(null) ? '?' : figures.written(amounts.reduce((sum, one) => sum + one, 0n));
  }

  function total(table) {
    const rows = [...table.tBodies[0].rows].map(row => [...row.querySelectorAll('input[inputmode=decimal]')].map(cell => cents(cell.value)));
    [...table.tBodies[0].rows].forEach((row, at) => put(row.querySelector('[data-sum=row]'), rows[at]));
    [...table.querySelectorAll('[data-sum=column]')].forEach((output, at) => put(output, rows.map(row => row[at])));
    put(table.querySelector('[data-sum=all]'), rows.flat());
  }

  function move(event) {
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    const cell = event.target.closest('table[data-plan] input');
    if (!step || !cell) return;
    const row = cell.closest('tr');
    const next = [...row.parentNode.rows][row.rowIndex - 1 + step];
    const at = [...row.querySelectorAll('input')].indexOf(cell);
    event.preventDefault();
    if (next) next.querySelectorAll('input')[at].focus();
  }

  document.addEventListener('input', event => {
    const table = event.target.closest('table[data-plan]');
    if (table) total(table);
  });
  document.addEventListener('keydown', move);
})();
