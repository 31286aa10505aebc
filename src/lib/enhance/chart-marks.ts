// The marks of a chart, on hover, focus and tap: a panel says what stands behind one, its series comes forward.
// Arrow keys walk along a series and from series to series; a chart is one tab stop. The page is whole without it.

type Mark = SVGAElement;

const marksIn = (svg: Element): Mark[] => [...svg.querySelectorAll<Mark>('a.mark')];
const within = (target: EventTarget | null, selector: string): Element | null =>
  target instanceof Element ? target.closest(selector) : null;
const markAt = (target: EventTarget | null): Mark | null => {
  const found = within(target, '.chart a.mark');
  return found instanceof SVGAElement ? found : null;
};
const seriesOf = (part: Element): string | undefined =>
  part.closest<SVGElement>('[data-series]')?.dataset['series'] ??
  part.querySelector<SVGElement>('[data-series]')?.dataset['series'];

const panel = document.createElement('div');
panel.className = 'mark-panel';
panel.hidden = true;
document.body.append(panel);

let current: Mark | null = null;
let leaving = 0;

/** Brings the parts of one series forward in every drawing; without one, all are as drawn. */
const bringForward = (series: string | undefined): void => {
  for (const svg of document.querySelectorAll('.chart svg')) {
    const parts = [...svg.querySelectorAll<SVGElement>('[data-series]')];
    const some = series !== undefined && parts.some((part) => part.dataset['series'] === series);
    for (const part of parts) part.classList.toggle('behind', some && part.dataset['series'] !== series);
  }
};

const hide = (): void => {
  current = null;
  panel.hidden = true;
  bringForward(undefined);
};

/** What the table has on a mark: a term and its cell for each column that says something. */
const rowOf = (mark: Mark): HTMLElement | undefined => {
  const row = document.getElementById(mark.dataset['row'] ?? '');
  const heads = row?.closest('table')?.querySelectorAll('thead th');
  if (!(row instanceof HTMLTableRowElement) || heads === undefined) return undefined;
  const list = document.createElement('dl');
  [...row.cells].forEach((cell, at) => {
    const head = heads[at]?.firstChild?.textContent?.trim() ?? '';
    if (at === 0 || cell.textContent?.trim() === '') return;
    const term = document.createElement('dt');
    term.textContent = head;
    const value = document.createElement('dd');
    value.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
    list.append(term, value);
  });
  return list;
};

const show = (mark: Mark): void => {
  clearTimeout(leaving);
  if (mark === current) return;
  current = mark;
  bringForward(seriesOf(mark));
  const name = document.createElement('p');
  name.textContent = mark.getAttribute('aria-label');
  const row = rowOf(mark);
  panel.replaceChildren(name, ...(row === undefined ? [] : [row]));
  panel.hidden = false;
  panel.style.left = '0';
  const box = mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const { clientWidth, clientHeight } = document.documentElement;
  // Under the mark, else above it: what is written on its line stays in sight.
  const left = Math.max(8, Math.min(box.left + box.width / 2, clientWidth - width - 8));
  const under = box.bottom + 10;
  const top = under + height < clientHeight || box.top < height + 18 ? under : box.top - height - 10;
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
};

/** The panel stays while the pointer is on its way to it or on it. */
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

const middle = (mark: Mark): { x: number; y: number } => {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** The mark that an arrow leads to: the next of its series from left to right, or the nearest of another series. */
const next = (mark: Mark, key: string, all: readonly Mark[]): Mark | undefined => {
  const here = middle(mark);
  const series = seriesOf(mark);
  const own = all
    .filter((one) => seriesOf(one) === series)
    .sort((a, b) => middle(a).x - middle(b).x || middle(a).y - middle(b).y);
  if (key === 'Home') return own[0];
  if (key === 'End') return own.at(-1);
  if (key === 'ArrowLeft') return own[own.indexOf(mark) - 1];
  if (key === 'ArrowRight') return own[own.indexOf(mark) + 1];
  const sign = key === 'ArrowDown' ? 1 : -1;
  const far = (one: Mark) => {
    const { x, y } = middle(one);
    return Math.abs(y - here.y) * 3 + Math.abs(x - here.x);
  };
  return all
    .filter(
      (one) => (series === undefined || seriesOf(one) !== series) && sign * (middle(one).y - here.y) > 0.5
    )
    .sort((a, b) => far(a) - far(b))[0];
};

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
  const mark = markAt(event.target);
  const svg = mark?.ownerSVGElement;
  if (mark === null || !svg || !/^(?:Arrow.*|Home|End)$/.test(event.key)) return;
  event.preventDefault();
  next(mark, event.key, marksIn(svg))?.focus();
});

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  const mark = markAt(target);
  if (mark !== null) return show(mark);
  if (within(target, '.mark-panel') !== null) return clearTimeout(leaving);
  const named = within(target, '.chart text[data-series]');
  const row = within(target, 'tr[id^="row-"]');
  const ofRow = row && document.querySelector(`.chart a.mark[data-row="${row.id}"]`);
  if (named !== null || ofRow) {
    panel.hidden = true;
    current = null;
    bringForward(seriesOf(named ?? ofRow ?? document.body));
  } else if (current === null) bringForward(undefined);
  else if (current !== document.activeElement) leave();
});
document.addEventListener('focusin', ({ target }) => {
  if (within(target, '.mark-panel') !== null) return;
  const mark = markAt(target);
  if (mark === null) return hide();
  if (mark.ownerSVGElement) for (const other of marksIn(mark.ownerSVGElement)) other.tabIndex = -1;
  mark.tabIndex = 0;
  show(mark);
});

/** A finger's first tap shows, its second follows. */
let shownByTouch: Mark | null = null;
document.addEventListener('pointerdown', ({ target, pointerType }) => {
  const mark = markAt(target);
  shownByTouch = pointerType === 'touch' && mark !== current ? mark : null;
});
document.addEventListener('click', (event) => {
  const mark = markAt(event.target);
  if (mark !== null && mark === shownByTouch) {
    event.preventDefault();
    show(mark);
  } else if (mark === null && within(event.target, '.mark-panel') === null) hide();
});
