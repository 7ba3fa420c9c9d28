// Charts: tooltip, reading with arrow keys, pictures to take away. Everything else works without it.
(() => {
  'use strict';
  const zh = document.documentElement.lang.startsWith('zh');
  const tip = document.createElement('div');
  tip.className = 'chart-tip';
  tip.setAttribute('aria-hidden', 'true'); // the mark's own label says the same
  let current = null, timer = 0;

  const hide = () => { clearTimeout(timer); tip.remove(); current = null; };
  const hideSoon = () => { clearTimeout(timer); timer = setTimeout(hide, 200); };
  tip.onpointerenter = () => clearTimeout(timer);
  tip.onpointerleave = hideSoon;
  addEventListener('keydown', e => { if (e.key === 'Escape') hide(); });

  const show = (mark, figure, byTouch) => {
    clearTimeout(timer);
    current = mark;
    const [head, ...lines] = mark.getAttribute('aria-label').split(zh ? '，' : ', ');
    tip.replaceChildren(Object.assign(document.createElement('b'), { textContent: head }));
    if (byTouch) lines.push(zh ? '再点一次打开说明' : 'Tap again to open');
    for (const line of lines) tip.append(Object.assign(document.createElement('span'), { textContent: line }));
    figure.append(tip);
    const frame = figure.getBoundingClientRect(), hit = mark.firstElementChild.getBoundingClientRect();
    const shapes = [...mark.children].slice(1).map(s => s.getBoundingClientRect().top);
    const x = hit.left + hit.width / 2 - frame.left, y = Math.min(hit.bottom, ...shapes) - frame.top;
    tip.style.left = Math.max(0, Math.min(x - tip.offsetWidth / 2, frame.width - tip.offsetWidth)) + 'px';
    tip.style.top = (y - tip.offsetHeight - 10 < 0 ? y + 24 : y - tip.offsetHeight - 10) + 'px';
  };

  const read = (plot, figure) => {
    // The title would also pop up as the browser's own tooltip.
    const title = plot.querySelector('title');
    plot.setAttribute('aria-label', title.textContent);
    plot.removeAttribute('aria-labelledby');
    title.remove();
    const marks = [...plot.querySelectorAll('a')];
    marks.forEach((mark, i) => {
      mark.setAttribute('tabindex', i === marks.length - 1 ? 0 : -1);
      let touched = false;
      mark.addEventListener('pointerdown', e => { touched = e.pointerType === 'touch'; });
      mark.addEventListener('pointerenter', e => { if (e.pointerType !== 'touch') show(mark, figure); });
      mark.addEventListener('pointerleave', e => { if (e.pointerType !== 'touch') hideSoon(); });
      mark.addEventListener('focus', () => { if (!touched) show(mark, figure); });
      mark.addEventListener('blur', hideSoon);
      mark.addEventListener('click', e => {
        if (touched && current !== mark) { e.preventDefault(); show(mark, figure, true); }
        touched = false;
      });
      mark.addEventListener('keydown', e => {
        const to = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: marks.length - 1 }[e.key];
        if (to === undefined || e.ctrlKey || e.altKey || e.metaKey) return;
        e.preventDefault();
        if (!marks[to]) return;
        mark.setAttribute('tabindex', -1);
        marks[to].setAttribute('tabindex', 0);
        marks[to].focus();
      });
    });
  };
  addEventListener('pointerdown', e => { if (!e.target.closest?.('.chart a, .chart-tip')) hide(); });

  // The picture: title, legend, axes and plot, source and date in one SVG that needs no style sheet.
  const looks = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'opacity', 'font-size', 'font-weight', 'text-anchor', 'paint-order'];
  const picture = figure => {
    const view = [...figure.querySelectorAll('.chart-view')].find(v => v.offsetParent);
    const style = getComputedStyle(figure), font = style.fontFamily;
    const make = (name, attributes, text) => {
      const node = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const key in attributes) node.setAttribute(key, attributes[key]);
      if (text) node.textContent = text;
      return node;
    };
    const copy = (svg, x, y) => {
      const clone = svg.cloneNode(true), from = svg.querySelectorAll('*');
      clone.querySelectorAll('*').forEach((node, i) => {
        const seen = getComputedStyle(from[i]);
        for (const look of looks) {
          const value = seen.getPropertyValue(look);
          // A hatching is named by the page's address here, and by its own name in a file.
          if (value) node.setAttribute(look, value.replace(/url\(["']?[^#]*(#[^"')]+)["']?\)/, 'url($1)'));
        }
        if (node.localName === 'a') node.setAttribute('href', from[i].href.baseVal && new URL(from[i].href.baseVal, location).href);
      });
      clone.querySelectorAll('.h').forEach(node => node.remove());
      const { width, height } = svg.viewBox.baseVal;
      for (const [key, value] of Object.entries({ x, y, width, height })) clone.setAttribute(key, value);
      clone.setAttribute('overflow', 'visible');
      return clone;
    };
    const pen = document.createElement('canvas').getContext('2d');
    const wide = (text, size, weight = 400) => { pen.font = `${weight} ${size}px ${font}`; return pen.measureText(text).width; };
    const pieces = [...view.querySelectorAll('svg')], pad = 16;
    const inner = Math.max(pieces.reduce((sum, svg) => sum + svg.viewBox.baseVal.width, 0), 344), width = inner + 2 * pad;
    const root = make('svg', { xmlns: 'http://www.w3.org/2000/svg', width, 'font-family': font });
    const paper = style.getPropertyValue('--chart-paper'), ink = style.getPropertyValue('--chart-ink'), soft = style.getPropertyValue('--chart-soft');
    let y = pad;
    const write = (text, size, weight, fill) => {
      let line = '';
      const flush = () => { y += size * 1.4; root.append(make('text', { x: pad, y, 'font-size': size, 'font-weight': weight, fill }, line.trim())); line = ''; };
      for (const word of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? []) {
        if (line && wide(line + word, size, weight) > inner) flush();
        line += word;
      }
      if (line) flush();
    };
    root.append(make('rect', { width: '100%', height: '100%', fill: paper }));
    write(figure.querySelector('.chart-title').textContent, 16, 650, ink);
    y += 10;
    let x = pad;
    for (const entry of figure.querySelectorAll('.chart-legend li')) {
      const length = 30 + wide(entry.textContent, 12);
      if (x > pad && x + length > pad + inner) { x = pad; y += 18; }
      root.append(copy(entry.querySelector('svg'), x, y), make('text', { x: x + 30, y: y + 11, 'font-size': 12, fill: soft }, entry.textContent));
      x += length + 18;
    }
    if (x > pad) y += 24;
    const names = view.parentElement.querySelectorAll('.chart-axes span');
    y += 12;
    names.forEach((name, i) => root.append(make('text', { x: i ? pad + inner : pad, y, 'font-size': 12, fill: soft, 'text-anchor': i ? 'end' : 'start' }, name.textContent)));
    y += 6;
    x = pad;
    for (const svg of pieces) { root.append(copy(svg, x, y)); x += svg.viewBox.baseVal.width; }
    y += pieces[0].viewBox.baseVal.height;
    for (const text of figure.querySelectorAll('.chart-note, .chart-source span')) write(text.textContent, 12, 400, soft);
    const height = Math.ceil(y + pad);
    root.setAttribute('height', height);
    root.setAttribute('viewBox', `0 0 ${width} ${height}`);
    return { width, height, text: new XMLSerializer().serializeToString(root) };
  };
  const save = (blob, name) => {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const download = (figure, kind) => {
    const { width, height, text } = picture(figure), blob = new Blob([text], { type: 'image/svg+xml' });
    if (kind === 'svg') return save(blob, figure.id + '.svg');
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(png => save(png, figure.id + '.png'));
      URL.revokeObjectURL(image.src);
    };
    image.src = URL.createObjectURL(blob);
  };

  for (const figure of document.querySelectorAll('figure.chart')) {
    figure.querySelectorAll('.chart-plot').forEach(plot => read(plot, figure));
    figure.querySelectorAll('button[data-chart]').forEach(button => {
      button.hidden = false;
      button.onclick = () => download(figure, button.dataset.chart);
    });
  }
  let opened = [];
  addEventListener('beforeprint', () => { opened = [...document.querySelectorAll('.chart-table:not([open])')]; opened.forEach(table => { table.open = true; }); });
  addEventListener('afterprint', () => opened.forEach(table => { table.open = false; }));
})();
