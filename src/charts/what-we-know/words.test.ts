// The sentences of what-we-know on made-up counts: their parts add up, and no drawn fact counts as left out.
import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { sentences, textContext } from '../fixtures.ts';
import { row, type Row } from './data.ts';
import { words } from './words.ts';

const line = (changes: Partial<Row>): Row =>
  row.parse({
    source_kind: null,
    year: null,
    confidence: null,
    facts: null,
    alone: null,
    drawn: null,
    computed: null,
    documents: null,
    whole: null,
    inferred: null,
    undated: null,
    source_ids: null,
    ...changes
  });
const facts = (confidence: Row['confidence'], count: number, more: Partial<Row> = {}) =>
  line({ confidence, facts: count, alone: 1, drawn: 0, computed: 0, ...more });
const counted = (rows: Row[]) => [
  ...rows,
  ...rows.map((d) => ({ ...d, year: 2014 })),
  ...rows.map((d) => ({ ...d, source_kind: 'press' as const }))
];
const documents = line({ source_kind: 'press', documents: 30, whole: 2, inferred: 7, undated: 5 });

describe.each(languages)('in %s', (lang) => {
  const sentencesOf = (rows: Row[]) => sentences(words, lang, [...counted(rows), documents], { show: 'all' });

  it('counts each fact once, and levels add up to all', () => {
    const { takeaway } = sentencesOf([facts('high', 10), facts('medium', 20), facts('low', 6)]);
    expect(takeaway).toMatch(/^36 (?:faits|facts) ?: 10 .* 20 .* 6 (?:faible|low)\..* 3\./);
    expect(takeaway).toMatch(/(?:Sur|Of) 30 documents, 5 .* 7 /);
  });

  it('says how many values are ours', () => {
    const rows = [facts('high', 10, { computed: 2 }), facts('medium', 20, { computed: 1 })];
    expect(sentencesOf(rows).takeaway).toMatch(
      /^30 (?:faits, dont 3 calculés par nous|facts, 3 of them computed by us) ?:/
    );
    expect(sentencesOf([facts('high', 10)]).takeaway).not.toMatch(/calculés|computed/);
  });

  it('counts as left out only what may not be drawn with a dispute', () => {
    const { missing } = sentencesOf([facts('high', 10), facts('low', 6, { drawn: 4 })]);
    expect(missing).toMatch(/(?:graphiques|chart) ?: 2 ?; .*(?:peuvent admettre|may let in).* ?: 4\./);
    expect(sentencesOf([facts('low', 6)]).missing).toMatch(/(?:graphiques|chart) ?: 6\./);
  });

  it('says how many documents were read whole', () => {
    expect(sentencesOf([facts('high', 10)]).missing).toMatch(/ ?: 2 (?:sur|of) 30 ?;/);
  });

  it('is titled with what rests on one source, never rounded to all, and with nothing of no fact', () => {
    const titleOf = (rows: Row[]) => words[lang].finding(textContext(lang, rows, { show: 'main' } as const));
    const rows = [facts('high', 10, { alone: 9 }), facts('low', 990, { alone: 990 })];
    expect(titleOf(counted(rows))).toMatch(/^999 (?:des|of) 1.000 .* (?:plus de|over) 99.?% /);
    expect(titleOf(counted([facts('high', 10, { alone: 0 })]))).toMatch(/^0 (?:des|of) 10 .* 0.?% /);
    expect(titleOf([])).toBeUndefined();
  });
});
