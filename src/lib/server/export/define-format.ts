// What a file format of rows is, and what it is given to write.
import type { Bilingual } from '#model/language.ts';
import type { About, ExportColumn, ExportSource } from './column.ts';
import type { Dialect } from './csv.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
/** The cells of a row, in the order of the columns. */
export type Cells = readonly unknown[];

/** Rows to write, with what a format may say of them beside. */
export interface Content {
  /** A chart's rows are few and in memory; those of a table may flow. */
  readonly of: 'table' | 'chart';
  readonly columns: readonly ExportColumn[];
  /** Taken once. */
  readonly rows: Iterable<Cells>;
  readonly about: () => About;
  /** The documents that the rows were read in; none where the rows flow. */
  readonly sources: () => readonly ExportSource[];
  /** What a document says before its rows. */
  readonly head: () => Readonly<Record<string, unknown>>;
}

/** Bytes made part by part, as they are taken, or all at once. */
export type Parts = Generator<Bytes, void> | Promise<Bytes>;

/** What the bytes of a file depend on: the data alone, the origin of the address too, or even the moment. */
export type Dependence = 'data' | 'address' | 'moment';

/** The maximum of rows in one answer: in one that flows, and in one that is made in memory. */
export const rowLimits = { streamed: 100_000_000, inMemory: 100_000 } as const;

/** Schemas of JSON Schema, for OpenAPI. */
interface BodySchemas {
  readonly table: (row: object) => object;
  readonly chart: (row: object) => object;
}

/** A kind of file that a chart is offered as: as a picture, or as its rows. */
export interface FileType {
  /** What the address ends in, and the name that the file is saved under. */
  readonly suffix: string;
  /** The whole Content-Type. */
  readonly type: string;
  /** Opened in a browser as it is; the others are saved. */
  readonly inline: boolean;
  /** The text of a link to a chart's file. */
  readonly label: Bilingual;
}

/** A file format that tables and charts are offered in. `null` says that there is none of something. */
export interface Format extends FileType {
  /** Where it stands in lists: the least first. */
  readonly order: number;
  /** Its name, where a link stands for a table. */
  readonly name: Bilingual;
  /** What its reader must know of the cells. */
  readonly note: Bilingual | null;
  /** The media types of an Accept header that ask for it. */
  readonly accept: readonly string[];
  readonly maxRows: number;
  /** An answer with this many rows or fewer is made at once: its length is known. */
  readonly maxRowsAtOnce: number;
  readonly dependsOn: Dependence;
  /** What the European table of file types and IANA call it, for DCAT. */
  readonly catalogue: { readonly fileType: string | null; readonly mediaType: string | null };
  /** Its dialect where it is CSV, which CSV on the Web describes. */
  readonly csv: Dialect | null;
  /** The shape of its body where JSON Schema can describe it. */
  readonly schema: BodySchemas | null;
  /** Reads all that it needs of `content` before it returns, its rows aside. */
  readonly write: (content: Content) => Parts;
}

/** Declares a format: a file of `formats/` is one, and its default export. Everything else follows from it. */
export const defineFormat = <F extends Format>(format: F): F => format;
