// Texts that are written line by line, as bytes part by part in constant memory.
import type { Bytes } from './define-format.ts';

/** About as many bytes as one part holds. */
const partSize = 65_536;
/** The maximum of bytes that UTF-8 needs for one unit of a text. */
const maxBytesOfUnit = 3;

/** The bytes part by part. Lines are taken as parts are; whoever stops taking parts ends them. */
export function* textParts(lines: Iterable<string>): Generator<Bytes, void> {
  let buffer = Buffer.alloc(2 * partSize);
  let end = 0;
  const part = () => {
    const bytes = new Uint8Array(buffer.subarray(0, end));
    end = 0;
    return bytes;
  };
  for (const line of lines) {
    const needed = end + line.length * maxBytesOfUnit;
    if (needed > buffer.length) buffer = Buffer.concat([buffer], 2 * needed);
    // Line by line: a long text of mixed letters costs more to encode than its lines do.
    end += buffer.write(line, end);
    if (end >= partSize) yield part();
  }
  if (end > 0) yield part();
}
