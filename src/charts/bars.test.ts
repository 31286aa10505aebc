// Bars from zero: one scale for all, names and words that neither meet nor leave the drawing at any width, a lens, a foot.
import { describe, expect, it } from 'vitest';
import { outside, overlaps, placesIn } from '#lib/server/draw/fixture.ts';
import { draw } from '#lib/server/draw/draw.ts';
import { bars, type Bar, type BarsOptions } from './bars.ts';

const bar = (changes: Partial<Bar>): Bar => ({
  series: 'nimbus',
  label: 'Nimbus',
  colour: 'red',
  parts: [{ from: 0, to: 100, style: 'solid' }],
  value: '100 €',
  ...changes
});

const svgOf = (all: readonly Bar[], options: Partial<BarsOptions> & { readonly width: number }) => {
  const drawing = bars(all, { tick: (value) => `${value} €`, ...options });
  return draw(drawing, { width: options.width, alt: 'Bars', id: 'a', typeset: (text) => text });
};

/** The widths of the rectangles of one series. */
const widthsOf = (svg: string, series: string): number[] =>
  [...svg.matchAll(/<rect [^>]*>/g)]
    .filter(([rect]) => rect.includes(`data-series="${series}"`))
    .map(([rect]) => Number(/ width="([\d.]+)"/.exec(rect)?.[1]));

describe.each([330, 640, 960])('bars at %i px', (width) => {
  it('are as long as their amounts', () => {
    const small = bar({ series: 'b', parts: [{ from: 0, to: 25, style: 'solid' }] });
    const svg = svgOf([bar({}), small], { width });
    const [long = 0] = widthsOf(svg, 'nimbus');
    const [short = 0] = widthsOf(svg, 'b');
    expect(long).toBeGreaterThan(width * 0.4);
    expect(short / long).toBeCloseTo(0.25, 2);
  });

  it('keep their words apart and inside, however long they are', () => {
    const long = 'Appel à manifestation d’intérêt pour des services en nuage de confiance';
    const svg = svgOf(
      [
        bar({ label: long, detail: '2011-2024', section: 'Capital', value: long, note: long }),
        bar({ label: long, indent: 2, group: 'sme', parts: [], value: 'rien', note: 'non publié' }),
        bar({ label: 'B', detail: '2012', indent: 1, value: '3 €', note: 'non publié', open: true })
      ],
      {
        width,
        reference: { value: 99, text: 'la médiane' },
        legend: [{ text: 'non publié', status: 'missing', colour: 'red' }]
      }
    );
    const { texts, width: drawn, height } = placesIn(svg);
    expect(overlaps(texts)).toEqual([]);
    expect(outside(texts, drawn, height)).toEqual([]);
  });

  it('stand closer to the one before where they are joined to it, their words apart', () => {
    const gapOf = (joined: boolean): number => {
      const svg = svgOf([bar({}), bar({ series: 'b', label: '', joined, value: '9 €' })], { width });
      const { texts } = placesIn(svg);
      expect(overlaps(texts)).toEqual([]);
      const topOf = (word: string) => texts.find(({ text }) => text === word)?.top ?? 0;
      return topOf('9 €') - topOf('100 €');
    };
    expect(gapOf(true)).toBeLessThan(gapOf(false));
  });

  it('write the value of the line to compare with once, in its own words', () => {
    const svg = svgOf([bar({})], { width, reference: { value: 100, text: 'cent' } });
    const words = placesIn(svg).texts.map(({ text }) => text);
    expect(words).toContain('cent');
    expect(words).toContain('0 €');
    expect(words.filter((text) => text === '100 €')).toHaveLength(1);
  });

  it('draw the small ones again under a lens, and what stands at the foot below', () => {
    const small = bar({ series: 'b', parts: [{ from: 0, to: 1, style: 'solid' }] });
    let under = 0;
    const foot = (top: number) => {
      under = top;
      return { marks: [], height: 40 };
    };
    const svg = svgOf([bar({}), small], { width, lens: { max: 2, text: '50 fois plus grand' }, foot });
    const [short = 0, larger = 0] = widthsOf(svg, 'b');
    expect(larger).toBeGreaterThan(short * 20);
    expect(placesIn(svg).height).toBeCloseTo(under + 40, 0);
  });
});
