/* What plain HTML leaves to do: say which field an error and a hint belong to, bring the reader to the first error, close menus. */
(function () {
  'use strict';

  function describe(field) {
    const input = field.querySelector('input:not([type=hidden]), select, textarea');
    if (!input) return null;
    const words = [...field.querySelectorAll('.hint, .ui-message:not(:empty)')];
    words.forEach((part, at) => { part.id = part.id || (input.id + ':said' + at); });
    if (words.length) input.setAttribute('aria-describedby', words.map(part => part.id).join(' '));
    if (!field.querySelector('.ui-message-error')) return null;
    input.setAttribute('aria-invalid', 'true');
    return input;
  }

  function arrive() {
    const wrong = [...document.querySelectorAll('.field')].map(describe).filter(Boolean);
    // An item of a list stays one; the list around it is live already.
    document.querySelectorAll('.ui-messages li[role=alert]').forEach(item => item.removeAttribute('role'));
    const general = document.querySelector('.ui-messages-error');
    if (general) {
      general.tabIndex = -1;
      general.focus();
    } else if (wrong.length) {
      wrong[0].focus();
    }
  }

  function closeMenus(event) {
    document.querySelectorAll('details.more[open]').forEach(menu => {
      const escaped = event.type === 'keydown' && event.key === 'Escape';
      if (escaped && menu.contains(document.activeElement)) menu.querySelector('summary').focus();
      if (escaped || (event.type === 'click' && !menu.contains(event.target))) menu.open = false;
    });
  }

  /* A box that ticks all boxes of a name. */
  function tickAll(event) {
    const name = event.target.dataset.ticks;
    if (name) document.querySelectorAll('input[type=checkbox][name="' + name + '"]').forEach(box => { box.checked = event.target.checked; });
  }

  /* A form that shows what it would mean: whatever changes is worked out anew, but for fields that ask the server themselves. */
  function liveAnew(event) {
    const form = event.target.closest('form[data-live]');
    if (form && !event.target.dataset.asks) document.getElementById(form.dataset.live).click();
  }

  /* Work that goes on elsewhere: what it says is read anew, and the whole page once it is done. */
  function watchWork() {
    const mark = document.querySelector('[data-again]');
    if (!mark) return;
    window.setTimeout(async () => {
      try {
        const answer = await fetch(window.location.href, { credentials: 'same-origin' });
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const there = fresh.querySelector('.going');
        if (!fresh.querySelector('[data-again]') || !there) return window.location.reload();
        document.querySelector('.going').replaceChildren(...there.childNodes);
      } catch (offline) { /* Tried again. */ }
      watchWork();
    }, Number(mark.dataset.again) * 1000);
  }

  document.addEventListener('change', tickAll);
  document.addEventListener('change', liveAnew);
  document.addEventListener('click', closeMenus);
  document.addEventListener('keydown', closeMenus);
  function begin() {
    arrive();
    watchWork();
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
