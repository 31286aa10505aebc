// What the sentences of aid-by-beneficiary are computed from: firms with a profile here, the others, and what no row says.
import { groups } from 'd3';
import { aidOf, grantedBetween, middle, onceOf, type Aid } from '../aid.ts';
import type { Row, Context } from './data.ts';

const awarded = ({ rows }: Context): Row[] => rows.filter((d) => d.found === 'award');

const count = (
  rows: readonly Row[],
  column: 'awards' | 'awards_with_amount' | 'awards_at_nominal' | 'awards_paired' | 'firms'
): number => rows.reduce((sum, d) => sum + (d[column] ?? 0), 0);

export interface Firm {
  readonly fr: string;
  readonly en: string;
  readonly rows: readonly Row[];
  readonly aid: Aid;
}

/** Returns the firms of these rows, the most aided first. */
const firmsOf = (rows: readonly Row[]): Firm[] =>
  groups(rows, (d) => d.firm)
    .map(([, own]) => ({
      fr: own[0]?.organisation_fr ?? '',
      en: own[0]?.organisation_en ?? '',
      rows: own,
      aid: aidOf(own)
    }))
    .sort((a, b) => middle(b.aid) - middle(a.aid));

/** Firms together: what they have, and what they would have if each pair of awards were one. */
const sideOf = (rows: readonly Row[]) => ({
  firms: firmsOf(rows),
  awards: count(rows, 'awards'),
  aid: aidOf(rows),
  paired: count(rows, 'awards_paired'),
  once: onceOf(rows)
});
export type Side = ReturnType<typeof sideOf>;

/** Returns the most aided firms, and what the others have without them; undefined where none stands out. */
export const largest = ({ firms }: Side) => {
  const [first] = firms;
  if (first?.aid === undefined || firms.length === 1) return undefined;
  const { low, high } = first.aid;
  const top = firms.filter(({ aid }) => aid?.low === low && aid.high === high);
  const others = firms.filter((firm) => !top.includes(firm));
  return others.length === 0
    ? undefined
    : { top, each: first.aid, rest: aidOf(others.flatMap(({ rows }) => rows)) };
};

/** Names that fit in a sentence, and how many more there are. */
export const named = ({ firms }: Side, max = 10) => {
  const shown = firms.length > max ? firms.slice(0, max - 1) : firms;
  const others = firms.slice(shown.length);
  return { shown, others: others.length, aid: aidOf(others.flatMap(({ rows }) => rows)) };
};

export const parts = (context: Context) => {
  const all = awarded(context);
  return {
    all,
    days: grantedBetween(all),
    followed: sideOf(all.filter((d) => d.criterion === 'organisation')),
    others: sideOf(all.filter((d) => d.criterion === 'nace'))
  };
};

/** Counts the firms that the drawing shows, and whether some have a profile here and some do not. */
export const shownOf = (context: Context) => {
  const firms = groups(awarded(context), (d) => d.firm).map(([, rows]) => rows);
  const shownRows = firms.slice(0, Number(context.params.top)).flat();
  return {
    all: firms.length,
    shown: Math.min(firms.length, Number(context.params.top)),
    followed: shownRows.some((d) => d.criterion === 'organisation'),
    others: shownRows.some((d) => d.criterion === 'nace')
  };
};

export const lacks = (context: Context) => {
  const all = awarded(context);
  const without = all.filter((d) => (d.awards ?? 0) > (d.awards_with_amount ?? 0));
  const namesOf = (lang: 'fr' | 'en') => [...new Set(without.map((d) => d[`organisation_${lang}`] ?? ''))];
  const of = (found: Row['found']) =>
    count(
      context.rows.filter((d) => d.found === found),
      'firms'
    );
  const { all: firms, shown } = shownOf(context);
  return {
    awards: count(all, 'awards'),
    without: { fr: namesOf('fr'), en: namesOf('en') },
    omitted: firms - shown,
    lent: count(
      all.filter((d) => d.instrument === 'loan' || d.instrument === 'repayable-advance'),
      'awards'
    ),
    atNominal: count(all, 'awards_at_nominal'),
    paired: count(all, 'awards_paired'),
    noRow: of('no-row'),
    noSiren: of('no-siren')
  };
};
