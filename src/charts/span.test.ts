// A set of values is written as one range, with the caveats of its ends.
import { describe, expect, it } from 'vitest';
import { formats } from '#lib/server/number-formats.ts';
import {
  withBoundSign,
  numbers,
  percents,
  reached,
  caveatOf,
  spanOf,
  spanText,
  sure,
  type Valued
} from './span.ts';
import { builtDataset } from '#lib/server/db/fixture.ts';

const { fr, en } = formats(builtDataset());

const at = (low: number, bound: string | null = 'exact', high = low): Valued => ({ low, high, bound });
const spanIn = (lang: 'fr' | 'en', ...rows: Valued[]) =>
  spanOf(rows, { fr, en }[lang], { fr, en }[lang].moneyRange).replaceAll('\u00a0', ' ');

describe('a set of values', () => {
  it('is one figure where all say the same', () => {
    expect(spanIn('fr', at(75e6), at(75e6, 'about'))).toBe('75 M€');
    expect(spanIn('en', at(75e6, 'about'))).toBe('about €75m');
    expect(spanIn('fr', at(75e6, 'at-most'), at(75e6, 'at-most'))).toBe('au plus 75 M€');
    expect(spanIn('en', at(75e6, null))).toBe('€75m');
  });

  it('is a range from the lowest to the highest', () => {
    expect(spanIn('fr', at(75e6), at(50e6), at(65e6))).toBe('50 à 75 M€');
    expect(spanIn('en', at(2e6, 'exact', 6e6), at(5e6))).toBe('€2m to €6m');
    expect(spanIn('fr', at(300, 'about'), at(500, 'about'))).toBe('environ 300 à 500 €');
  });

  it('keeps the reserve of each end, and no other', () => {
    expect(spanIn('fr', at(50e6), at(75e6, 'at-most'))).toBe('50 M€ à au plus 75 M€');
    expect(spanIn('en', at(50e6), at(75e6, 'at-most'))).toBe('€50m to at most €75m');
    expect(spanIn('en', at(50e6), at(65e6, 'at-least'), at(75e6, 'at-most'), at(75e6, 'about'))).toBe(
      '€50m to about €75m'
    );
    expect(spanIn('fr', at(50e6, 'at-least'), at(50e6, 'at-most'))).toBe('environ 50 M€');
  });

  it('is written as numbers or shares too', () => {
    const rows = [at(26), at(29)];
    expect(spanOf(rows, fr, percents(fr)).replaceAll('\u00a0', ' ')).toBe('26 à 29 %');
    expect(spanOf([at(16, 'at-most')], en, percents(en))).toBe('at most 16%');
    expect(spanOf([at(3000, 'about')], en, numbers(en))).toBe('about 3,000');
  });
});

describe('what sources of low confidence say', () => {
  const faded = (low: number): Valued => ({ ...at(low), faded: 1 });

  it('belongs to the set and decides nothing', () => {
    const rows = [at(5e6), faded(2e6), faded(9e6)];
    expect(spanIn('fr', ...rows)).toBe('2 à 9 M€');
    expect(sure(rows)).toEqual([at(5e6)]);
  });

  it('qualifies the ends that it alone gives', () => {
    expect(caveatOf('fr', [at(5e6), faded(2e6)])).toBe('le plus bas de source peu sûre');
    expect(caveatOf('en', [at(5e6), faded(9e6)])).toBe('the highest by an unsure source');
    expect(caveatOf('en', [at(5e6), faded(2e6), faded(9e6)])).toBe('by an unsure source');
    expect(caveatOf('fr', [faded(9e6)])).toBe('de source peu sûre');
    expect(caveatOf('en', [at(5e6), at(9e6), faded(6e6), faded(9e6)])).toBeUndefined();
    expect(caveatOf('en', [])).toBeUndefined();
  });
});

it('a value of ours is named as ours, with its computation, where no page prints that end', () => {
  const ours: Valued = { ...at(75e6), derived_fr: 'La moitié de 150 M€.', derived_en: 'Half of €150m.' };
  expect(caveatOf('fr', [at(50e6), ours])).toBe('le plus haut calculé par nous, la moitié de 150 M€');
  expect(caveatOf('en', [ours])).toBe('computed by us, half of €150m');
  expect(caveatOf('en', [at(75e6), ours])).toBeUndefined();
  expect(spanText('en', [at(50e6), ours], en, en.moneyRange)).toBe(
    '€50m to €75m (the highest computed by us, half of €150m)'
  );
});

it('a figure reaches what it surely is', () => {
  expect([at(5), at(5, 'about'), { ...at(5, 'at-least'), high: 9 }, at(5, 'at-most')].map(reached)).toEqual([
    5,
    5,
    5,
    undefined
  ]);
});

it('a drawing marks a reserve with a symbol', () => {
  expect(['about', 'at-least', 'at-most', 'exact', null].map((bound) => withBoundSign(bound, '27'))).toEqual([
    '≈ 27',
    '≥ 27',
    '≤ 27',
    '27',
    '27'
  ]);
});
