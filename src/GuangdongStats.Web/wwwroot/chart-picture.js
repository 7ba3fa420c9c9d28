// A chart as one SVG that needs no style sheet, or a PNG of it: title, legend, axes and plot, source and date.
const all = (root, what) => [...root.querySelectorAll(what)];
const make = (name, props) => Object.assign(document.createElement(name), props);

const looks = 'fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linejoin opacity font-size font-weight text-anchor paint-order'.split(' ');
const svg = (name, attributes, text = '') => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  node.textContent = text;
  return node;
};
const copy = (from, x, y) => {
  const { width, height } = from.viewBox.baseVal, to = svg('svg', { x, y, width, height, viewBox: `0 0 ${width} ${height}`, overflow: 'visible' });
  to.append(...from.cloneNode(true).childNodes);
  const seen = all(from, '*');
  all(to, '*').forEach((node, i) => {
    const style = getComputedStyle(seen[i]);
    // A hatching is named by the page's address here, by its own name in a file.
    for (const look of looks) node.setAttribute(look, style.getPropertyValue(look).replace(/url\(.*(#[^"')]+).*\)/, 'url($1)'));
    node.removeAttribute('class');
    if (node.localName === 'a') node.setAttribute('href', new URL(seen[i].href.baseVal, location));
    if (seen[i].classList.contains('h')) node.remove();
  });
  return to;
};
const picture = figure => {
  const view = all(figure, '.chart-view').find(v => v.offsetParent), pieces = all(view, 'svg'), style = getComputedStyle(figure);
  const [paper, ink, soft] = ['paper', 'ink', 'soft'].map(name => style.getPropertyValue('--chart-' + name));
  const pen = make('canvas').getContext('2d');
  const wide = (text, size, weight) => { pen.font = `${weight} ${size}px ${style.fontFamily}`; return pen.measureText(text).width; };
  const pad = 16, inner = pieces.reduce((sum, piece) => sum + piece.viewBox.baseVal.width, 0), width = inner + 2 * pad;
  const root = svg('svg', { width, 'font-family': style.fontFamily });
  let x = pad, y = pad;
  const put = (text, x, y, size, fill, more) => root.append(svg('text', { x, y, fill, 'font-size': size, ...more }, text));
  const write = (text, size, weight, fill) => {
    let line = '';
    for (const word of [...text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g), '']) {
      if (word && wide(line + word, size, weight) <= inner) { line += word; continue; }
      put(line.trim(), pad, y += size * 1.4, size, fill, { 'font-weight': weight });
      line = word;
    }
  };
  root.append(svg('rect', { width: '100%', height: '100%', fill: paper }));
  write(figure.querySelector('.chart-title').textContent, 16, 600, ink);
  y += 10;
  for (const entry of all(figure, '.chart-legend li')) {
    const length = 46 + wide(entry.textContent, 12, 400);
    if (x > pad && x + length > width) { x = pad; y += 18; }
    root.append(copy(entry.querySelector('svg'), x, y));
    put(entry.textContent, x + 30, y + 11, 12, soft);
    x += length;
  }
  y += x > pad ? 36 : 12;
  all(view.parentElement, '.chart-axes span').forEach((name, i) => put(name.textContent, pad + i * inner, y, 12, soft, { 'text-anchor': i ? 'end' : 'start' }));
  x = pad;
  for (const piece of pieces) { root.append(copy(piece, x, y + 6)); x += piece.viewBox.baseVal.width; }
  y += pieces[0].viewBox.baseVal.height + 6;
  for (const text of all(figure, '.chart-note, .chart-source span')) write(text.textContent, 12, 400, soft);
  const height = Math.ceil(y + pad);
  root.setAttribute('height', height);
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return [new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' }), width, height];
};
const save = (blob, download) => {
  const href = URL.createObjectURL(blob);
  make('a', { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 9999);
};
export const download = (figure, kind) => {
  const [blob, width, height] = picture(figure);
  if (kind === 'svg') return save(blob, figure.id + '.svg');
  const image = make('img');
  image.onload = () => {
    const canvas = make('canvas', { width: width * 2, height: height * 2 });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(png => save(png, figure.id + '.png'));
  };
  image.src = URL.createObjectURL(blob);
};
