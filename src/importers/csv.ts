// Reads a CSV file row by row: columns checked by name, values as they were found, a bounded row.
import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { ImportError, refuseAll } from './error.ts';
import type { Read, Watch } from './record.ts';

/** Characters a row may hold: a longer one is an unclosed quotation mark, or no CSV file. */
const longestRow = 1_000_000;

export interface Format<Row> {
  /** Those that must be there, in any order; others are kept. */
  readonly columns: readonly string[];
  readonly row: z.ZodType<Row>;
  readonly delimiters: readonly [string, ...string[]];
}

const missing = (columns: readonly string[], found: readonly string[]): void => {
  const absent = columns.filter((column) => !found.includes(column));
  const twice = found.filter((column, index) => found.indexOf(column) !== index);
  if (absent.length > 0)
    throw new ImportError(
      'line 1',
      `the file has no column ${absent.map((column) => `“${column}”`).join(', ')}; it has ${found.join(', ')}`,
      `expected columns: ${columns.join(', ')}; if the publisher renamed one, change the importer`
    );
  if (twice.length > 0)
    throw new ImportError(
      'line 1',
      `the column “${twice.join('”, “')}” stands twice`,
      'tell the publisher which of the two is meant'
    );
};

/** The delimiter met most often in the heading. */
const delimiterOf = (heading: string, [first, ...others]: Format<unknown>['delimiters']): string =>
  others.reduce(
    (best, other) => (heading.split(other).length > heading.split(best).length ? other : best),
    first
  );

const described = (thrown: unknown): unknown => {
  if (!(thrown instanceof CsvError)) return thrown;
  const place = 'lines' in thrown ? `line ${String(thrown.lines)}` : '';
  if (thrown.code === 'CSV_MAX_RECORD_SIZE')
    return new ImportError(
      place,
      `the row that ends up here is longer than ${longestRow} characters`,
      'look for a quotation mark that is never closed, or for a file that is not CSV'
    );
  return new ImportError(
    place,
    thrown.message,
    'look at the quotation marks of this line, or get the file again'
  );
};

const linesOf = (values: readonly string[]): number =>
  values.reduce((lines, value) => lines + (value.match(/\r\n|\n|\r/g)?.length ?? 0), 1);

const named = (names: readonly string[], values: readonly string[]): Record<string, string> => {
  const row: Record<string, string> = {};
  for (const [index, name] of names.entries()) row[name] = values[index] ?? '';
  return row;
};

async function* started(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** Rows of text that comes in pieces. */
export async function* rowsIn<Row>(
  text: AsyncIterable<string>,
  { columns, row, delimiters }: Format<Row>,
  refuse: Watch['refuse'] = refuseAll
): AsyncGenerator<Read<Row>> {
  const pieces = text[Symbol.asyncIterator]();
  const first = await pieces.next();
  const start = first.done === true ? '' : first.value;
  const parser = parse({
    delimiter: delimiterOf(/^[^\r\n]*/.exec(start)?.[0] ?? '', delimiters),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow
  });
  const source = Readable.from(started(start, pieces));
  source.on('error', (thrown) => parser.destroy(thrown));
  let names: string[] | undefined;
  let next = 1;
  let empty = 0;
  try {
    for await (const { record, info } of source.pipe(parser)) {
      const values: string[] = record;
      const line = next + info.empty_lines - empty;
      next = line + linesOf(values);
      empty = info.empty_lines;
      const place = `line ${line}`;
      if (names === undefined) {
        missing(columns, values);
        names = values;
      } else if (values.length === names.length) yield { place, record: row.parse(named(names, values)) };
      else refuse(place, `${values.length} values for ${names.length} columns`);
    }
  } catch (thrown) {
    throw described(thrown);
  } finally {
    source.destroy();
  }
  if (names === undefined) throw new ImportError('line 1', 'the file has no line', 'download it again');
}
