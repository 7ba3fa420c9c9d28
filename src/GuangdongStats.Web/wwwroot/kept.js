// Keeps what is typed into the forms of Kept.razor in this window, so that a lost connection, a reload or a restart of the server loses nothing.
(() => {
  const fields = form => [...form.querySelectorAll('input, select, textarea')].filter(field => field.type !== 'password' && field.type !== 'file');
  const isTicked = field => field.type === 'checkbox' || field.type === 'radio';
  const valueOf = field => isTicked(field) ? field.checked : field.value;
  const places = new WeakMap(); // the page that a form stood on
  let isOffering = false;

  const keep = form => {
    places.get(form).isSent = false;
    sessionStorage.setItem(form.dataset.kept, JSON.stringify(fields(form).map(valueOf)));
  };

  const offer = form => {
    places.set(form, { path: location.pathname, isSent: false });
    let kept = null;
    try { kept = JSON.parse(sessionStorage.getItem(form.dataset.kept)); } catch { /* not ours */ }
    const found = fields(form);
    if (kept?.length !== found.length) return;
    isOffering = true;
    found.forEach((field, index) => {
      if (valueOf(field) === kept[index]) return;
      if (isTicked(field)) field.checked = kept[index];
      else field.value = kept[index];
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      form.querySelector('.kept-note').hidden = false;
    });
    isOffering = false;
  };

  // A form that goes away was sent or given up, unless the whole page went.
  const leave = form => {
    const place = places.get(form);
    if (place?.isSent || place?.path === location.pathname) sessionStorage.removeItem(form.dataset.kept);
  };

  const formsIn = node => node.nodeType === Node.ELEMENT_NODE ? [...(node.matches('[data-kept]') ? [node] : []), ...node.querySelectorAll('[data-kept]')] : [];
  new MutationObserver(changes => {
    const gone = changes.flatMap(change => [...change.removedNodes].flatMap(formsIn)).filter(form => !form.isConnected);
    const come = changes.flatMap(change => [...change.addedNodes].flatMap(formsIn)).filter(form => form.isConnected && !places.has(form));
    new Set(gone).forEach(leave);
    new Set(come).forEach(offer);
  }).observe(document.body, { childList: true, subtree: true });

  const formOf = event => event.target.closest?.('[data-kept]');
  for (const kind of ['input', 'change']) document.addEventListener(kind, event => { if (!isOffering && formOf(event)) keep(formOf(event)); }, true);
  document.addEventListener('submit', event => { if (formOf(event)) places.get(formOf(event)).isSent = true; }, true);
})();
