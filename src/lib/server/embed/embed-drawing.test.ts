import { describe, expect, it } from 'vitest';
import { slugs, figureView } from '../chart/chart.ts';
import { light } from './embed-drawing.ts';
import { builtDataset } from '../db/fixture.ts';

const dataset = builtDataset();

const all = (svg: string, part: RegExp): string[] => [...svg.matchAll(part)].map(([found]) => found);

describe.each(slugs)('the light drawing of %s', (slug) => {
  const drawn = figureView(dataset, slug, 'en')?.drawn ?? [];

  it.each(drawn)('says and links the same at the $size size, in fewer bytes', ({ svg }) => {
    const lighter = light(svg);
    expect(lighter.length).toBeLessThan(svg.length);
    const plain = svg.replaceAll('&#160;', '\u00a0');
    for (const part of [/<title>[^<]*/g, /href="[^"]*/g, /<text[^>]*>[^<]*|<tspan[^>]*>[^<]*/g])
      expect(
        all(lighter, part)
          .map((text) => text.replace(/.*>/s, ''))
          .sort()
      ).toEqual(
        all(plain, part)
          .map((text) => text.replace(/.*>/s, ''))
          .sort()
      );
    for (const part of [/<rect/g, /<circle/g]) expect(all(lighter, part).length).toBe(all(svg, part).length);
    const strokes = (of: string) =>
      (all(of, / d="[^"]*"/g)
        .join('')
        .match(/[A-LN-Z]/g)?.length ?? 0) + all(of, /<line/g).length;
    expect(strokes(lighter)).toBe(strokes(svg));
  });
});

it('joins strokes of one look, and keeps what is written after the points', () => {
  expect(
    light(
      '<svg><g fill="none"><path d="M1,2L3,4" stroke="a" /><path d="M3,4L5,6" stroke="a" /><path d="M0,0L1,1" stroke="b" /></g></svg>'
    )
  ).toBe('<svg><g fill="none"><path d="M1,2L3,4L5,6" stroke="a"/><path d="M0,0L1,1" stroke="b"/></g></svg>');
});

it('goes on with a stroke within a path, and writes a straight one by the number that changes', () => {
  expect(
    light(
      '<svg><g fill="none"><path d="M1,2L3,4M3,4L5,4M5,5L5,6L5.5,6" stroke="a"/></g><path d="M0,0L9,0L9,9M9,9L8,8Z"/></svg>'
    )
  ).toBe(
    '<svg><g fill="none"><path d="M1,2L3,4H5M5,5V6H5.5" stroke="a"/></g><path d="M0,0H9V9M9,9L8,8Z"/></svg>'
  );
});
