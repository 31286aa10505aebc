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

const isFollowed = (rows: readonly Row[]): boolean => rows.some((d) => d.criterion === 'organisation');

/** A firm as it is drawn. */
export interface Drawn {
  readonly firm: Row;
  readonly followed: boolean;
  readonly rows: readonly Row[];
  readonly grants: Aid;
  /** What it has where awards of one day and one amount are one; then what all awards add up to. */
  readonly once: Aid;
  readonly all: Aid;
}

/** The firms that the drawing shows, in their order: those with a profile here, alone where there are any and no other is wanted. */
export const drawn = (context: Context): Drawn[] => {
  const firms = groups(awarded(context), (d) => d.firm).map(([, rows]) => rows);
  const followed = firms.filter(isFollowed);
  const wanted = context.params.show === 'main' && followed.length > 0 ? followed : firms;
  return wanted.slice(0, Number(context.params.top)).flatMap((rows) => {
    const [firm] = rows;
    if (firm === undefined) return [];
    const all = aidOf(rows);
    return [
      {
        firm,
        followed: isFollowed(rows),
        rows,
        grants: aidOf(rows.filter((d) => d.instrument === 'grant')),
        once: onceOf(rows) ?? all,
        all
      }
    ];
  });
};

/** Counts the firms that the drawing shows, and says whether some have a profile here and some do not. */
export const shownOf = (context: Context) => {
  const shown = drawn(context);
  return {
    all: new Set(awarded(context).map((d) => d.firm)).size,
    shown: shown.length,
    followed: shown.some(({ followed }) => followed),
    others: shown.some(({ followed }) => !followed)
  };
};

/** Names of the providers followed here that were looked for by number and have no row. */
export const absent = ({ rows }: Context, lang: 'fr' | 'en'): string[] =>
  rows.filter((d) => d.found === 'no-row').map((d) => d[`organisation_${lang}`] ?? '');

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
