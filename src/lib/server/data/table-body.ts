// The rows that a query selects of a table, written in a format: at once where they are few, part by part as they are read otherwise.
import type { Lang } from '#model/language.ts';
import type { Row } from '#model/table/table.ts';
import { tableNamed } from '#model/table/tables.ts';
import type { Dataset } from '../db/dataset.ts';
import {
  countRows,
  hasMoreThan,
  selectedColumns,
  tableCells,
  tableCellsOneByOne,
  tableRows,
  type Cells
} from '../db/table.ts';
import type { ExportSource } from '../export/column.ts';
import { rowLimits, type Format } from '../export/define-format.ts';
import { streamOf } from '../export/stream.ts';
import type { Made } from '../http/file-response.ts';
import { about, columnMeta } from './meta.ts';
import type { Query } from './query.ts';
import type { Release } from '../release.ts';

interface Wanted {
  readonly query: Query;
  readonly format: Format;
  readonly lang: Lang;
  readonly release: Release;
  readonly url: URL;
}

const text = (value: Row[string] | undefined): string => String(value ?? '');

/** The sources that rows name. */
const sourcesOf = (dataset: Dataset, { columns }: Query, rows: readonly Cells[]): ExportSource[] => {
  const table = tableNamed('sources');
  const at = ['source_id', 'source_ids'].map((name) => columns.indexOf(name)).find((index) => index !== -1);
  if (table === undefined || at === undefined) return [];
  const ids = [...new Set(rows.flatMap((row) => text(row[at]).split(' ')))].filter((id) => id !== '');
  if (ids.length === 0) return [];
  const query = {
    table,
    columns: ['source_id', 'title', 'publisher', 'url', 'published'],
    conditions: [{ column: 'source_id', operator: 'in', values: ids }] as const,
    from: undefined,
    to: undefined,
    sort: [],
    limit: undefined,
    offset: 0
  };
  return tableRows(dataset, query).map((row) => ({
    id: text(row['source_id']),
    title: text(row['title']),
    publisher: text(row['publisher']),
    url: text(row['url']),
    date: text(row['published'])
  }));
};

/** The address of the rows after the first `limit`, where there are more. */
const nextAddress = (
  dataset: Dataset,
  { query, url }: Wanted,
  limit: number | undefined
): string | undefined => {
  if (limit === undefined || !hasMoreThan(dataset, query, query.offset + limit)) return undefined;
  const next = new URL(url);
  next.searchParams.set('limit', String(limit));
  next.searchParams.set('offset', String(query.offset + limit));
  return next.href.replaceAll('%2C', ',');
};

/** Whether no more than `rows` are wanted: it counts no further. */
const isWithin = (dataset: Dataset, query: Query, rows: number): boolean => {
  if (query.limit !== undefined && query.limit <= rows) return true;
  return rows > 0 && !hasMoreThan(dataset, query, query.offset + rows);
};

const head = (dataset: Dataset, { query, lang, release, url }: Wanted, next: string | undefined) => ({
  ok: true,
  meta: {
    table: query.table.name,
    ...about(lang, query.table, release, url),
    columns: selectedColumns(query).map((column) => columnMeta(lang, column)),
    key: query.table.key,
    total: countRows(dataset, query),
    limit: query.limit ?? null,
    offset: query.offset
  },
  truncated: next !== undefined,
  next: next ?? null
});

/** Reads at once what must be in memory; a stream reads as it is sent. */
export const tableBody = async (dataset: Dataset, wanted: Wanted): Promise<Made> => {
  const { format, lang, release, url } = wanted;
  const limit = wanted.query.limit ?? (format.maxRows < rowLimits.streamed ? format.maxRows : undefined);
  const query = { ...wanted.query, limit };
  const next = nextAddress(dataset, wanted, limit);
  const atOnce = isWithin(dataset, query, format.maxRowsAtOnce);
  const held = atOnce ? tableCells(dataset, query) : [];
  const parts = format.write({
    of: 'table',
    columns: selectedColumns(query),
    rows: atOnce ? held : tableCellsOneByOne(dataset, query),
    about: () => about(lang, query.table, release, url),
    sources: () => sourcesOf(dataset, query, held),
    head: () => head(dataset, wanted, next)
  });
  const links = next === undefined ? [] : [`<${next}>; rel="next"`];
  if (parts instanceof Promise) return { body: await parts, links };
  return { body: atOnce ? Buffer.concat([...parts]) : streamOf(parts), links };
};
