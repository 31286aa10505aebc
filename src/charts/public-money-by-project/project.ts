// The projects of public-money-by-project as its drawing shows them: each under the programme that it is part of.
import { groups } from 'd3';
import type { Row } from './data.ts';

export type Known = Row & { readonly low: number; readonly high: number; readonly faded: number };
export const isKnown = (d: Row): d is Known => d.low !== null && d.high !== null && d.faded !== null;

type Status = Row['status'];

export interface Project {
  readonly id: string;
  readonly row: Row;
  /** Amounts by status, in the order of time. */
  readonly amounts: Readonly<Record<Status, readonly Known[]>>;
  /** How many projects of the drawing it lies inside. */
  readonly depth: number;
}

const startOf = (d: Row): string => d.period_from ?? d.period_to ?? '';
const endOf = (d: Row): string => d.period_to ?? d.period_from ?? '';

const amountsOf = (rows: readonly Row[], status: Status): Known[] =>
  rows
    .filter((d) => d.status === status)
    .filter(isKnown)
    .sort((a, b) => startOf(a).localeCompare(startOf(b)));

/** Whether values of periods that do not meet are one figure that changed over time, and no sources that disagree. */
export const changedOverTime = (inTime: readonly Row[]): boolean =>
  inTime.length > 1 &&
  inTime.every((d, index) => {
    const before = inTime[index - 1];
    return before === undefined || startOf(d) > endOf(before);
  });

/** What a project is part of: programmes, funds, near or far. */
const partOf = ({ part_of }: Pick<Row, 'part_of'>): string[] => part_of?.split(' ') ?? [];

const highestOf = (rows: readonly Row[]): number => Math.max(0, ...rows.map(({ high }) => high ?? 0));

/**
 * Returns the projects of these rows, the largest first, each programme before what is inside it. `max` leaves out small
 * projects; a project with a payment, and the programme of a project that stays, stay too.
 */
export const projectsOf = (rows: readonly Row[], max?: number): Project[] => {
  const byId = new Map(groups(rows, (d) => d.organisation_id));
  const parentsOf = (id: string): string[] =>
    partOf(byId.get(id)?.[0] ?? rowless).filter((one) => byId.has(one));
  // Of the programmes around a project, the nearest is the one that lies inside most of them.
  const nearest = (id: string): string | undefined =>
    parentsOf(id).sort((a, b) => parentsOf(b).length - parentsOf(a).length)[0];
  const ids = [...byId.keys()].sort((a, b) => highestOf(byId.get(b) ?? []) - highestOf(byId.get(a) ?? []));
  const paid = ids.filter((id) => amountsOf(byId.get(id) ?? [], 'disbursed').length > 0);
  const main = new Set([...ids.slice(0, max), ...paid]);
  const drawn = new Set([...main].flatMap((id) => [id, ...parentsOf(id)]));
  const inside = (parent: string | undefined, depth: number): Project[] =>
    ids
      .filter((id) => drawn.has(id) && nearest(id) === parent)
      .flatMap((id) => {
        const own = byId.get(id) ?? [];
        const [row] = own;
        if (row === undefined) return [];
        const amounts = {
          announced: amountsOf(own, 'announced'),
          committed: amountsOf(own, 'committed'),
          disbursed: amountsOf(own, 'disbursed')
        };
        return [{ id, row, amounts, depth }, ...inside(id, depth + 1)];
      });
  return inside(undefined, 0);
};

const rowless = { part_of: null };

/** Counts the projects of these rows. */
export const countOf = (rows: readonly Row[]): number => new Set(rows.map((d) => d.organisation_id)).size;

/** Returns the projects without a payment of their own, nor of the programme or venture that they belong to. */
export const unpaidOf = (rows: readonly Row[]): string[] => {
  const paid = new Set(
    rows.filter((d) => d.status === 'disbursed' && isKnown(d)).map((d) => d.organisation_id)
  );
  return [
    ...new Set(
      rows
        .filter((d) => [d.organisation_id, ...partOf(d)].every((id) => !paid.has(id)))
        .map((d) => d.organisation_id)
    )
  ];
};
