// Brings series of a drawing forward: the others fade, those without a mark are named below, a note stands above its mark.
export interface Highlight {
  /** The series to bring forward; none, and nothing fades. */
  readonly series: readonly string[];
  /** A text of the reader's own, at the first mark of the first series; empty for none. */
  readonly note: string;
  /** What is said of the series that the drawing has no mark of. */
  readonly absent: (series: readonly string[]) => string;
}

const svgSpace = 'http://www.w3.org/2000/svg';
const lineHeight = 20;

const numberOf = (part: Element, name: string): number => Number(part.getAttribute(name) ?? 0);

/** The top of a mark: of a rectangle's end, a circle, or a symbol moved to its place. */
const topOf = (mark: Element): { x: number; y: number } | undefined => {
  const [, dx = '0', dy = '0'] =
    /translate\(([-\d.]+)[, ]([-\d.]+)\)/.exec(mark.getAttribute('transform') ?? '') ?? [];
  if (mark.localName === 'rect')
    return { x: numberOf(mark, 'x') + numberOf(mark, 'width'), y: numberOf(mark, 'y') };
  if (mark.localName === 'circle') return { x: numberOf(mark, 'cx'), y: numberOf(mark, 'cy') - 5 };
  return dx === '0' && dy === '0' ? undefined : { x: Number(dx), y: Number(dy) - 5 };
};

const fade = (svg: Element, series: readonly string[]): void => {
  for (const part of svg.querySelectorAll('[data-series]')) {
    const forward = series.includes(part.getAttribute('data-series') ?? '');
    if (!forward) part.setAttribute('opacity', part.localName === 'text' ? '0.45' : '0.22');
    else if (part.localName === 'text') part.setAttribute('font-weight', '600');
  }
};

/** Changes a drawing in place; it grows by a line for a note and a line for absent series. */
export const highlight = (svg: Element, { series, note, absent }: Highlight): void => {
  const document = svg.ownerDocument;
  const write = (text: string, x: number, y: number, anchor: string): Element => {
    const line = document.createElementNS(svgSpace, 'text');
    for (const [name, value] of Object.entries({ x, y, 'text-anchor': anchor, fill: 'currentColor' }))
      line.setAttribute(name, String(value));
    line.textContent = text;
    return line;
  };
  if (series.length > 0) fade(svg, series);
  const width = numberOf(svg, 'width');
  let height = numberOf(svg, 'height');
  const marksOf = (one: string): Element[] =>
    [...svg.querySelectorAll('[data-series]')].filter((part) => part.getAttribute('data-series') === one);
  if (note !== '') {
    const place = series.flatMap(marksOf).flatMap((mark) => topOf(mark) ?? [])[0];
    const moved = document.createElementNS(svgSpace, 'g');
    moved.setAttribute('transform', `translate(0,${lineHeight})`);
    moved.append(...svg.childNodes);
    svg.append(moved);
    const x = place?.x ?? 0;
    const anchor = x > width * 0.66 ? 'end' : x < width * 0.33 ? 'start' : 'middle';
    if (place !== undefined) {
      const leader = document.createElementNS(svgSpace, 'path');
      leader.setAttribute('d', `M${x},${lineHeight - 3}V${place.y + lineHeight}`);
      leader.setAttribute('stroke', 'currentColor');
      leader.setAttribute('fill', 'none');
      svg.append(leader);
    }
    const text = write(note, x, 13, anchor);
    text.setAttribute('font-style', 'italic');
    svg.append(text);
    height += lineHeight;
  }
  const without = series.filter((one) => marksOf(one).length === 0);
  if (without.length > 0) {
    height += lineHeight;
    svg.append(write(absent(without), 0, height - 6, 'start'));
  }
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
};
