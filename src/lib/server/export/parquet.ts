// Rows as Parquet: typed columns in row groups, what they mean as key-value metadata.
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { ColumnType } from '#model/table/column.ts';
import type { About, ExportColumn, ExportRow, ExportSource } from './column.ts';

/** A date is a text: it may be a year or a month alone. */
const types = {
  string: 'STRING',
  date: 'STRING',
  number: 'DOUBLE',
  integer: 'INT64',
  boolean: 'BOOLEAN'
} as const satisfies Readonly<Record<ColumnType, string>>;

type Part = Uint8Array<ArrayBuffer>;
type CellRows = Iterable<readonly unknown[]>;

/** Rows of a group: the most that is held in memory before it is written. */
const groupSize = 5_000;

function* groups(rows: CellRows): Generator<(readonly unknown[])[]> {
  let group: (readonly unknown[])[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < groupSize) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

const values = ({ type }: ExportColumn, at: number, group: readonly (readonly unknown[])[]): unknown[] =>
  group.map(({ [at]: value }) => (type === 'integer' && typeof value === 'number' ? BigInt(value) : value));

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

/** A group at a time, from rows whose cells stand in the order of the columns. */
export function* parquetParts(
  columns: readonly ExportColumn[],
  rows: CellRows,
  about: About,
  sources: readonly ExportSource[] = []
): Generator<Part> {
  const writer = new ByteWriter();
  const column = ({ name, type }: ExportColumn, data: unknown[]) => ({ name, type: types[type], data });
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columns.map((each) => column(each, [])) }),
    kvMetadata: metadata(columns, about, sources),
    createdBy: 'sovereign-cloud'
  });
  const written = (): Part => {
    const part = writer.getBytes().slice();
    writer.index = 0;
    return part;
  };
  for (const group of groups(rows)) {
    const columnData = columns.map((each, at) => column(each, values(each, at, group)));
    void file.write({ columnData, rowGroupSize: groupSize });
    yield written();
  }
  void file.finish();
  yield written();
}

export const parquet = async (
  columns: readonly ExportColumn[],
  rows: readonly ExportRow[],
  about: About,
  sources: readonly ExportSource[] = []
): Promise<Part> => {
  const cells = rows.map((row) => columns.map(({ name }) => row[name]));
  return new Uint8Array(Buffer.concat([...parquetParts(columns, cells, about, sources)]));
};
