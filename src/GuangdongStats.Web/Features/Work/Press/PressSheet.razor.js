// Tells the server what is typed and pasted while the field is still in use, so that it is kept whatever happens next.
export function attach(root) {
  const abort = new AbortController();
  const timers = new Map();
  const tell = field => { clearTimeout(timers.get(field)); timers.delete(field); field.dispatchEvent(new Event('change', { bubbles: true })); };
  const isKept = field => field.matches?.('[data-kept]');
  root.addEventListener('input', event => {
    if (!isKept(event.target)) return;
    clearTimeout(timers.get(event.target));
    timers.set(event.target, setTimeout(tell, event.inputType?.startsWith('insertFromPaste') ? 0 : 600, event.target));
  }, { signal: abort.signal });
  root.addEventListener('change', event => { clearTimeout(timers.get(event.target)); timers.delete(event.target); }, { signal: abort.signal });
  // Back in touch with the server: it has not heard what was typed meanwhile.
  document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail.state === 'hide') root.querySelectorAll('[data-kept]').forEach(tell);
  }, { signal: abort.signal });
  root.dataset.ready = '';
  return {
    next: number => {
      const open = [...root.querySelectorAll('[data-at] .entry-main:not(:disabled)')];
      (open.find(button => +button.closest('[data-at]').dataset.at > number) ?? open[0] ?? root.querySelector('[data-found]'))?.focus();
    },
    detach: () => { abort.abort(); timers.forEach(clearTimeout); },
  };
}
