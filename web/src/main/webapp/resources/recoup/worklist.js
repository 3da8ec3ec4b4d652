/* Ticking lines by keyboard: arrows go from box to box, A ticks all, and the head of a group ticks its own. */
(function () {
  'use strict';

  function boxes(form) {
    return [...form.querySelectorAll('details[open] tbody input[type=checkbox]')];
  }

  function key(event) {
    const form = event.currentTarget;
    if (event.target.type !== 'checkbox' || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = boxes(form);
    const at = all.indexOf(event.target);
    const next = event.key === 'ArrowDown' ? all[at + 1] : event.key === 'ArrowUp' ? all[at - 1] : null;
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key.toLowerCase() === 'a') {
      event.preventDefault();
      const tick = !all.every(box => box.checked);
      all.forEach(box => { box.checked = tick; });
    }
  }

  function tickGroup(event) {
    const name = event.target.dataset.groupTicks;
    if (!name) return;
    event.target.closest('details').querySelectorAll('tbody input[name="' + name + '"]').forEach(box => { box.checked = event.target.checked; });
  }

  document.querySelectorAll('details[data-group]').forEach(group => {
    const form = group.closest('form');
    if (form.dataset.keys) return;
    form.dataset.keys = 'yes';
    form.addEventListener('keydown', key);
    form.addEventListener('change', tickGroup);
  });
})();
