// What the sentences of public-money-2010-2026 compare: the largest amount of each wave, and what was paid of it.
import { groups } from 'd3';
import { readingsOf } from '../readings.ts';
import { highest, reached, sure } from '../span.ts';
import type { Context, Row } from './data.ts';
import { isKnown, type Known } from './known.ts';

export type Wave = Row['wave'];
export const waves = ['first', 'second'] as const;

/** The status that the first sentence speaks of. */
export const focus = ({ params }: Context) => (params.status === 'all' ? 'announced' : params.status);

/** One project's amounts of one status, from one purse. */
export interface Sum {
  readonly first: Known;
  readonly rows: readonly Known[];
}

export const sums = ({ rows }: Context, wave: Wave, status: Row['status']): Sum[] =>
  groups(
    rows.filter(isKnown).filter((d) => d.wave === wave && d.status === status),
    (d) => `${d.organisation_id} ${d.payer}`
  ).flatMap(([, own]) => (own[0] === undefined ? [] : [{ first: own[0], rows: own }]));

const top = ({ rows }: Sum): number => Math.max(0, ...sure(rows).flatMap((d) => reached(d) ?? []));

/** The projects of French public money with the largest amount of a wave: several where they tie. */
export const largest = (context: Context, wave: Wave): Sum[] => {
  const all = sums(context, wave, focus(context)).filter(({ first }) => first.payer === 'france');
  const max = Math.max(0, ...all.map(top));
  return max === 0 ? [] : all.filter((sum) => top(sum) === max);
};

/** A programme and all that is inside it, as far as rows say. */
export const isInside = ({ rows }: Context, id: string | null, programme: string): boolean => {
  let here: string | null = id;
  for (let left = 10; here !== null && left > 0; left -= 1) {
    if (here === programme) return true;
    const at = here;
    here = rows.find((d) => d.organisation_id === at)?.within_id ?? null;
  }
  return false;
};

/** The largest announced of each wave of which no payment was read, nor of anything inside it. */
export const unpaid = (context: Context): Sum[] =>
  context.params.status === 'all'
    ? waves
        .flatMap((wave) => largest(context, wave))
        .filter(
          ({ first }) =>
            !context.rows.some(
              (d) =>
                (d.status === 'disbursed' || d.status === 'estimated') &&
                isInside(context, d.organisation_id, first.organisation_id)
            )
        )
    : [];

export const count = ({ rows }: Context, wave: Wave) =>
  new Set(rows.filter((d) => d.wave === wave).map((d) => d.organisation_id)).size;
export const unconverted = ({ rows }: Context) => rows.filter((d) => !isKnown(d)).length;

/** The largest of a wave as it stands last: none where another amount may be larger. */
export const topOf = (context: Context, wave: Wave) => {
  const [first] = largest(context, wave);
  if (first === undefined) return undefined;
  const others = context.rows
    .filter(isKnown)
    .filter((d) => d.wave === wave && d.payer === 'france' && d.status === focus(context));
  const last = readingsOf(first.rows).find(({ rows }) => rows.some((d) => reached(d) === top(first)));
  return last === undefined || highest(others) > top(first) ? undefined : last.rows;
};
