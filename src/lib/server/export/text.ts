// Text formats that are written row by row: as a whole, or part by part in constant memory.
import type { ExportRow } from './column.ts';

export interface CellFormat {
  readonly head: string;
  /** A row from its cells, in the order of the columns. */
  readonly cells: (cells: readonly unknown[]) => string;
  readonly tail: string;
}

export interface TextFormat extends CellFormat {
  readonly row: (row: ExportRow) => string;
}

/** About as many bytes as one part holds. */
const partSize = 65_536;
/** The most bytes that UTF-8 needs for one unit of a text. */
const widest = 3;

export const whole = ({ head, row, tail }: TextFormat, rows: Iterable<ExportRow>): string =>
  `${head}${Array.from(rows, row).join('')}${tail}`;

function* texts({ head, cells, tail }: CellFormat, rows: Iterable<readonly unknown[]>): Generator<string> {
  yield head;
  for (const row of rows) yield cells(row);
  yield tail;
}

/** The bytes part by part. Rows are taken as parts are; whoever stops taking parts ends them. */
export function* textParts(
  format: CellFormat,
  rows: Iterable<readonly unknown[]>
): Generator<Uint8Array<ArrayBuffer>> {
  let buffer = Buffer.alloc(2 * partSize);
  let end = 0;
  for (const text of texts(format, rows)) {
    const needed = end + text.length * widest;
    if (needed > buffer.length) buffer = Buffer.concat([buffer], 2 * needed);
    // Row by row: a long text of mixed letters costs more to encode than its rows do.
    end += buffer.write(text, end);
    if (end < partSize) continue;
    yield new Uint8Array(buffer.subarray(0, end));
    end = 0;
  }
  if (end > 0) yield new Uint8Array(buffer.subarray(0, end));
}
