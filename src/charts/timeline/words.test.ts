// The sentences of timeline on made-up events: the parts add up to the whole, whatever lanes there are.
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { vocabulary } from '#model/vocabulary.ts';
import { laneColour } from '../palette.ts';
import { sentences, textContext } from '../fixtures.ts';
import chart from './chart.ts';
import { params, row, type Lane, type Row } from './data.ts';
import { words } from './words.ts';

const event = (lane: Lane, period_from: string): Row =>
  row.parse({
    event_id: `${lane} ${period_from}`,
    period_from,
    lane,
    title_fr: 'Une fête',
    title_en: 'A party',
    money: null,
    source_ids: 'somewhere'
  });
const defaults = { from: params.from.default, to: params.to.default, lane: params.lane.default };
const takeaway = (lang: Lang, ...rows: Row[]) => sentences(words, lang, rows, defaults).takeaway;

/** The total that the sentence gives, and its parts. */
const numbers = (text: string) => {
  const [total = NaN, ...parts] = [...text.replace(/\b(?:19|20)\d\d\b/g, '').matchAll(/\d+/g)].map(Number);
  return { total, sum: parts.reduce((all, part) => all + part, 0) };
};

describe.each(languages)('in %s', (lang) => {
  it('the parts add up to all, with every lane there is', () => {
    const rows = vocabulary.lane.flatMap((lane, index) =>
      Array.from({ length: index + 2 }, (_, month) => event(lane, `2012-0${month + 1}`))
    );
    const text = takeaway(lang, ...rows);
    expect(numbers(text)).toEqual({ total: rows.length, sum: rows.length });
    for (const lane of vocabulary.lane) expect(text).toContain(words[lang].by[lane]);
  });

  it('a lane is whom events are about, Europe among the public authorities', () => {
    const text = takeaway(lang, event('state', '2023'), event('sme', '2024'));
    expect(text).toMatch(
      /1 (?:sur les pouvoirs publics \(État, Europe\)|about public authorities \(State, Europe\))/
    );
    expect(text).not.toMatch(/de PME|by SMEs/);
  });

  it('names as missing what no page read gives, not what the press left out', () => {
    const { missing } = sentences(words, lang, [event('sme', '2012')], defaults);
    expect(missing).toMatch(/aucune page lue|no page read/);
    expect(missing).not.toMatch(/presse|press/);
  });

  it('a lane without events is left out', () => {
    const text = takeaway(lang, event('state', '2012'), event('market', '2013'));
    expect(numbers(text)).toEqual({ total: 2, sum: 2 });
    expect(text).not.toMatch(/PME|SME|\b0\b/);
  });

  it('one lane is all of them', () => {
    const text = takeaway(lang, event('sme', '2012'), event('sme', '2013'));
    expect(text).toMatch(/^2 .*(?:tous sur les PME|all about SMEs)\.$/);
  });

  it('one event is one, one year is one', () => {
    expect(takeaway(lang, event('larger', '2021-03-10'))).toMatch(
      /^(?:Un seul événement|One main event).* 2021 ?: (?:Une fête|A party)\.$/
    );
    expect(takeaway(lang, event('sme', '2012-01'), event('state', '2012'))).toMatch(/(?:en|in) 2012/);
  });

  it('years are those of the events, in whatever order rows come', () => {
    const text = takeaway(lang, event('sme', '2016'), event('state', '2011-05'), event('state', '2026'));
    expect(text).toMatch(/2011 (?:à|to) 2026/);
  });
});

it('every lane can be chosen, and has a colour', () => {
  expect(Object.keys(params.lane.values).sort()).toEqual(['all', ...vocabulary.lane].sort());
  expect(Object.keys(laneColour).sort()).toEqual([...vocabulary.lane].sort());
});

it('shows every year that its parameters allow by default', () => {
  expect(chart.params.from.default).toBe(chart.params.from.min);
  expect(chart.params.to.default).toBe(chart.params.to.max);
});

describe('the finding of timeline', () => {
  const inYears = (counts: Readonly<Record<number, number>>): Row[] =>
    Object.entries(counts).flatMap(([year, count]) =>
      Array.from({ length: count }, (_, month) => event('state', `${year}-0${month + 1}`))
    );
  const findingsOf = (rows: readonly Row[]) => ({
    fr: words.fr.finding(textContext('fr', rows, defaults)),
    en: words.en.finding(textContext('en', rows, defaults))
  });
  const nothing = { fr: undefined, en: undefined };

  it('finds the longest lull between two waves, and counts all three', () => {
    const rows = inYears({
      2010: 4,
      2011: 6,
      2012: 5,
      2013: 1,
      2014: 0,
      2015: 2,
      2016: 1,
      2017: 5,
      2018: 6,
      2019: 4
    });
    expect(findingsOf(rows.toReversed())).toEqual({
      fr: 'Deux vagues : 15 événements de 2010 à 2012, 4 de 2013 à 2016, 15 de 2017 à 2019',
      en: 'Two waves: 15 events from 2010 to 2012, 4 from 2013 to 2016, 15 from 2017 to 2019'
    });
  });

  it('finds none in few rows, in an even pace, in a short pause or at an end', () => {
    expect(findingsOf([])).toEqual(nothing);
    expect(findingsOf([event('sme', '2012')])).toEqual(nothing);
    expect(
      findingsOf(inYears({ 2010: 3, 2011: 3, 2012: 3, 2013: 3, 2014: 3, 2015: 3, 2016: 3, 2017: 3, 2018: 3 }))
    ).toEqual(nothing);
    expect(
      findingsOf(inYears({ 2010: 4, 2011: 4, 2012: 4, 2013: 0, 2014: 0, 2015: 4, 2016: 4, 2017: 4 }))
    ).toEqual(nothing);
    expect(findingsOf(inYears({ 2010: 1, 2011: 1, 2012: 1, 2013: 9, 2014: 9, 2015: 9 }))).toEqual(nothing);
  });
});
