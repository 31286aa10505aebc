// What was read of one project from one purse: amounts of several dates are its history, amounts of one date contradict each other.
import { groups } from 'd3';
import { highest, lowest, reached, sure } from '../span.ts';
import { firmKinds, type Row } from './row.ts';

export interface Reading {
  readonly rows: readonly Row[];
  /** `2021`, `2023–2030`: several where the same was read again. */
  readonly years: readonly string[];
  /** How many projects or firms the amount is for, where one page gives both. */
  readonly chosen: number | null;
}

export interface Project {
  /** The latest of its rows that is sure. */
  readonly row: Row;
  readonly readings: readonly Reading[];
  readonly low: number;
  readonly high: number;
}

/** The same amount read of another year, and not for another number of awardees. */
const repeats = (a: Reading, b: Reading): boolean =>
  lowest(a.rows) === lowest(b.rows) &&
  highest(a.rows) === highest(b.rows) &&
  (a.chosen === null || b.chosen === null || a.chosen === b.chosen);

export const projectsOf = (rows: readonly Row[]): Project[] =>
  groups(rows, (d) => `${d.organisation_id} ${d.purse}`).flatMap(([, own]) => {
    const inTime = [...own].sort((a, b) => a.year_to - b.year_to || a.year_from - b.year_from);
    const row = sure(inTime).at(-1) ?? inTime.at(-1);
    if (row === undefined) return [];
    const dated = groups(inTime, (d) =>
      d.year_from === d.year_to ? String(d.year_to) : `${d.year_from}–${d.year_to}`
    ).map(([years, same]): Reading => {
      const counts = [...new Set(same.flatMap((d) => d.chosen ?? []))];
      return { rows: same, years: [years], chosen: counts.length === 1 ? (counts[0] ?? null) : null };
    });
    const readings = dated.reduce((told: readonly Reading[], next): readonly Reading[] => {
      const last = told.at(-1);
      return last === undefined || !repeats(last, next)
        ? [...told, next]
        : [
            ...told.slice(0, -1),
            {
              rows: [...last.rows, ...next.rows],
              years: [...last.years, ...next.years],
              chosen: last.chosen === next.chosen ? last.chosen : null
            }
          ];
    }, []);
    return [{ row, readings, low: lowest(own), high: highest(own) }];
  });

export const isFirm = ({ row: { beneficiary } }: Project): boolean =>
  firmKinds.some((kind) => kind === beneficiary);

const top = ({ readings }: Project): number =>
  Math.max(0, ...readings.flatMap(({ rows }) => sure(rows).flatMap((d) => reached(d) ?? [])));

/** Those whose highest amount no other exceeds: several where they tie. */
export const largest = (projects: readonly Project[]): Project[] => {
  const most = Math.max(0, ...projects.map(top));
  return most === 0 ? [] : projects.filter((project) => top(project) === most);
};
