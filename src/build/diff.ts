// What changed since the last build: one line a fact added, changed or removed, so that a review reads numbers.
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Cell, Row } from './link/table.ts';

const factRowsSchema = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));

/** The facts of the last build; undefined where there is none that can be read. */
export const factsIn = (file: string): Row[] | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return factRowsSchema.parse(db.prepare('SELECT * FROM fact').all());
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
};

const figure = (cell: Cell | undefined): string =>
  typeof cell === 'number' ? cell.toLocaleString('en') : '?';

const valueOf = ({ low, high, bound, unit }: Row): string => {
  const range = low === high ? figure(low) : `${figure(low)} to ${figure(high)}`;
  return `${bound === 'exact' ? '' : `${bound} `}${range} ${unit}`;
};

const subjectOf = ({
  id,
  organisation_id,
  series_id,
  indicator_id,
  status,
  period_from,
  period_to
}: Row): string => {
  const period = period_from === period_to ? period_from : `${period_from ?? '…'}/${period_to ?? '…'}`;
  return `${id} (${organisation_id ?? series_id}, ${indicator_id}, ${status}, ${period})`;
};

/** An older database lacks the columns that were added since: that is no change of a fact. */
const isSame = (old: Cell | undefined, now: Cell | undefined): boolean => (old ?? null) === (now ?? null);

const changes = (old: Row, now: Row): string[] => {
  const value = valueOf(old) === valueOf(now) ? [] : [`${valueOf(old)} → ${valueOf(now)}`];
  const others = Object.keys(now)
    .filter(
      (column) => !['low', 'high', 'bound', 'unit'].includes(column) && !isSame(old[column], now[column])
    )
    .map((column) =>
      /^(?:summary|note)_/.test(column)
        ? `${column} reworded`
        : `${column} ${old[column] ?? 'none'} → ${now[column] ?? 'none'}`
    );
  return [...value, ...others];
};

export const diff = (before: readonly Row[], after: readonly Row[]): string[] => {
  const old = new Map(before.map((row) => [row.id, row]));
  const ids = new Set(after.map(({ id }) => id));
  const added = after.filter(({ id }) => !old.has(id)).map((row) => `+ ${subjectOf(row)}: ${valueOf(row)}`);
  const changed = after.flatMap((row) => {
    const was = old.get(row.id);
    const list = was === undefined ? [] : changes(was, row);
    return list.length === 0 ? [] : [`~ ${subjectOf(row)}: ${list.join(', ')}`];
  });
  const removed = before
    .filter(({ id }) => !ids.has(id))
    .map((row) => `- ${subjectOf(row)}: ${valueOf(row)}`);
  return [...changed, ...removed, ...added];
};
