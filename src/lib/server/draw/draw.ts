// Draws Plot options into an SVG string on the server: no browser, no inline style, the same bytes for the same rows.
import { plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Drawing } from '#charts/chart-definition.ts';
import { highlight, type Highlight } from './highlight.ts';

export interface DrawOptions {
  readonly width: number;
  /** The text alternative of the whole drawing. */
  readonly alt: string;
  /** Makes the ids inside the drawing its own, for pages that hold several. */
  readonly id: string;
  /** The typography of the reader's language, applied to every text of the drawing. */
  readonly typeset: (text: string) => string;
  readonly highlight?: Highlight;
}

const touchRadius = 12;

const round = (svg: string): string =>
  svg.replace(/ (?:[a-z]?[xydr]|[xy][12]|c[xy]|transform|points|width|height)="[^"]*"/g, (attribute) =>
    attribute.replace(/-?\d+\.\d{2,}(?:e-\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100))
  );

/**
 * The drawing as an SVG element in text. Throws where Plot warns: a chart that warns is a chart that is wrong.
 * Marks that lead somewhere become `<a class="mark" aria-label="…">` with an area wide enough for a finger.
 */
export const draw = (
  options: Drawing,
  { width, alt, id, typeset, highlight: forward }: DrawOptions
): string => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({ ...options, document, width });
  if (svg.localName !== 'svg')
    throw new Error('a drawing is one <svg>: leave legends and captions to the page');
  if (svg.textContent?.includes('⚠')) throw new Error(`Plot warns about this drawing: ${svg.innerHTML}`);

  svg.querySelector('style')?.remove();
  svg.setAttribute('class', 'drawing');
  svg.setAttribute('font-size', '13');
  svg.setAttribute('role', 'graphics-document');
  svg.setAttribute('aria-label', alt);
  for (const part of svg.querySelectorAll('[aria-label]')) {
    // Plot labels its own groups; what a chart labels is an element of a series.
    const series = part.localName === 'g' ? null : part.getAttribute('aria-label');
    part.removeAttribute('aria-label');
    if (series !== null && series !== '') part.setAttribute('data-series', series);
  }

  if (forward !== undefined) highlight(svg, forward);

  for (const words of svg.querySelectorAll('text, tspan, title'))
    if (words.children.length === 0) words.textContent = typeset(words.textContent ?? '');

  for (const anchor of svg.querySelectorAll('a')) {
    const title = anchor.querySelector('title');
    anchor.setAttribute('class', 'mark');
    anchor.removeAttribute('fill');
    if (title !== null) anchor.setAttribute('aria-label', title.textContent ?? '');
    const circle = anchor.querySelector('circle');
    if (circle !== null && Number(circle.getAttribute('r')) < touchRadius) {
      const area = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
      for (const name of ['cx', 'cy', 'transform']) {
        const value = circle.getAttribute(name);
        if (value !== null) area.setAttribute(name, value);
      }
      area.setAttribute('r', String(touchRadius));
      area.setAttribute('fill', 'transparent');
      anchor.append(area);
    }
  }
  const clips = new Map<string, string>();
  return round(svg.outerHTML).replace(/plot-clip-\d+/g, (found) => {
    const own = clips.get(found) ?? `${id}-clip-${clips.size + 1}`;
    clips.set(found, own);
    return own;
  });
};
