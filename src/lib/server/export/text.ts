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

/** The bytes part by part. Rows are taken as parts are; whoever stops taking parts ends them. */
export function* textParts(
  { head, cells, tail }: CellFormat,
  rows: Iterable<readonly unknown[]>
): Generator<Uint8Array<ArrayBuffer>> {
  let buffer = Buffer.alloc(2 * partSize);
  let end = 0;
  const add = (text: string): void => {
    const needed = end + text.length * widest;
    if (needed > buffer.length) buffer = Buffer.concat([buffer], 2 * needed);
    // Row by row: a long text of mixed letters costs more to encode than its rows do.
    end += buffer.write(text, end);
  };
  const part = () => {
    const bytes = new Uint8Array(buffer.subarray(0, end));
    end = 0;
    return bytes;
  };
  add(head);
  for (const row of rows) {
    add(cells(row));
    if (end >= partSize) yield part();
  }
  add(tail);
  if (end > 0) yield part();
}
