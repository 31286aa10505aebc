// Text formats that are written row by row: as a whole, or as a stream in constant memory.
import type { ExportRow, Rows } from './column.ts';

export interface TextFormat {
  readonly head: string;
  readonly row: (row: ExportRow) => string;
  readonly tail: string;
}

/** About as much text as one part of a stream holds. */
const part = 65_536;

export const whole = ({ head, row, tail }: TextFormat, rows: Iterable<ExportRow>): string =>
  `${head}${Array.from(rows, row).join('')}${tail}`;

const iteratorOf = (rows: Rows): Iterator<ExportRow> | AsyncIterator<ExportRow> =>
  Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();

/** Rows are taken only as fast as the reader reads; a reader who leaves ends them. */
export const streamed = (
  { head, row, tail }: TextFormat,
  rows: Rows
): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const encoder = new TextEncoder();
  let iterator: Iterator<ExportRow> | AsyncIterator<ExportRow> | undefined;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    let text = '';
    if (iterator === undefined) {
      iterator = iteratorOf(rows);
      text = head;
    }
    while (text.length < part) {
      const step = iterator.next();
      const next = step instanceof Promise ? await step : step;
      if (next.done === true) {
        controller.enqueue(encoder.encode(`${text}${tail}`));
        controller.close();
        return;
      }
      text += row(next.value);
    }
    controller.enqueue(encoder.encode(text));
  };
  return new ReadableStream(
    { pull, cancel: async () => void (await iterator?.return?.()) },
    { highWaterMark: 0 }
  );
};
