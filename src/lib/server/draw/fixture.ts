// For tests: where the texts and the dots of a drawing stand, in pixels.
import { parseHTML } from 'linkedom';
import type { Drawing } from '#charts/chart-definition.ts';
import { draw } from './draw.ts';
import { measure, type Face } from './faces.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface TextBox extends Box {
  readonly text: string;
}
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The words that stand for it; empty for a dot that leads nowhere. */
  readonly title: string;
}

/** What an element takes from those around it. */
interface Inherited {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly size: number;
  readonly face: Face;
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

const inheritedBy = (element: Element, from: Inherited): Inherited => {
  const [, dx = '0', dy = '0'] =
    /translate\(([-\d.e]+)(?:,([-\d.e]+))?\)/.exec(element.getAttribute('transform') ?? '') ?? [];
  const isBold = Number(element.getAttribute('font-weight') ?? 0) >= 600;
  return {
    x: from.x + Number(dx),
    y: from.y + Number(dy),
    anchor: element.getAttribute('text-anchor') ?? from.anchor,
    size: Number(element.getAttribute('font-size') ?? from.size),
    face: isBold ? 'semibold' : element.getAttribute('font-style') === 'italic' ? 'italic' : from.face
  };
};

/** A length in pixels or in em. */
const lengthOf = (element: Element, names: readonly string[], size: number): number =>
  names.reduce((sum, name) => {
    const value = element.getAttribute(name) ?? '0';
    return sum + (value.endsWith('em') ? Number.parseFloat(value) * size : Number(value));
  }, 0);

/** The letters alone, from the top of a capital to the base line. */
const boxOf = (text: string, x: number, baseline: number, { anchor, size, face }: Inherited): TextBox => {
  const width = measure(text, size, face);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { text, left, right: left + width, top: baseline - 0.7 * size, bottom: baseline };
};

const linesOf = (element: Element, own: Inherited): TextBox[] => {
  const start = own.y + lengthOf(element, ['y'], own.size);
  if (element.children.length === 0) {
    const text = element.textContent ?? '';
    return text === '' ? [] : [boxOf(text, own.x + lengthOf(element, ['x', 'dx'], own.size), start, own)];
  }
  let baseline = start;
  return [...element.children].map((line) => {
    if (line.getAttribute('y') !== null) baseline = own.y + lengthOf(line, ['y'], own.size);
    baseline += lengthOf(line, ['dy'], own.size);
    return boxOf(line.textContent ?? '', own.x + lengthOf(line, ['x'], own.size), baseline, own);
  });
};

const initial: Inherited = { x: 0, y: 0, anchor: 'start', size: 12, face: 'regular' };

/** Where things stand in what draw() returns. Areas that only widen a dot for a finger are no dots. */
export const placesIn = (svg: string) => {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  const texts: TextBox[] = [];
  const dots: Dot[] = [];
  const visit = (element: Element, from: Inherited): void => {
    const own = inheritedBy(element, from);
    if (element.localName === 'text') return void texts.push(...linesOf(element, own));
    if (element.localName === 'circle' && element.getAttribute('fill') !== 'transparent')
      dots.push({
        x: own.x + numberOf(element, 'cx'),
        y: own.y + numberOf(element, 'cy'),
        r: numberOf(element, 'r'),
        title: element.querySelector('title')?.textContent ?? ''
      });
    for (const child of element.children) visit(child, own);
  };
  const root = document.querySelector('svg');
  if (root === null) throw new Error('this is no drawing');
  visit(root, initial);
  return { width: numberOf(root, 'width'), height: numberOf(root, 'height'), texts, dots };
};

/** Draws Plot options and returns where things stand. */
export const placesOf = (drawing: Drawing, width: number) =>
  placesIn(draw(drawing, { width, alt: 'A drawing.', id: 'test', typeset: (text) => text }));

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** The pairs of texts that cover each other by more than a pixel, each as `one | other`. */
export const overlaps = (texts: readonly TextBox[]): string[] =>
  texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => meet(a, b))
      .map((b) => `${a.text} | ${b.text}`)
  );

/** The texts that reach beyond the drawing by more than a pixel. */
export const outside = (texts: readonly TextBox[], width: number, height: number): string[] =>
  texts
    .filter(
      ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1
    )
    .map(({ text }) => text);
