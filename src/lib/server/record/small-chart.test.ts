// The small drawings of organisations show what facts say, and only facts that charts may draw.
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { toDecimalYear } from '#charts/decimal-year.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { value } from '#lib/i18n/value.ts';
import { languages } from '#model/language.ts';
import { chartedFactsOf } from '../db/charted-fact.ts';
import { everyFact, flagsKeptOut } from '../db/fact.ts';
import { organisations } from '../db/organisation.ts';
import { smallCharts } from './small-chart.ts';
import { builtDataset } from '../db/fixture.ts';

const dataset = builtDataset();

const ids = organisations(dataset).map(({ id }) => id);

/** A drawing taken to pieces: each dot with the fact it leads to, and what is drawn without leading anywhere. */
const pieces = (svg: string) => {
  const { document } = parseHTML(`<body>${svg}</body>`);
  const drawing = document.querySelector('svg');
  const dots = [...document.querySelectorAll('a.mark')].map((mark) => {
    const circle = mark.querySelector('circle');
    return {
      fact: (mark.getAttribute('href') ?? '').replace(/^.*\//, ''),
      href: mark.getAttribute('href') ?? '',
      label: mark.getAttribute('aria-label') ?? '',
      x: Number(circle?.getAttribute('cx')),
      y: Number(circle?.getAttribute('cy')),
      fill: circle?.getAttribute('fill')
    };
  });
  return { alt: drawing?.getAttribute('aria-label') ?? '', dots, drawing };
};

/** What stands beside the axis of values, and how high. */
const axisOf = (drawing: Element | null) =>
  [...(drawing?.querySelectorAll('g[text-anchor="end"] text') ?? [])].map((text) => ({
    text: text.textContent ?? '',
    y: Number(/,([\d.]+)\)/.exec(text.getAttribute('transform') ?? '')?.[1])
  }));

const known = (id: string) => {
  const row = everyFact(dataset).get(id);
  if (row === undefined) throw new Error(`${id} is drawn and is no fact`);
  return row;
};

/** Where a line through the lowest and the highest of these points puts `at`. */
const scale = (points: readonly (readonly [number, number])[]) => {
  const [a, b] = [...points]
    .sort(([one], [other]) => one - other)
    .filter((_, i, all) => i % (all.length - 1) === 0);
  if (a === undefined || b === undefined) throw new Error('a scale needs two points');
  return (at: number) => (a[0] === b[0] ? a[1] : a[1] + ((at - a[0]) * (b[1] - a[1])) / (b[0] - a[0]));
};

const drawnOf = (id: string, lang: 'fr' | 'en', indicator: string) =>
  smallCharts(dataset, id, lang)
    .filter((one) => one.indicator === indicator)
    .map(({ svg }) => pieces(svg));

describe.each(languages)('in %s', (lang) => {
  const all = ids.flatMap((id) =>
    smallCharts(dataset, id, lang).map((chart) => ({ id, chart, ...pieces(chart.svg) }))
  );

  it('every dot stands at the height of its fact’s value, leads to it and says it', () => {
    expect(all.length).toBeGreaterThan(25);
    for (const { id, chart, dots, drawing } of all) {
      const byFact = Map.groupBy(dots, ({ fact }) => fact);
      const heights = [...byFact].flatMap(([fact, own]) => {
        const row = known(fact);
        expect(row.organisation_id).toBe(id);
        expect(row.indicator_id).toBe(chart.indicator);
        // One dot for a figure, one for each end of a range.
        const ends = [...new Set([row.low, row.high])];
        expect(own).toHaveLength(ends.length);
        for (const { href, label } of own) {
          expect(href).toBe(`/${lang}/facts/${fact}`);
          expect(label).toContain(typeset(lang, value(lang, row)));
        }
        const ys = own.map(({ y }) => y).sort((a, b) => b - a);
        return ends.sort((a, b) => a - b).map((end, at) => [end, ys[at] ?? NaN] as const);
      });
      const at = scale(heights);
      for (const [end, y] of heights) expect(Math.abs(at(end) - y), `${chart.id}: ${end}`).toBeLessThan(0.1);
      // What the axis writes stands where the dots would have it.
      const { unit } = known(dots[0]?.fact ?? '');
      const axis = axisOf(drawing);
      const largest = Math.max(...heights.map(([end]) => Math.abs(end)));
      const step = 10 ** (Math.floor(Math.log10(largest)) - 1);
      expect(axis.length).toBeGreaterThan(1);
      if (new Set(heights.map(([end]) => end)).size > 1)
        for (const { text, y } of axis) {
          const read = Math.round((y - at(0)) / (at(1) - at(0)) / step) * step || 0;
          expect(text).toBe(typeset(lang, value(lang, { low: read, high: read, unit, bound: 'exact' })));
        }
    }
  });

  it('dots of single dates stand in the order of time, years as far apart as they are', () => {
    for (const { chart, dots } of all) {
      const dated = dots.flatMap(({ fact, x }) => {
        const { period_from: from, period_to: to } = known(fact);
        return from !== null && from === to ? [[toDecimalYear(to), x] as const] : [];
      });
      if (dated.length < 2) continue;
      const at = scale(dated);
      // What would hide another dot stands one dot aside.
      for (const [time, x] of dated) expect(Math.abs(at(time) - x), chart.id).toBeLessThan(11);
    }
  });

  it('no fact that charts may not draw is drawn: low confidence outside a dispute, or a flag that keeps it out', () => {
    const kept = flagsKeptOut(dataset);
    const low = [...everyFact(dataset).values()].filter(({ confidence }) => confidence === 'low');
    expect(low.length).toBeGreaterThan(0);
    for (const { dots } of all)
      for (const { fact } of dots) {
        const { confidence, flag } = known(fact);
        if (confidence === 'low') expect(flag).toBe('disputed');
        expect(kept).not.toContain(flag);
      }
  });

  it('the text alternative names every value of the first date and of the last', () => {
    for (const { alt, dots } of all) {
      const xs = dots.map(({ x }) => x);
      for (const edge of [Math.min(...xs), Math.max(...xs)])
        for (const { fact } of dots.filter(({ x }) => x === edge))
          expect(alt).toContain(typeset(lang, value(lang, known(fact))));
      expect(alt).not.toMatch(/undefined|NaN/);
    }
  });

  it('money of two kinds, and of two other parties, is never in one drawing', () => {
    for (const { dots } of all) {
      const rows = dots.map(({ fact }) => known(fact));
      expect(new Set(rows.map((row) => `${row.unit} ${row.instrument} ${row.counterparty_fr}`)).size).toBe(1);
    }
  });

  it('what was measured in one year only is not drawn', () => {
    const single = ids.filter(
      (id) => new Set(chartedFactsOf(dataset, id).map(({ year_to }) => year_to)).size === 1
    );
    expect(single.length).toBeGreaterThan(10);
    for (const id of single) expect(smallCharts(dataset, id, lang)).toEqual([]);
    for (const { dots } of all) expect(new Set(dots.map(({ x }) => x)).size).toBeGreaterThan(1);
  });
});

it('two values of one date are both drawn, with a bar from one to the other', () => {
  const [turnover] = drawnOf('cloudwatt', 'fr', 'turnover');
  const at2014 = turnover?.dots.filter(({ fact }) => /^cloudwatt-turnover-2014/.test(fact)) ?? [];
  const solid = at2014.filter(({ fill }) => fill !== 'var(--paper)');
  expect(new Set(solid.map(({ x }) => x)).size).toBe(1);
  // Of the set that sources dispute, the values of low confidence too.
  const values = new Set(solid.map(({ fact }) => known(fact).high));
  expect(values.size).toBeGreaterThan(1);
  expect(new Set(solid.map(({ y }) => y)).size).toBe(values.size);
  const x = solid[0]?.x;
  const ys = solid.map(({ y }) => y);
  const bars = [...(turnover?.drawing?.querySelectorAll('g[stroke-width="4"] path') ?? [])].map((bar) =>
    (bar.getAttribute('d') ?? '').split(/[ML,]/).filter(Boolean).map(Number)
  );
  expect(bars).toContainEqual([x, Math.max(...ys), x, Math.min(...ys)]);
});

it('promises are hollow, what was signed is half, what happened is solid', () => {
  const fills = (id: string, indicator: string) =>
    new Map(
      drawnOf(id, 'en', indicator).flatMap(({ dots }) =>
        dots.map(({ fact, fill }) => [known(fact).status, fill === 'var(--paper)'] as const)
      )
    );
  expect(fills('cloudwatt', 'headcount')).toEqual(
    new Map([
      ['targeted', true],
      ['estimated', false],
      ['reported', false]
    ])
  );
  expect(fills('andromede', 'public-funding')).toEqual(
    new Map([
      ['announced', true],
      ['disbursed', false],
      ['committed', false]
    ])
  );
  const half = drawnOf('ami-cloud-2021', 'en', 'public-funding')[0]?.drawing?.querySelectorAll(
    'a circle[fill-opacity="0.45"], a[fill-opacity="0.45"] circle'
  );
  expect(half).toHaveLength(3);
});

it('no line crosses a year without a value', () => {
  const joins = (id: string, indicator: string) =>
    drawnOf(id, 'fr', indicator)[0]?.drawing?.querySelectorAll('g[stroke-opacity="0.7"] path').length ?? 0;
  const dots = drawnOf('ovh', 'fr', 'turnover').flatMap((one) => one.dots);
  const years = new Set(dots.map(({ fact }) => Number(known(fact).period_to?.slice(0, 4))));
  const followed = [...years].filter((year) => years.has(year + 1));
  expect(followed.length).toBeLessThan(years.size - 1);
  expect(joins('ovh', 'turnover')).toBe(followed.length);
  expect(joins('adista', 'turnover')).toBe(0);
  expect(joins('ovh', 'private-funding')).toBe(0);
});
