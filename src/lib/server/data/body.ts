// The rows asked of a table as bytes of the format asked, ready to be made once the database has been read.
import type { Lang } from '#model/language.ts';
import type { Column, Row } from '#model/table/table.ts';
import { tableNamed } from '#model/table/tables.ts';
import {
  selectedColumns,
  countRows,
  hasMoreThan,
  tableCells,
  tableCellsOneByOne,
  tableRows
} from '../db/table.ts';
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

type Made = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;

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
  const asked = {
    table,
    columns,
    conditions,
    from: undefined,
    to: undefined,
    sort: [],
    limit: undefined,
    offset: 0
  };
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

/** An answer of at most this many rows is made at once: its length is known. */
const fewRows = { json: 1_000, parquet: 10_000 } as const;

const jsonFormat = (wanted: Wanted, total: number, rows: number, next: string | undefined): CellFormat => {
  const { query, lang, release, url } = wanted;
  const { limit = null, offset } = query;
  const meta = {
    table: query.table.name,
    ...about(lang, query.table, release, url),
    columns: selectedColumns(query).map((column) => columnMeta(lang, column)),
    key: query.table.key,
    total,
    limit,
    offset
  };
  const head = { ok: true, meta, truncated: next !== undefined, next: next ?? null };
  return json(head, query.columns, rows === 0);
};

const jsonBody = (wanted: Wanted): Body => {
  const { query, url } = wanted;
  const { limit = dataFormats.json.maxRows, offset } = query;
  const total = countRows(query);
  const rows = Math.min(limit, Math.max(total - offset, 0));
  const next = offset + rows < total ? nextAddress(url, offset + rows, limit) : undefined;
  const follows = next === undefined ? {} : { next };
  const format = jsonFormat(wanted, total, rows, next);
  if (rows > fewRows.json) {
    const cells = tableCellsOneByOne(query);
    return { make: () => streamOf(textParts(format, cells)), ...follows };
  }
  const bytes = Buffer.concat([...textParts(format, tableCells(query))]);
  return { make: () => bytes, ...follows };
};

const textBody = ({ query }: Wanted, format: (columns: readonly Column[]) => CellFormat): Body => {
  const cells = tableCellsOneByOne(query);
  const written = format(selectedColumns(query));
  return { make: () => streamOf(textParts(written, cells)) };
};

/** The address of the rows after the first `limit`, where there are more. */
const following = ({ query, url }: Wanted, limit: number | undefined): { readonly next?: string } => {
  const cut = limit !== undefined && hasMoreThan(query, query.offset + limit);
  return cut ? { next: nextAddress(url, query.offset + limit, limit) } : {};
};

const parquetBody = (wanted: Wanted): Body => {
  const { query, lang, release, url } = wanted;
  const { limit } = query;
  const columns = selectedColumns(query);
  const said = about(lang, query.table, release, url);
  const follows = following(wanted, limit);
  if ((limit ?? Infinity) > fewRows.parquet && hasMoreThan(query, query.offset + fewRows.parquet)) {
    const cells = tableCellsOneByOne(query);
    return { make: () => streamOf(parquetParts(columns, cells, said)), ...follows };
  }
  const cells = tableCells(query);
  return { make: () => Buffer.concat([...parquetParts(columns, cells, said)]), ...follows };
};

const xlsxBody = (wanted: Wanted): Body => {
  const { query, lang, release, url } = wanted;
  const limit = query.limit ?? dataFormats.xlsx.maxRows;
  const rows = tableRows({ ...query, limit });
  const sources = sourcesOf(rows);
  const said = about(lang, query.table, release, url);
  return { make: () => xlsx(selectedColumns(query), rows, sources, said), ...following(wanted, limit) };
};

/** Reads at once what must be in memory; streams read as they are sent. */
export const bodyOf = (wanted: Wanted): Body => {
  const { format } = wanted;
  switch (format) {
    case 'csv':
      return textBody(wanted, plainCsv);
    case 'fr.csv':
      return textBody(wanted, frenchCsv);
    case 'ndjson':
      return textBody(wanted, ndjson);
    case 'json':
      return jsonBody(wanted);
    case 'parquet':
      return parquetBody(wanted);
    case 'xlsx':
      return xlsxBody(wanted);
    default:
      return format satisfies never;
  }
};
