// The rows asked of a table as bytes of the format asked, ready to be made once the database has been read.
import type { Lang } from '#model/language.ts';
import type { Row } from '#model/table/table.ts';
import { tableNamed } from '#model/table/tables.ts';
import { columnsAsked, countRows, tableCells, tableCellsOneByOne, tableRows } from '../db/table.ts';
import type { ExportSource } from '../export/column.ts';
import { frenchCsv, plainCsv } from '../export/csv.ts';
import { json } from '../export/json.ts';
import { ndjson } from '../export/ndjson.ts';
import { parquetParts } from '../export/parquet.ts';
import { streamOf } from '../export/stream.ts';
import { textParts, type CellFormat } from '../export/text.ts';
import { xlsx } from '../export/xlsx.ts';
import { dataFormats, type FormatName } from './formats.ts';
import { about, columnMeta } from './meta.ts';
import type { Query } from './query.ts';
import type { Release } from './release.ts';

export interface Wanted {
  readonly query: Query;
  readonly format: FormatName;
  readonly lang: Lang;
  readonly release: Release;
  readonly url: URL;
}

export type Made = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;

export interface Body {
  readonly make: () => Made | Promise<Made>;
  /** The address of the rows that follow, where the answer holds only the first. */
  readonly next?: string;
}

const text = (value: Row[string] | undefined): string => String(value ?? '');

/** The sources that rows name, as a sheet of the workbook. */
const sourcesOf = (rows: readonly Row[]): ExportSource[] => {
  const table = tableNamed('sources');
  const ids = [...new Set(rows.flatMap((row) => text(row['source_id'] ?? row['source_ids']).split(' ')))];
  const known = ids.filter((id) => id !== '');
  if (table === undefined || known.length === 0) return [];
  const columns = ['source_id', 'title', 'publisher', 'url', 'published'];
  const conditions = [{ column: 'source_id', operator: 'in', values: known }] as const;
  const asked = { table, columns, conditions, from: undefined, to: undefined, sort: [], limit: undefined, offset: 0 };
  return tableRows(asked).map((row) => ({
    id: text(row['source_id']),
    title: text(row['title']),
    publisher: text(row['publisher']),
    url: text(row['url']),
    date: text(row['published'])
  }));
};

const nextAddress = (url: URL, offset: number, limit: number): string => {
  const next = new URL(url);
  next.searchParams.set('limit', String(limit));
  next.searchParams.set('offset', String(offset));
  return next.href.replaceAll('%2C', ',');
};

/** An answer of at most this many rows is made at once: its length is known, and JSON may be kept. */
const fewRows = { json: 1_000, parquet: 10_000 } as const;

/** How many rows an answer holds, and how many there are. */
interface Extent {
  readonly rows: number;
  readonly total: number;
}

const extentOf = (query: Query, limit: number | undefined): Extent => {
  const total = countRows(query);
  return { rows: Math.min(limit ?? total, Math.max(total - query.offset, 0)), total };
};

const jsonFormat = (wanted: Wanted, { rows, total }: Extent, next: string | undefined): CellFormat => {
  const { query, lang, release, url } = wanted;
  const { limit = null, offset } = query;
  const meta = {
    table: query.table.name,
    ...about(lang, query.table, release, url),
    columns: columnsAsked(query).map((column) => columnMeta(lang, column)),
    key: query.table.key,
    total,
    limit,
    offset
  };
  const head = { ok: true, meta, truncated: next !== undefined, next: next ?? null };
  return json(head, query.columns, rows === 0);
};

const jsonBody = (wanted: Wanted, extent: Extent, next: string | undefined): Body['make'] => {
  const { query } = wanted;
  const format = jsonFormat(wanted, extent, next);
  if (extent.rows > fewRows.json) {
    const cells = tableCellsOneByOne(query);
    return () => streamOf(textParts(format, cells));
  }
  const bytes = Buffer.concat([...textParts(format, tableCells(query))]);
  return () => bytes;
};

/** Reads at once what must be in memory; streams read as they are sent. */
export const bodyOf = (wanted: Wanted): Body => {
  const { query, format, lang, release, url } = wanted;
  const columns = columnsAsked(query);
  const textFormats = { csv: plainCsv, 'fr.csv': frenchCsv, ndjson };
  if (format === 'csv' || format === 'fr.csv' || format === 'ndjson') {
    const cells = tableCellsOneByOne(query);
    return { make: () => streamOf(textParts(textFormats[format](columns), cells)) };
  }
  const limit = query.limit ?? dataFormats[format].most;
  const extent = extentOf(query, limit);
  const end = query.offset + extent.rows;
  const next = end < extent.total ? nextAddress(url, end, limit) : undefined;
  const follows = next === undefined ? {} : { next };
  if (format === 'json') return { make: jsonBody(wanted, extent, next), ...follows };
  const said = about(lang, query.table, release, url);
  if (format === 'parquet') {
    if (extent.rows <= fewRows.parquet) {
      const cells = tableCells(query);
      return { make: () => Buffer.concat([...parquetParts(columns, cells, said)]), ...follows };
    }
    const cells = tableCellsOneByOne(query);
    return { make: () => streamOf(parquetParts(columns, cells, said)), ...follows };
  }
  const rows = tableRows({ ...query, limit });
  const sources = sourcesOf(rows);
  return { make: () => xlsx(columns, rows, sources, said), ...follows };
};
