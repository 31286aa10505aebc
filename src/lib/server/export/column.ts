// What an encoder needs to know of rows and of their columns; published tables and charts both give it.
import type { Bilingual, Lang } from '#model/language.ts';
import type { ColumnType } from '#model/table/column.ts';

type Cell = string | number | boolean | null;
export type ExportRow = Readonly<Record<string, unknown>>;

export interface ExportColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly unit?: Bilingual;
  readonly example?: Cell;
}

/** What travels with every file: whose data, which version, under which licence, how to name them. */
export interface About {
  readonly lang: Lang;
  readonly title: string;
  /** What a chart asks and answers, and what was looked for and not found. */
  readonly question?: string;
  readonly takeaway?: string;
  readonly missing?: string;
  readonly description: string;
  readonly version: string;
  /** The day of the version, ISO 8601. */
  readonly date: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly citation: string;
  /** The address that the file came from. */
  readonly url: string;
}

/** A document that rows were read in. */
export interface ExportSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly date: string;
}
