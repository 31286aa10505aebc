// Parquet: typed columns in row groups, what they mean as key-value metadata.
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { ColumnType } from '#model/table/column.ts';
import type { About, ExportColumn, ExportSource } from '../export/column.ts';
import { defineFormat, rowLimits, type Bytes, type Cells, type Content } from '../export/define-format.ts';

/** A date is a text: it may be a year or a month alone. */
const types = {
  string: 'STRING',
  date: 'STRING',
  number: 'DOUBLE',
  integer: 'INT64',
  boolean: 'BOOLEAN'
} as const satisfies Readonly<Record<ColumnType, string>>;

/** The maximum of rows that are held in memory before they are written as a group. */
const groupSize = 10_000;

type Group = readonly unknown[][];

/** Column by column, until the next is taken. A repeated value is held once: little of a row outlives it. */
function* groups(columns: readonly ExportColumn[], rows: Iterable<Cells>): Generator<Group> {
  const group = columns.map(() => Array<unknown>(groupSize).fill(null));
  let size = 0;
  const held = new Map<unknown, unknown>();
  const hold = (value: unknown, { type }: ExportColumn): unknown => {
    if (typeof value !== 'string' && type !== 'integer') return value;
    const known = held.get(value);
    if (known !== undefined) return known;
    const stored = typeof value === 'number' ? BigInt(value) : value;
    held.set(value, stored);
    return stored;
  };
  for (const row of rows) {
    for (const [at, column] of columns.entries()) {
      const { [at]: values } = group;
      if (values !== undefined) values[size] = hold(row[at], column);
    }
    size += 1;
    if (size < groupSize) continue;
    yield group;
    size = 0;
    held.clear();
  }
  if (size > 0) yield group.map((values) => values.slice(0, size));
}

/** The same rows, the first of them taken already. Whoever takes them no more ends them. */
const begun = (rows: Iterable<Cells>) => {
  const iterator = rows[Symbol.iterator]();
  let first: IteratorResult<readonly unknown[], unknown> | undefined = iterator.next();
  const next = () => {
    const now = first ?? iterator.next();
    first = undefined;
    return now;
  };
  return { rest: { [Symbol.iterator]: () => ({ next }) }, end: () => void iterator.return?.() };
};

const metadata = (columns: readonly ExportColumn[], about: About, sources: readonly ExportSource[]) => {
  const { lang } = about;
  const meaning = columns.map(({ name, label, description, unit }) => ({
    name,
    label: label[lang],
    description: description[lang],
    ...(unit === undefined ? {} : { unit: unit[lang] })
  }));
  return [
    ...Object.entries(about).map(([key, value]) => ({ key, value })),
    { key: 'columns', value: JSON.stringify(meaning) },
    ...(sources.length === 0 ? [] : [{ key: 'sources', value: JSON.stringify(sources) }])
  ];
};

/** A group at a time. */
function* parts({ columns, rows }: Content, kvMetadata: ReturnType<typeof metadata>): Generator<Bytes, void> {
  const writer = new ByteWriter();
  const column = ({ name, type }: ExportColumn, data: unknown[]) => ({ name, type: types[type], data });
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columns.map((each) => column(each, [])) }),
    kvMetadata,
    createdBy: 'sovereign-cloud'
  });
  const written = (): Bytes => {
    const part = writer.getBytes().slice();
    writer.index = 0;
    return part;
  };
  // The first row is there: what can't be read at all is no file, not even the beginning of one.
  const { rest, end } = begun(rows);
  try {
    // The mark of the format alone: a reader knows at once that the answer is on its way.
    yield written();
    for (const group of groups(columns, rest)) {
      const columnData = columns.map((each, at) => column(each, group[at] ?? []));
      void file.write({ columnData, rowGroupSize: groupSize });
      yield written();
    }
  } finally {
    end();
  }
  void file.finish();
  yield written();
}

/** A table's rows name their sources in a column, and flow; those of a chart have theirs in the metadata. */
const write = (content: Content) => {
  const sources = content.of === 'chart' ? content.sources() : [];
  return parts(content, metadata(content.columns, content.about(), sources));
};

export default defineFormat({
  suffix: 'parquet',
  order: 60,
  type: 'application/vnd.apache.parquet',
  accept: ['application/vnd.apache.parquet', 'application/x-parquet'],
  inline: false,
  name: { fr: 'Parquet', en: 'Parquet' },
  label: { fr: 'Tableau typé (Parquet)', en: 'Typed table (Parquet)' },
  note: null,
  maxRows: rowLimits.streamed,
  maxRowsAtOnce: groupSize,
  dependsOn: 'address',
  catalogue: { fileType: 'PARQUET', mediaType: 'application/vnd.apache.parquet' },
  csv: null,
  schema: null,
  write
});
