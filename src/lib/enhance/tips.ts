// Says what a chart's mark is, on hover, focus and tap. Arrow keys walk the marks; a chart is one tab stop.

const marksIn = (svg: Element): SVGAElement[] => [...svg.querySelectorAll<SVGAElement>('a.mark')];
const markAt = (target: EventTarget | null): SVGAElement | null =>
  target instanceof Element ? target.closest<SVGAElement>('.chart a.mark') : null;

const bubble = document.createElement('div');
bubble.className = 'bubble';
bubble.role = 'tooltip';
bubble.hidden = true;
document.body.append(bubble);

let current: SVGAElement | null = null;
let leaving = 0;

const hide = (): void => {
  current = null;
  bubble.hidden = true;
};

const show = (mark: SVGAElement): void => {
  clearTimeout(leaving);
  if (mark === current) return;
  current = mark;
  bubble.textContent = mark.getAttribute('aria-label');
  bubble.hidden = false;
  bubble.style.left = '0';
  const box = mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = bubble;
  const { clientWidth } = document.documentElement;
  const left = Math.min(Math.max(box.left + box.width / 2 - width / 2, 8), clientWidth - width - 8);
  const above = box.top - height - 6;
  bubble.style.left = `${left + scrollX}px`;
  bubble.style.top = `${(above < 4 ? box.bottom + 6 : above) + scrollY}px`;
};

/** The bubble stays while the pointer is on its way to it or on it. */
const leave = (): void => {
  clearTimeout(leaving);
  leaving = window.setTimeout(hide, 250);
};

/** Makes each chart one tab stop; again after swap.ts has changed the page. */
const prepare = (): void => {
  hide();
  for (const svg of document.querySelectorAll('.chart svg'))
    marksIn(svg).forEach((mark, index) => {
      mark.tabIndex = index === 0 ? 0 : -1;
      mark.querySelector('title')?.remove();
    });
};
prepare();
document.addEventListener('swap', prepare);

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last
};

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
  const mark = markAt(event.target);
  const step = steps[event.key];
  const svg = mark?.ownerSVGElement;
  if (mark === null || step === undefined || !svg) return;
  const marks = marksIn(svg);
  marks[step(marks.indexOf(mark), marks.length - 1)]?.focus();
  event.preventDefault();
});

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  const mark = markAt(target);
  if (mark !== null) show(mark);
  else if (target === bubble) clearTimeout(leaving);
  else if (current !== null && current !== document.activeElement) leave();
});
document.addEventListener('focusin', ({ target }) => {
  const mark = markAt(target);
  if (mark === null) return hide();
  if (mark.ownerSVGElement) for (const other of marksIn(mark.ownerSVGElement)) other.tabIndex = -1;
  mark.tabIndex = 0;
  show(mark);
});

/** A finger's first tap shows, its second follows. */
let shownByTouch: SVGAElement | null = null;
document.addEventListener('pointerdown', ({ target, pointerType }) => {
  const mark = markAt(target);
  shownByTouch = pointerType === 'touch' && mark !== current ? mark : null;
});
document.addEventListener('click', (event) => {
  const mark = markAt(event.target);
  if (mark !== null && mark === shownByTouch) {
    event.preventDefault();
    show(mark);
  } else if (event.target !== bubble && mark === null) hide();
});
