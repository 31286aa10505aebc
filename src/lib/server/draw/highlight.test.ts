// Series brought forward in a drawing, those that it has no mark of, and a note at a mark.
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';

const drawing = () => {
  const { document } = parseHTML(
    '<svg width="300" height="100" viewBox="0 0 300 100"><rect data-series="ovh" x="0" y="10" width="250" height="10"/>' +
      '<rect data-series="gandi" x="0" y="40" width="20" height="10"/><text data-series="gandi">Gandi</text><text>2014</text></svg>'
  );
  const svg = document.querySelector('svg');
  if (svg === null) throw new Error('no drawing');
  return svg;
};
const absent = (series: readonly string[]) => `Nothing for ${series.join(', ')}.`;
const textsOf = (svg: Element) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);

describe('what is brought forward', () => {
  it('leaves the others pale, and what is of no series as it is', () => {
    const svg = drawing();
    highlight(svg, { series: ['gandi'], note: '', absent });
    const opacities = [...svg.children].map((part) => part.getAttribute('opacity'));
    expect(opacities).toEqual(['0.22', null, null, null]);
    expect(svg.getAttribute('height')).toBe('100');
  });

  it('is named where the drawing has no mark of it', () => {
    const svg = drawing();
    highlight(svg, { series: ['ovh', 'ikoula'], note: '', absent });
    expect(textsOf(svg)).toContain('Nothing for ikoula.');
    expect(Number(svg.getAttribute('height'))).toBeGreaterThan(100);
  });

  it('has a note above the mark of the first, as text', () => {
    const svg = drawing();
    highlight(svg, { series: ['ovh'], note: '<b>a wall</b>', absent });
    expect(textsOf(svg)).toContain('<b>a wall</b>');
    expect(svg.querySelector('b')).toBeNull();
    expect(svg.querySelector('path')?.getAttribute('d')).toMatch(/^M250,/);
    expect(svg.getAttribute('viewBox')).toBe('0 0 300 120');
  });

  it('is a note alone where no series is asked for: nothing fades', () => {
    const svg = drawing();
    highlight(svg, { series: [], note: 'a wall', absent });
    expect(svg.querySelector('[opacity]')).toBeNull();
    expect(textsOf(svg)).toContain('a wall');
  });
});
