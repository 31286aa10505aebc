// A table on its way to the database: plain rows in the order of their primary key.
import type { Bilingual } from '#model/language.ts';
import { ends, type Period } from '#model/period.ts';

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
}

const before = (a: Cell, b: Cell): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const left = String(a);
  const right = String(b);
  return left < right ? -1 : left > right ? 1 : 0;
};

export const table = (name: string, key: readonly string[], rows: readonly Row[]): Table => ({
  name,
  rows: [...rows].sort((a, b) =>
    key.reduce((order, column) => order || before(a[column] ?? null, b[column] ?? null), 0)
  )
});

/** The two columns of a text: `summary_fr`, `summary_en`. */
export const both = (column: string, text: Bilingual | undefined): Row => ({
  [`${column}_fr`]: text?.fr ?? null,
  [`${column}_en`]: text?.en ?? null
});

export const spanOf = (period: Period | undefined): Row => {
  const { from, to } = period === undefined ? { from: null, to: null } : ends(period);
  return { period_from: from, period_to: to };
};

export const flagged = (yes: boolean): number => (yes ? 1 : 0);
