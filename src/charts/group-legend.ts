// The groups that firms are compared in: their order, and their lines in a drawing's legend.
import { groups } from 'd3';
import type { Bilingual, Lang } from '#model/language.ts';
import type { ComparisonGroup } from '#model/vocabulary.ts';
import type { Formats } from './chart-definition.ts';
import type { Swatch } from './legend.ts';

export const groupOrder = [
  'state-backed',
  'sme',
  'group-owned',
  'unsized',
  'larger'
] as const satisfies ComparisonGroup[];

/** Returns the swatches of the groups that the drawing shows, in their order. */
export const groupsIn = (
  rows: readonly { readonly comparison_group: ComparisonGroup }[],
  format: Formats
): Swatch[] =>
  groupOrder
    .filter((group) => rows.some((d) => d.comparison_group === group))
    .map((group) => ({ text: format.term('comparison-group', group), group }));

/** Which group of a firm is drawn: that of a figure's year where figures are drawn, the first known one where firms are. */
type GroupTime = 'year' | 'start';

const groupHeadings: Readonly<Record<GroupTime, Bilingual>> = {
  year: { fr: 'Groupe l’année du chiffre', en: 'Group in the year of the figure' },
  start: { fr: 'Groupe au départ', en: 'Group at the start' }
};

/** The groups in a word or two, for a legend of two lines on a phone. */
const briefTerms: Readonly<Record<(typeof groupOrder)[number], Bilingual>> = {
  'state-backed': { fr: 'État', en: 'State-backed' },
  sme: { fr: 'PME', en: 'SMEs' },
  'group-owned': { fr: 'filiales', en: 'group-owned' },
  unsized: { fr: 'taille inconnue', en: 'size unknown' },
  larger: { fr: 'plus grandes', en: 'larger' }
};

export interface GroupLegendOptions {
  readonly format: Formats;
  readonly lang: Lang;
  readonly time: GroupTime;
  /** Whether each group stands in a word or two: there is little width. */
  readonly brief?: boolean;
}

/** Returns the heading of groups: whose they are. */
export const groupHeading = ({ format, lang, time }: GroupLegendOptions): Swatch => ({
  text: format.pair(groupHeadings[time][lang], '').trimEnd(),
  heading: true
});

/** Returns the groups that the drawing shows under a heading that says whose they are: nothing where it shows none. */
export const groupLegend = (
  rows: readonly { readonly comparison_group: ComparisonGroup }[],
  options: GroupLegendOptions
): Swatch[] => {
  const { format, lang, brief = false } = options;
  const swatches = brief
    ? groupOrder
        .filter((group) => rows.some((d) => d.comparison_group === group))
        .map((group) => ({ text: briefTerms[group][lang], group }))
    : groupsIn(rows, format);
  return swatches.length === 0 ? [] : [groupHeading(options), ...swatches];
};

/** Returns rows by their group, in the order of groups; a group that it does not hold stands last. */
export const inGroupOrder = <D>(
  rows: readonly D[],
  groupOf: (d: D) => ComparisonGroup
): [ComparisonGroup, D[]][] => {
  const rank = (group: ComparisonGroup): number =>
    (groupOrder.findIndex((known) => known === group) + groupOrder.length + 1) % (groupOrder.length + 1);
  return groups(rows, groupOf).sort(([a], [b]) => rank(a) - rank(b));
};

/** Returns SQL for the first known group of an organisation: unsized where no other is ever known. */
export const firstKnownGroup = (id: string): string =>
  `(SELECT spanned.comparison_group FROM organisation_group_view AS spanned WHERE spanned.organisation_id = ${id}
    ORDER BY spanned.comparison_group = 'unsized', spanned.ordinal LIMIT 1)`;

/** Returns SQL that sorts a column of groups in that order, those of no group last. */
export const groupRank = (column: string): string =>
  `CASE ${column} ${groupOrder.map((group, index) => `WHEN '${group}' THEN ${index}`).join(' ')} ELSE ${groupOrder.length} END`;
