// Bars of shares: every part is named, in it or under it, and no words meet or leave the drawing.
import { describe, expect, it } from 'vitest';
import { outside, overlaps, placesOf } from '#lib/server/draw/fixture.ts';
import { shareBars, type SharePart } from './share-bars.ts';

const part = (name: string, share: number, more: Partial<SharePart> = {}): SharePart => ({
  name,
  share,
  percent: `${Math.round(100 * share)} %`,
  value: `${share * 10} M€`,
  colour: 'var(--sme)',
  group: 'sme',
  ...more
});
const placed = (width: number, parts: readonly SharePart[], note?: string) =>
  placesOf(
    shareBars([{ section: 'All of them', label: 'declared size', parts, ...(note ? { note } : {}) }], {
      width,
      tick: (percent) => `${percent} %`
    }),
    width
  );

describe.each([330, 640, 960])('at %i pixels', (width) => {
  const cases = {
    'wide parts': [part('SMEs', 0.6), part('large firms', 0.4)],
    'a narrow part': [part('SMEs', 0.97), part('large firms', 0.03)],
    'several narrow parts': [part('one', 0.01), part('two', 0.01), part('three', 0.02), part('four', 0.96)],
    'narrow parts at the end': [part('SMEs', 0.95), part('size unknown', 0.03), part('large firms', 0.02)]
  };

  it.each(Object.entries(cases))('names %s once, with share and amount', (_, parts) => {
    const { texts, width: wide, height } = placed(width, parts, 'A note under the bar.');
    const words = texts.map(({ text }) => text).join(' ');
    for (const { name, percent, value } of parts) {
      expect(words.split(name)).toHaveLength(2);
      expect(words).toContain(percent);
      expect(words).toContain(value);
    }
    expect(overlaps(texts)).toEqual([]);
    expect(outside(texts, wide, height)).toEqual([]);
  });

  it('names no part that is nothing', () => {
    const words = placed(width, [part('SMEs', 1), part('large firms', 0)]).texts.map(({ text }) => text);
    expect(words.join(' ')).not.toContain('large firms');
  });
});
