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

// Fields of KeptFields.razor are stored one by one as they are left (data-seen is what the server has). Until it says so, this window keeps what was typed.
(() => {
  const find = node => node.nodeType === Node.ELEMENT_NODE ? [...(node.matches('[data-seen]') ? [node] : []), ...node.querySelectorAll('[data-seen]')].filter(field => field.id) : [];
  const room = field => field.closest('[data-kept-fields]');
  const keys = new WeakMap(); // what a field is kept under, and the page that it stood on
  const read = field => { try { return JSON.parse(sessionStorage.getItem(keys.get(field).key)); } catch { return null; } };
  const forget = field => sessionStorage.removeItem(keys.get(field).key);
  const isStored = field => { const kept = read(field); return !kept || kept.text.trim() === field.dataset.seen.trim(); };
  const say = (field, words) => {
    const note = field.parentElement.querySelector('.kept-note');
    note.textContent = words;
    note.hidden = words === '';
  };

  const offer = field => {
    keys.set(field, { key: `${room(field).dataset.keptFields}/${field.id}`, path: location.pathname });
    const kept = read(field);
    if (isStored(field)) { forget(field); return; }
    if (kept.seen !== field.dataset.seen) { say(field, room(field).dataset.other.replace('{0}', kept.text)); return; } // somebody else has stored another text
    field.value = kept.text;
    say(field, room(field).dataset.back);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

  new MutationObserver(changes => {
    // The field of something new goes when that is made or given up; any other may come back.
    const gone = changes.flatMap(change => [...change.removedNodes].flatMap(find)).filter(field => field.id.startsWith('new-') && !field.isConnected && keys.get(field)?.path === location.pathname);
    const come = changes.flatMap(change => [...change.addedNodes].flatMap(find)).filter(field => field.isConnected && room(field) && !keys.has(field));
    const told = changes.filter(change => change.type === 'attributes').map(change => change.target).filter(field => keys.has(field) && isStored(field));
    for (const field of new Set([...gone, ...told])) forget(field);
    new Set(come).forEach(offer);
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-seen'] });

  document.addEventListener('input', event => {
    const field = event.target;
    if (!keys.has(field)) return;
    const seen = read(field)?.seen ?? field.dataset.seen;
    sessionStorage.setItem(keys.get(field).key, JSON.stringify({ text: field.value, seen }));
    if (isStored(field)) forget(field);
    say(field, '');
  }, true);
  // Back in touch with the server: what was left meanwhile is told again.
  document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail.state !== 'hide') return;
    for (const field of document.querySelectorAll('[data-kept-fields] [data-seen]')) {
      if (keys.has(field) && field !== document.activeElement && !isStored(field)) field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
})();
