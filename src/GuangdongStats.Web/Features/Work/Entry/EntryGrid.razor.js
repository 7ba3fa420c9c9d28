// The grid's keyboard, the clipboard, and the texts that the browser keeps until it is told that they are stored.
const longest = 2_000; // No figure is as long. What is longer is not sent: one message that is too large ends the connection, again and again.

export function attach(root, page, owner) {
  const prefix = `gdstats.entry.${owner}.`;
  const abort = new AbortController();
  const on = (name, act) => root.addEventListener(name, act, { signal: abort.signal });
  const cellOf = target => target.matches?.('input[data-cell]') ? target : null;
  const call = (name, ...values) => page.invokeMethodAsync(name, ...values).catch(() => { }); // while disconnected; what was typed is kept
  let timer = 0, typing = null, last = null, told = true; // told: the server knows that the text was left

  const keep = input => {
    try {
      if (input.value === (typing?.seen ?? input.dataset.seen)) localStorage.removeItem(prefix + input.dataset.cell);
      else localStorage.setItem(prefix + input.dataset.cell, JSON.stringify({ text: input.value, seen: typing?.seen ?? input.dataset.seen }));
    } catch { /* the browser allows no storage */ }
  };
  const kept = () => Object.keys(localStorage).filter(key => key.startsWith(prefix)).map(key => {
    try { return { cell: key.slice(prefix.length), ...JSON.parse(localStorage.getItem(key)) }; } catch { return null; }
  }).filter(entry => typeof entry?.text === 'string' && entry.text.length <= longest && typeof entry.seen === 'string');

  const rows = () => [...root.querySelectorAll('tr[data-row]')];
  const move = (input, down, right) => {
    const all = rows();
    let row = all.indexOf(input.closest('tr'));
    if (down) {
      for (row += down; row >= 0 && row < all.length; row += down) {
        const next = all[row].querySelector(`input[data-cell$="/${input.dataset.cell.split('/').pop()}"]`);
        if (next) { next.focus(); return true; }
      }
      return false;
    }
    const cells = [...all[row].querySelectorAll('input[data-cell]')];
    const next = cells[cells.indexOf(input) + right];
    next?.focus();
    return !!next;
  };

  on('focusin', event => {
    const input = cellOf(event.target);
    if (input) { input.autocomplete = 'off'; input.select(); typing = null; last = input.id; }
  });
  on('input', event => {
    const input = cellOf(event.target);
    if (!input) return;
    const first = typing?.cell !== input.dataset.cell;
    if (first) typing = { cell: input.dataset.cell, seen: input.dataset.seen };
    told = false;
    keep(input);
    clearTimeout(timer);
    const tell = () => { if (document.activeElement === input && input.value.length <= longest) call('Typing', input.dataset.cell, input.value); };
    if (first) tell(); else timer = setTimeout(tell, 200);
  });
  on('change', () => { told = true; });
  // Before the circuit hears of it, which listens at the document while the event goes down, and sends the text with either.
  for (const name of ['change', 'focus']) {
    window.addEventListener(name, event => {
      const input = root.contains(event.target) && cellOf(event.target);
      if (!input || input.value.length <= longest) return;
      event.stopPropagation();
      told = true;
      if (name === 'change') call('TooLong', input.dataset.cell);
    }, { capture: true, signal: abort.signal });
  }
  on('focusout', event => {
    const input = cellOf(event.target);
    clearTimeout(timer);
    if (!input || typing?.cell !== input.dataset.cell) return;
    if (input.value === typing.seen) { keep(input); call('Restore', input.dataset.cell); }
    // A page drawn anew while one types sets the value itself; the browser then tells no change.
    else if (!told) input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  // What is asked and said of a cell stands beside the table, behind all other cells: Ctrl+Enter goes there, Escape comes back.
  const toPanel = () => {
    const panel = root.querySelector('.entry-panel');
    (panel.querySelector('.entry-ask button:not(:disabled), textarea:not(:disabled)') ?? panel).focus();
    return true;
  };
  on('keydown', event => {
    if (event.key === 'Escape' && !event.isComposing && last && event.target.closest('.entry-panel')) {
      event.preventDefault();
      document.getElementById(last)?.focus();
    }
  });
  on('keydown', event => {
    const input = cellOf(event.target);
    if (!input || event.isComposing || event.altKey) return;
    const { selectionStart: from, selectionEnd: to, value } = input;
    const whole = from === 0 && to === value.length;
    const goes = () => {
      switch (event.key) {
        case 'Enter': return event.ctrlKey || event.metaKey ? toPanel() : move(input, event.shiftKey ? -1 : 1, 0) || (input.blur(), input.focus(), true);
        case 'ArrowDown': return move(input, 1, 0);
        case 'ArrowUp': return move(input, -1, 0);
        case 'ArrowRight': return !event.shiftKey && (whole || (from === to && to === value.length)) && move(input, 0, 1);
        case 'ArrowLeft': return !event.shiftKey && (whole || (from === to && from === 0)) && move(input, 0, -1);
        case 'F2': input.setSelectionRange(value.length, value.length); return true;
        case 'Escape':
          if (value === input.dataset.seen) return false;
          clearTimeout(timer);
          input.value = input.dataset.seen;
          keep(input);
          input.select();
          call('Restore', input.dataset.cell);
          return true;
        case 'z': case 'Z':
          if (!(event.ctrlKey || event.metaKey) || event.shiftKey || value !== input.dataset.seen || input.readOnly) return false;
          call('Undo', input.dataset.cell);
          return true;
        default: return false;
      }
    };
    if (goes()) event.preventDefault();
  });
  // Enter where nothing else hears it: the first cell that waits for a figure.
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('dialog')
      || !(event.target === document.body || event.target.tabIndex === -1 || event.target.matches('.entry-scroll'))) return;
    const cells = [...root.querySelectorAll('input[data-cell]:not(:read-only)')];
    (cells.find(input => input.value === '') ?? cells[0])?.focus();
    event.preventDefault();
  }, { signal: abort.signal });
  on('paste', event => {
    const input = cellOf(event.target), text = event.clipboardData?.getData('text/plain') ?? '';
    if (!input || !/[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))) return;
    event.preventDefault();
    call(new TextEncoder().encode(text).length > 200_000 ? 'PasteTooLong' : 'Paste', ...(new TextEncoder().encode(text).length > 200_000 ? [] : [input.dataset.cell, text]));
  });
  // Back in touch with the server: what was left while it could not hear is sent again.
  document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail.state === 'hide') call('Reconnected', kept().filter(entry => document.activeElement?.dataset?.cell !== entry.cell));
  }, { signal: abort.signal });

  root.dataset.ready = '';
  return {
    kept,
    forget: (cell, text) => {
      try {
        const entry = JSON.parse(localStorage.getItem(prefix + cell) ?? 'null');
        if (entry && (text === null || entry.text.trim() === text.trim())) localStorage.removeItem(prefix + cell);
      } catch { /* nothing is kept */ }
    },
    focus: id => document.getElementById(id)?.focus(),
    detach: () => abort.abort(),
  };
}
