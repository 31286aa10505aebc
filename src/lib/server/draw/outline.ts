// Turns every text of an SVG into the outline of its letters, so that it looks the same wherever it is opened.
import { DOMParser } from 'linkedom';
import { outline, measure, type Face } from './faces.ts';

/** The attribute of a part, or of the nearest part around it that has one. */
const inherited = (part: Element, name: string): string | undefined => {
  for (let at: Element | null = part; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return undefined;
};

const faceOf = (part: Element): Face => {
  if (inherited(part, 'font-style') === 'italic') return 'italic';
  const weight = inherited(part, 'font-weight');
  return weight === 'bold' || Number(weight) >= 600 ? 'semibold' : 'regular';
};

/** A length of SVG in pixels: `12`, `12px` or `0.32em`. */
const pixels = (length: string | null, size: number): number => {
  if (length === null || length === '') return 0;
  const [, number, unit] = /^(-?[\d.]+)(px|em)?$/.exec(length) ?? [];
  if (number === undefined) throw new Error(`a text is placed at "${length}": give one length, in px or em`);
  return Number(number) * (unit === 'em' ? size : 1);
};

const shares: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };
const placing = /^(?:x|y|dx|dy|text-anchor|paint-order|font-.*)$/;

/** The words of a line, without those of its `<title>`. */
const wordsOf = (line: Element): string =>
  [...line.childNodes]
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ textContent }) => textContent ?? '')
    .join('');

interface Line {
  readonly part: Element;
  readonly path: string;
}

/** The lines of a text, outlined. Each line but the first must say its own x. */
const linesOf = (text: Element): Line[] => {
  const spans = [...text.querySelectorAll('tspan')];
  const size = (part: Element) => pixels(inherited(part, 'font-size') ?? null, 0);
  let pen = pixels(text.getAttribute('y'), size(text)) + pixels(text.getAttribute('dy'), size(text));
  return (spans.length > 0 ? spans : [text]).map((part, index): Line => {
    const words = wordsOf(part);
    const px = size(part);
    const face = faceOf(part);
    if (index > 0 && !part.hasAttribute('x'))
      throw new Error(`the line "${words}" of a drawing has no x of its own`);
    if (part !== text) {
      if (part.hasAttribute('y')) pen = pixels(part.getAttribute('y'), px);
      pen += pixels(part.getAttribute('dy'), px);
    }
    const own = part.getAttribute('x') ?? text.getAttribute('x');
    const share = shares[inherited(part, 'text-anchor') ?? 'start'] ?? 0;
    const x = pixels(own, px) + pixels(part.getAttribute('dx'), px) - share * measure(words, px, face);
    return { part, path: outline(words, x, pen, px, face) };
  });
};

const replaced = (text: Element): Element => {
  const make = (name: string, attributes: Readonly<Record<string, string>>): Element => {
    const part = text.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
    return part;
  };
  const look = (part: Element): Record<string, string> =>
    Object.fromEntries(
      [...part.attributes].filter(({ name }) => !placing.test(name)).map(({ name, value }) => [name, value])
    );
  // Illustrator paints strokes above fills whatever paint-order says: a halo is a path of its own, below.
  const halo = inherited(text, 'paint-order') === 'stroke';
  const group = make('g', { ...look(text), 'data-text': text.textContent?.trim() ?? '' });
  for (const { part, path } of linesOf(text)) {
    const own = part === text ? {} : look(part);
    if (halo) group.append(make('path', { ...own, d: path, fill: 'none' }));
    group.append(make('path', { ...own, d: path, ...(halo ? { stroke: 'none' } : {}) }));
  }
  return group;
};

/** The SVG without any text left to a viewer's fonts; what it said stays in `data-text`, `<title>` and `<desc>`. */
export const outlined = (svg: string): string => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  for (const text of document.querySelectorAll('text')) text.replaceWith(replaced(text));
  return `${document.documentElement.outerHTML}\n`;
};
