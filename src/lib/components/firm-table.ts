// What the table of firms shows: plain data, already worded and formatted in the reader's language.
import type { ComparisonGroup } from '#model/vocabulary.ts';

/** A part of a bar, in percent of the scale of its column. */
interface FirmBar {
  readonly low: number;
  readonly high: number;
}

/** One figure of a cell. */
export interface FirmLine {
  readonly text: string;
  /** Where the figure was read, or the rows of a register behind it. */
  readonly href?: string;
  /** Nature, year: after the figure, in small letters. */
  readonly detail?: string;
  readonly bar?: FirmBar;
}

export interface FirmCell {
  readonly lines: readonly FirmLine[];
  /** Which emptiness it is, where there is no line. */
  readonly absent: string;
}

/** `latest` alone is a column for tables that have no `turnover`, which shows both. */
export const firmColumns = [
  'name',
  'money',
  'turnover',
  'latest',
  'orders',
  'people',
  'owner',
  'status',
  'technology',
  'qualification'
] as const;
export type FirmColumnId = (typeof firmColumns)[number];

export interface FirmColumn {
  readonly id: FirmColumnId;
  readonly title: string;
  /** The address of the same rows sorted by this column; undefined where the table does not sort. */
  readonly sort?: string;
  readonly sorted?: 'ascending' | 'descending';
}

export interface FirmRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly group: ComparisonGroup;
  /** The group in words. */
  readonly groupName: string;
  /** One a column after the first, in their order. */
  readonly cells: readonly FirmCell[];
}

export interface FirmTableView {
  readonly caption: string;
  readonly columns: readonly FirmColumn[];
  readonly rows: readonly FirmRow[];
  /** Firms of the same choice, shown or not. */
  readonly count: number;
}
