// What a number in a text rests on, shown when it is pointed at or reached by keyboard. Without this script the link's title says the same.
(() => {
  'use strict';
  const tip = Object.assign(document.createElement('div'), { className: 'bound-tip', id: 'bound-tip' });
  tip.setAttribute('role', 'tooltip');
  let current, timer;

  const hide = () => {
    clearTimeout(timer);
    current?.removeAttribute('aria-describedby');
    current = null;
    tip.remove();
  };
  const hideSoon = () => { clearTimeout(timer); timer = setTimeout(hide, 200); };
  const show = link => {
    if (link === current) return clearTimeout(timer);
    hide();
    current = link;
    tip.textContent = link.dataset.tip;
    (document.querySelector('main') ?? document.body).append(tip);
    link.setAttribute('aria-describedby', tip.id);
    const line = link.getClientRects()[0], room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    const above = line.top - tip.offsetHeight - 6;
    tip.style.left = scrollX + Math.max(8, Math.min(line.left, room)) + 'px';
    tip.style.top = scrollY + (above < 0 ? line.bottom + 6 : above) + 'px';
  };
  tip.onpointerenter = () => clearTimeout(timer);
  tip.onpointerleave = hideSoon;
  addEventListener('keydown', e => { if (e.key === 'Escape') hide(); });

  for (const link of document.querySelectorAll('a.bound[title]')) {
    link.dataset.tip = link.title;
    link.removeAttribute('title'); // it would pop up as well
    link.addEventListener('pointerenter', e => { if (e.pointerType !== 'touch') show(link); });
    link.addEventListener('pointerleave', hideSoon);
    link.addEventListener('focus', () => show(link));
    link.addEventListener('blur', hideSoon);
  }
})();
