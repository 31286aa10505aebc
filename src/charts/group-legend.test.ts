// Groups stand in one order in every legend and list; what has no place in it stands last.
import { expect, it } from 'vitest';
import type { ComparisonGroup } from '#model/vocabulary.ts';
import { textContext } from './fixtures.ts';
import { groupLegend, groupsIn, inGroupOrder } from './group-legend.ts';

const rows = (['larger', 'market', 'sme', 'state-backed', 'sme'] as const satisfies ComparisonGroup[]).map(
  (comparison_group) => ({ comparison_group })
);

it('sorts groups, and keeps every row', () => {
  const sorted = inGroupOrder(rows, (d) => d.comparison_group);
  expect(sorted.map(([group, own]) => [group, own.length])).toEqual([
    ['state-backed', 1],
    ['sme', 2],
    ['larger', 1],
    ['market', 1]
  ]);
});

it('explains the symbols of the groups that are there alone', () => {
  const { format } = textContext('en', [], {});
  expect(groupsIn(rows, format).map((swatch) => 'group' in swatch && swatch.group)).toEqual([
    'state-backed',
    'sme',
    'larger'
  ]);
  expect(groupsIn([], format)).toEqual([]);
});

it('says whose groups they are, in the same words everywhere, where there are any', () => {
  const headingOf = (lang: 'fr' | 'en', time: 'year' | 'start') =>
    groupLegend(rows, { ...textContext(lang, [], {}), lang, time })[0];
  expect(headingOf('fr', 'year')).toEqual({ text: 'Groupe l’année du chiffre\u00a0:', heading: true });
  expect(headingOf('en', 'start')).toEqual({ text: 'Group at the start:', heading: true });
  expect(groupLegend([], { ...textContext('fr', [], {}), lang: 'fr', time: 'start' })).toEqual([]);
  const brief = groupLegend(rows, { ...textContext('fr', [], {}), lang: 'fr', time: 'start', brief: true });
  expect(brief.map(({ text }) => text).slice(1)).toEqual(['État', 'PME', 'plus grandes']);
});
