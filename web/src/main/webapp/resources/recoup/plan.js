/* Totals of a sheet of months that are right while typing, arrow keys that go up and down in it, and rows and columns pasted from a
   spreadsheet. The server reads the amounts again. */
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

  /* What came back from the server without being saved, is not saved either. */
  let unsaved = document.querySelector('table[data-plan][data-unsaved=true]') !== null;

  /* Cells of a row by its months, from the one that is pasted into; what has no room is left. */
  function paste(event) {
    const cell = event.target.closest('table[data-plan] tbody input');
    const text = event.clipboardData && event.clipboardData.getData('text/plain');
    if (!cell || !text || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const first = cell.closest('tr');
    const across = [...first.querySelectorAll('input')].indexOf(cell);
    const rows = [...first.parentNode.rows].slice([...first.parentNode.rows].indexOf(first));
    window.RecoupSheet.cellsOf(text).forEach((amounts, down) => {
      const inputs = rows[down] ? [...rows[down].querySelectorAll('input')].slice(across) : [];
      amounts.slice(0, inputs.length).forEach((amount, at) => { inputs[at].value = amount; });
    });
    cell.dispatchEvent(new Event('input', { bubbles: true }));
  }

  document.addEventListener('input', event => {
    const table = event.target.closest('table[data-plan]');
    if (!table) return;
    unsaved = true;
    total(table);
  });
  document.addEventListener('paste', paste);
  /* What is sent is not lost. */
  document.addEventListener('submit', () => { unsaved = false; });
  window.addEventListener('beforeunload', event => { if (unsaved) { event.preventDefault(); event.returnValue = ''; } });
  document.addEventListener('keydown', move);
})();
