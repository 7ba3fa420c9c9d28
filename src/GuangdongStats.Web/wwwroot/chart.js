// Charts: tooltip, reading with arrow keys, pictures to take away (chart-picture.js, fetched when asked for). Everything else works without it.
(() => {
  'use strict';
  const all = (root, what) => [...root.querySelectorAll(what)];
  const make = (name, props) => Object.assign(document.createElement(name), props);
  const zh = document.documentElement.lang.startsWith('zh');
  const tip = make('div', { className: 'chart-tip', ariaHidden: 'true' }); // the mark's own label says the same
  let current, dismissed, timer, touched;

  const hide = () => { clearTimeout(timer); tip.remove(); current = null; };
  const hideSoon = () => { clearTimeout(timer); timer = setTimeout(hide, 200); };
  const show = (mark, figure) => {
    clearTimeout(timer);
    current = mark;
    const [head, ...lines] = mark.getAttribute('aria-label').split(zh ? '，' : ', ');
    if (touched) lines.push(zh ? '再点一次打开说明' : 'Tap again to open');
    tip.replaceChildren(make('b', { textContent: head }), ...lines.map(textContent => make('span', { textContent })));
    figure.append(tip);
    const frame = figure.getBoundingClientRect(), [hit, ...shapes] = [...mark.children].map(s => s.getBoundingClientRect());
    const x = hit.left + hit.width / 2 - frame.left - tip.offsetWidth / 2;
    const y = Math.min(hit.bottom, ...shapes.map(s => s.top)) - frame.top - tip.offsetHeight - 10;
    tip.style.left = Math.max(0, Math.min(x, frame.width - tip.offsetWidth)) + 'px';
    tip.style.top = Math.max(0, y) + 'px';
  };
  tip.onpointerenter = () => clearTimeout(timer);
  tip.onpointerleave = hideSoon;
  tip.onclick = () => current?.dispatchEvent(new MouseEvent('click', { cancelable: true })); // over a tall column it lies under the pointer
  // Taken away over its mark, the tip gives the pointer back to it: that is no new wish to read.
  addEventListener('keydown', e => { if (e.key === 'Escape') { dismissed = current; hide(); } });
  addEventListener('pointerdown', e => {
    touched = e.pointerType === 'touch';
    if (!e.target.closest('.chart a, .chart-tip')) hide();
  }, true);

  const read = (plot, figure) => {
    // The title would also pop up as the browser's own tooltip.
    const title = plot.querySelector('title'), marks = all(plot, 'a');
    plot.setAttribute('aria-label', title.textContent);
    plot.removeAttribute('aria-labelledby');
    title.remove();
    marks.forEach((mark, i) => {
      const on = (event, act) => mark.addEventListener(event, act);
      mark.setAttribute('tabindex', i + 1 < marks.length ? -1 : 0);
      on('pointerenter', e => { if (e.pointerType !== 'touch' && mark !== dismissed) show(mark, figure); });
      on('pointerleave', e => { dismissed = null; if (e.pointerType !== 'touch') hideSoon(); });
      on('focus', () => { if (!touched) show(mark, figure); });
      on('blur', hideSoon);
      on('click', e => { if (touched && current !== mark) { e.preventDefault(); show(mark, figure); } });
      on('keydown', e => {
        touched = false;
        const to = marks[{ ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: marks.length - 1 }[e.key]];
        if (!to || e.ctrlKey || e.altKey || e.metaKey) return;
        e.preventDefault();
        mark.setAttribute('tabindex', -1);
        to.setAttribute('tabindex', 0);
        to.focus();
      });
    });
  };

  for (const figure of all(document, 'figure.chart')) {
    all(figure, '.chart-plot').forEach(plot => read(plot, figure));
    for (const button of all(figure, '[data-chart]')) {
      button.hidden = false;
      button.onclick = async () => (await import('./chart-picture.js')).download(figure, button.dataset.chart);
    }
  }
  let opened = [];
  addEventListener('beforeprint', () => { opened = all(document, '.chart-table:not([open])'); for (const table of opened) table.open = true; });
  addEventListener('afterprint', () => { for (const table of opened) table.open = false; });
})();
