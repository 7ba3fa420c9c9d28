// Puts the name of a number where the caret is, in the field that was used last; and holds what is typed in the browser's window until the server has taken it.
export function attach(root, who) {
  const abort = new AbortController();
  const placeOf = field => `wording/${who}/${field.ownerDocument.location.pathname}/${field.id}`;
  const isField = element => element.matches?.('[data-wording]');
  let last;
  const on = (event, act) => root.addEventListener(event, act, { signal: abort.signal });
  const tell = field => field.dispatchEvent(new Event('change', { bubbles: true }));
  const offer = field => {
    const kept = sessionStorage.getItem(placeOf(field));
    if (kept === null || field.disabled) return;
    field.value = kept;
    tell(field);
  };
  on('focusin', event => { if (isField(event.target)) last = event.target; });
  on('input', event => { if (isField(event.target)) sessionStorage.setItem(placeOf(event.target), event.target.value); });
  on('click', event => {
    const button = event.target.closest('[data-insert]');
    if (!button || !last?.isConnected || last.disabled) return;
    last.setRangeText(`{${button.dataset.insert}}`, last.selectionStart, last.selectionEnd, 'end');
    last.focus();
    tell(last);
  });
  // The server says what it has heard, kept or refused: from then on the window need not hold it.
  const heard = new MutationObserver(changes => {
    for (const { target } of changes) if (isField(target)) sessionStorage.removeItem(placeOf(target));
  });
  heard.observe(root, { subtree: true, attributeFilter: ['data-heard'] });
  root.querySelectorAll('[data-wording]').forEach(offer);
  document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail.state === 'hide') root.querySelectorAll('[data-wording]').forEach(offer);
  }, { signal: abort.signal });
  root.dataset.ready = '';
  return { detach: () => { abort.abort(); heard.disconnect(); } };
}
