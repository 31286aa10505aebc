// The rows asked of a table as bytes of the format asked, ready to be made once the database has been read.
import type { Lang } from '#model/language.ts';
import type { Column, Row } from '#model/table/table.ts';
import { tableNamed } from '#model/table/tables.ts';
import { countRows, tableRows } from '../db/table.ts';
import { frenchCsv, plainCsv } from '../export/csv.ts';
import { json } from '../export/json.ts';
import { ndjson } from '../export/ndjson.ts';
import { parquet } from '../export/parquet.ts';
import { streamed } from '../export/text.ts';
import { xlsx, type XlsxSource } from '../export/xlsx.ts';
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
const sourcesOf = (rows: readonly Row[]): XlsxSource[] => {
  const table = tableNamed('sources');
  const ids = [...new Set(rows.flatMap((row) => text(row['source_id'] ?? row['source_ids']).split(' ')))];
  const known = ids.filter((id) => id !== '');
  if (table === undefined || known.length === 0) return [];
  const columns = ['source_id', 'title', 'publisher', 'url', 'published'];
  const conditions = [{ column: 'source_id', operator: 'in', values: known }] as const;
  const asked = { table, columns, conditions, from: undefined, to: undefined, sort: [], limit: undefined, offset: 0 };
  return Array.from(tableRows(asked), (row) => ({
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

const columnsOf = ({ table, columns }: Query): Column[] =>
  columns.flatMap((name) => table.columns.filter((column) => column.name === name));

const jsonOf = (wanted: Wanted, rows: readonly Row[], next: string | undefined, total: number): string => {
  const { query, lang, release, url } = wanted;
  const { limit = null, offset } = query;
  const meta = {
    table: query.table.name,
    ...about(lang, query.table, release, url),
    columns: columnsOf(query).map((column) => columnMeta(lang, column)),
    key: query.table.key,
    total,
    limit,
    offset
  };
  return json({ ok: true, meta, truncated: next !== undefined, next: next ?? null }, rows);
};

/** Reads at once what must be in memory; streams read as they are sent. */
export const bodyOf = (wanted: Wanted): Body => {
  const { query, format, lang, release, url } = wanted;
  const columns = columnsOf(query);
  const textFormats = { csv: plainCsv, 'fr.csv': frenchCsv, ndjson };
  if (format === 'csv' || format === 'fr.csv' || format === 'ndjson') {
    const rows = tableRows(query);
    return { make: () => streamed(textFormats[format](columns), rows) };
  }
  const limit = query.limit ?? dataFormats[format].most;
  const rows = [...tableRows({ ...query, limit })];
  const total = rows.length < limit && query.offset === 0 ? rows.length : countRows(query);
  const end = query.offset + rows.length;
  const next = end < total ? nextAddress(url, end, limit) : undefined;
  const follows = next === undefined ? {} : { next };
  if (format === 'json') return { make: () => new TextEncoder().encode(jsonOf(wanted, rows, next, total)), ...follows };
  const said = about(lang, query.table, release, url);
  if (format === 'parquet') return { make: () => parquet(columns, rows, said), ...follows };
  const sources = sourcesOf(rows);
  return { make: () => xlsx(columns, rows, sources, said), ...follows };
};
