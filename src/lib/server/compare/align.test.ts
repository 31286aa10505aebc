// Lining up and matching on made-up facts: what would make a sentence false is left out, with its reason.
import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import type { ComparedFact } from '../db/compare.ts';
import { align } from './align.ts';
import { matchedSet, type Aged } from './matched.ts';
import { sentences } from './sentences.ts';
import { yearPoints, type Measure } from './year-point.ts';
import type { Yearly } from './yearly.ts';

let made = 0;
const fact = (
  organisation: string,
  year: number,
  value: number,
  changes: Partial<ComparedFact> = {}
): ComparedFact => {
  made += 1;
  return {
    fact_id: `fact-${String(made).padStart(3, '0')}`,
    organisation_id: organisation,
    organisation_fr: organisation,
    organisation_en: organisation,
    indicator_id: 'turnover',
    low: value,
    high: value,
    bound: 'exact',
    unit: 'EUR',
    period_from: String(year),
    period_to: String(year),
    year_from: year,
    year_to: year,
    status: 'reported',
    instrument: null,
    confidence: 'high',
    flag: null,
    counterparty_id: null,
    counterparty_fr: null,
    counterparty_en: null,
    source_id: 'one',
    source_publisher: 'Le Journal',
    source_url: 'https://www.example.org/one',
    comparison_group: 'sme',
    months: null,
    ...changes
  };
};

const pointsOf = (facts: readonly ComparedFact[], measure: Measure = 'turnover') =>
  [...yearPoints(facts, measure)].map(([id, points]) => ({ id, points }));

const none: ReadonlyMap<string, number> = new Map();

const yearlyOf = (facts: readonly ComparedFact[], changes: Partial<Yearly> = {}): Yearly => {
  const alignment = changes.alignment ?? 'calendar';
  const publicYears = changes.publicYears ?? none;
  return {
    measure: 'turnover',
    alignment,
    publicYears,
    ...align(pointsOf(facts), alignment, publicYears),
    yearlyFacts: new Set(),
    matched: undefined,
    ageless: [],
    ...changes
  };
};
const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/[\u00a0\u202f]/g, ' '));
const frOf = (yearly: Yearly, others = 0) => plain(sentences('fr', yearly, (id) => id, others));

describe('the points of a year', () => {
  it('hold both ends of what sources say, and are of whole years in euros alone', () => {
    const [one, ...others] = pointsOf([
      fact('a', 2012, 2e6),
      fact('a', 2012, 3e6, { bound: 'at-most' }),
      fact('a', 2013, 9e6, { period_from: null }),
      fact('a', 2013, 9e6, { months: 6 }),
      fact('a', 2013, 9e6, { unit: 'FRF' }),
      fact('a', 2013, 9e6, { status: 'targeted' }),
      fact('a', 2014, 4e6, { period_from: '2013-07', period_to: '2014-06', months: 12 })
    ]);
    expect(others).toEqual([]);
    expect(one?.points.map(({ year, low, high, bound, limit }) => [year, low, high, bound, limit])).toEqual([
      [2012, 2e6, 3e6, 'exact', true],
      [2014, 4e6, 4e6, 'exact', false]
    ]);
  });
});

describe('an alignment', () => {
  it('counts from the year of the first public euro, before and after it', () => {
    const { firms, leftOut } = align(
      pointsOf([fact('a', 2010, 1), fact('a', 2014, 2), fact('b', 2012, 1)]),
      'since-public',
      new Map([['a', 2012]])
    );
    expect(firms.map(({ id, start, points }) => [id, start, points.map(({ at }) => at)])).toEqual([
      ['a', 2012, [-2, 2]]
    ]);
    expect(leftOut).toEqual([{ id: 'b', reason: 'no-public-euro' }]);
  });

  it('indexes on the first year read, with the widest range that both values allow', () => {
    const { firms } = align(
      pointsOf([fact('a', 2012, 10, { high: 20 }), fact('a', 2014, 40, { bound: 'at-least' })]),
      'indexed',
      none
    );
    expect(firms[0]?.points.map(({ at, low, high, bound }) => [at, low, high, bound])).toEqual([
      [2012, 100, 100, 'exact'],
      [2014, 200, 400, 'at-least']
    ]);
  });

  it('carries the reserve of the first value to the indexes', () => {
    const { firms } = align(
      pointsOf([fact('a', 2012, 10, { bound: 'about' }), fact('a', 2013, 20)]),
      'indexed',
      none
    );
    expect(firms[0]?.points.map(({ bound }) => bound)).toEqual(['exact', 'about']);
  });

  it.each([
    ['bound', { bound: 'at-most' }],
    ['bound', { bound: 'at-least' }],
    ['low-confidence', { confidence: 'low' }],
    ['zero', { low: 0 }]
  ] as const)('leaves out of the indexes a first value that is of no use: %s', (reason, changes) => {
    const facts = [fact('a', 2012, 10, changes), fact('a', 2013, 20)];
    expect(align(pointsOf(facts), 'indexed', none)).toEqual({ firms: [], leftOut: [{ id: 'a', reason }] });
    expect(align(pointsOf(facts), 'calendar', none).firms).toHaveLength(1);
  });
});

describe('what is said of an alignment', () => {
  const facts = [fact('a', 2012, 1e6), fact('a', 2014, 2e6), fact('b', 2013, 3e6)];
  it('names it, from what year each counts, and who has one year', () => {
    expect(frOf(yearlyOf(facts))).toEqual([
      'En années civiles, de la première à la dernière lue : a (2012 à 2014) et b (2013).',
      'Une seule année lue, donc un point sans ligne : b.'
    ]);
    const since = yearlyOf(facts, { alignment: 'since-public', publicYears: new Map([['a', 2011]]) });
    expect(frOf(since)[0]).toMatch(/L’année 0 de chaque organisation : a \(2011\)\.$/);
    expect(frOf(since)[1]).toBe(
      'Hors de cette vue : b (aucun euro public engagé ou versé n’a été lu avec son année).'
    );
    expect(frOf(yearlyOf(facts, { alignment: 'indexed' }))[0]).toContain('soit a (2012) et b (2013).');
  });

  it('says that nothing can be drawn, and what the table alone shows', () => {
    const since = yearlyOf(facts, { alignment: 'since-public' });
    expect(frOf(since, 2)).toEqual([
      'Aucune des organisations choisies ne peut être dessinée ainsi.',
      expect.stringMatching(/^Hors de cette vue : a \(.*\) et b \(/),
      '2 valeurs d’autres périodes ou en francs restent au tableau, hors du dessin.'
    ]);
  });
});

const aged = (id: string, founded: number, ...facts: readonly ComparedFact[]): Aged => ({
  id,
  founded,
  points: pointsOf(facts)[0]?.points ?? []
});

describe('the matched SMEs', () => {
  const chosen = [aged('a', 2012, fact('a', 2014, 1e6), fact('a', 2015, 1.5e6))];
  const like = (id: string, founded = 2010, year = 2014, value = 1.2e6) =>
    aged(id, founded, fact(id, year, value), fact(id, year + 1, value * 2));
  const options = { measure: 'turnover', alignment: 'calendar', publicYears: none } as const;
  const idsOf = (...pool: readonly Aged[]) => matchedSet(chosen, pool, options).firms.map(({ id }) => id);

  it('are founded within five years, and of one size in one year or as many years later', () => {
    expect(idsOf(like('near'), like('far', 2018), like('edge', 2007))).toEqual(['near', 'edge']);
    expect(idsOf(like('larger', 2010, 2014, 3e6))).toEqual([]);
    expect(idsOf(like('later', 2016, 2018), like('never', 2015, 2020))).toEqual(['later']);
    expect(idsOf(like('a'))).toEqual([]);
    expect(idsOf(aged('open', 2012, fact('open', 2014, 1e6, { bound: 'at-most' })))).toEqual([]);
    expect(idsOf(aged('two', 2012, fact('two', 2014, 1e6, { high: 3e6 })))).toEqual([]);
  });

  it('make a band where three have a value, from the lowest to the highest', () => {
    const three = [
      like('p'),
      like('q', 2010, 2014, 1e6),
      like('r', 2010, 2014, 1.8e6),
      like('s', 2012, 2015, 1e6)
    ];
    const { band } = matchedSet(chosen, three, options);
    expect(band).toEqual([
      { at: 2014, low: 1e6, high: 1.8e6, median: 1.2e6, firms: 3 },
      { at: 2015, low: 1e6, high: 3.6e6, median: 2.2e6, firms: 4 }
    ]);
  });

  it('count from the public euro of the firm that they match, and from their own first year in indexes', () => {
    const since = matchedSet(chosen, [like('p')], {
      ...options,
      alignment: 'since-public',
      publicYears: new Map([['a', 2013]])
    });
    expect(since.firms[0]?.points.map(({ at }) => at)).toEqual([1, 2]);
    const unknown = matchedSet(chosen, [like('p')], { ...options, alignment: 'since-public' });
    expect(unknown.firms).toEqual([]);
    const indexed = matchedSet(chosen, [like('p')], { ...options, alignment: 'indexed' });
    expect(indexed.firms[0]?.points.map(({ high }) => high)).toEqual([100, 200]);
  });

  const matchedSentences = (...pool: readonly Aged[]) =>
    frOf(
      yearlyOf([fact('a', 2014, 1e6), fact('a', 2015, 1e6)], { matched: matchedSet(chosen, pool, options) })
    ).slice(1);

  it('always have their number and their range said, drawn or not', () => {
    expect(matchedSentences()).toEqual([
      'PME appariées : aucune (n = 0). Il en faut au moins trois pour dessiner une bande.'
    ]);
    expect(matchedSentences(like('p'), like('q'))).toEqual([
      'PME appariées : n = 2 (p et q), 1,2 à 2,4 M€, de 2014 à 2015.',
      'Moins de trois : aucune bande n’est dessinée.'
    ]);
    expect(matchedSentences(like('p'), like('q'), like('r'))).toEqual([
      'PME appariées : n = 3 (p, q et r), 1,2 à 2,4 M€, de 2014 à 2015.',
      'La bande va de la plus basse à la plus haute, la ligne est leur médiane, là où trois au moins ont une valeur : de 2014 à 2015.'
    ]);
    const apart = [like('p'), like('q'), like('late', 2016, 2018)];
    expect(matchedSentences(...apart)[1]).toBe(
      'Aucune année n’en réunit trois : aucune bande n’est dessinée.'
    );
  });

  it.each(languages)('are said without a hole in %s', (lang) => {
    const texts = sentences(
      lang,
      yearlyOf([fact('a', 2014, 1e6)], {
        alignment: 'since-public',
        publicYears: new Map([['a', 2016]]),
        matched: matchedSet(chosen, [like('p')], {
          ...options,
          alignment: 'since-public',
          publicYears: new Map([['a', 2016]])
        }),
        ageless: ['b']
      }),
      (id) => id,
      1
    );
    expect(texts.join(' ')).not.toMatch(/undefined|NaN|Infinity|null|\$\{| {2}|\(\)|-\d/);
    expect(texts.join(' ')).toMatch(/−2/);
  });
});
