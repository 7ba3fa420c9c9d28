// The screen on the wall: turns its slides, tells the time, and looks by itself whether figures have changed. Without it all slides stand one below another.
(() => {
  'use strict';
  const screen = document.querySelector('.screen');
  const slides = [...screen.querySelectorAll('.slide')];
  const part = name => screen.querySelector(`[data-${name}]`);
  const stay = screen.dataset.seconds * 1000, every = 10_000, second = 1000;
  const wall = matchMedia('(min-width: 60em) and (min-aspect-ratio: 4/3)');
  const place = part('place'), pause = part('pause'), clock = part('clock'), lost = part('lost'), late = part('from');
  let current = Math.min(Math.max(Number(location.hash.slice(1)) || 1, 1), slides.length) - 1;
  let turned = Date.now(), paused = false;

  const show = at => {
    current = (at + slides.length) % slides.length;
    turned = Date.now();
    slides.forEach((slide, i) => slide.toggleAttribute('data-shown', i === current));
    place.textContent = `${current + 1} / ${slides.length}`;
    history.replaceState(null, '', `#${current + 1}`); // reloading stays where it was
  };
  const setPaused = on => {
    paused = on;
    turned = Date.now();
    pause.textContent = on ? pause.dataset.goOn : pause.dataset.pause;
    screen.toggleAttribute('data-paused', on);
  };
  const toggleFull = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  const arrange = () => {
    screen.toggleAttribute('data-on', wall.matches);
    for (const shown of [place, pause, part('full'), ...screen.querySelectorAll('[data-turn]')]) shown.hidden = !wall.matches;
    if (wall.matches) show(current);
  };

  const time = new Intl.DateTimeFormat(clock.dataset.clock, { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const short = new Intl.DateTimeFormat(clock.dataset.clock, { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clock.hidden = false;

  // An answer's tag changes with every release and correction; a page of an earlier day, a preview or a reader who is signed in has none.
  let tag, answered = Date.now(), asked = answered, next = Date.parse(screen.dataset.next);
  const look = async () => {
    asked = Date.now();
    try {
      const answer = await fetch(location.pathname + location.search, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(every) });
      if (!answer.ok) throw new Error(answer.statusText);
      answered = Date.now();
      lost.hidden = true;
      const now = answer.headers.get('ETag');
      if (tag && now !== tag) location.reload();
      tag = now;
    } catch {
      if (lost.hidden) lost.textContent = lost.dataset.lost.replace('{0}', short.format(answered));
      lost.hidden = false;
    }
  };

  const tick = () => {
    const now = Date.now();
    clock.lastElementChild.textContent = time.format(now);
    if (late && now >= Date.parse(late.dataset.from)) late.hidden = false;
    if (wall.matches && !paused && now - turned >= stay) show(current + 1);
    if (now - asked >= every || (now >= next && asked < next)) look();
  };
  setInterval(tick, second);

  pause.onclick = () => setPaused(!paused);
  part('full').onclick = toggleFull;
  for (const button of screen.querySelectorAll('[data-turn]')) button.onclick = () => show(current + Number(button.dataset.turn));
  addEventListener('keydown', e => {
    if (!wall.matches || e.ctrlKey || e.altKey || e.metaKey) return;
    const inControl = e.target.closest('button, a, summary');
    if (e.key === ' ' && !inControl) setPaused(!paused);
    else if ((e.key === 'ArrowRight' || e.key === 'PageDown') && !e.target.closest('svg a')) show(current + 1);
    else if ((e.key === 'ArrowLeft' || e.key === 'PageUp') && !e.target.closest('svg a')) show(current - 1);
    else if (e.key.toLowerCase() === 'f') toggleFull();
    else return;
    e.preventDefault();
  });
  // Who moves through the links of a slide reads it.
  screen.addEventListener('focusin', e => { if (e.target.closest('.slide')) setPaused(true); });
  wall.addEventListener('change', arrange);
  arrange();
  tick();
  look();
})();
