// Where two bodies first differ, as a reader is shown it.

/** Letters shown on each side of the first difference. */
const context = 60;

const excerpt = (line: string | undefined, at: number): string => {
  if (line === undefined) return '(the end)';
  const start = Math.max(0, at - context);
  const end = at + context;
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
};

/** The number of the first line that differs, and what each text has there. */
export const firstDifference = (before: string, after: string): string => {
  const linesBefore = before.split('\n');
  const linesAfter = after.split('\n');
  const length = Math.max(linesBefore.length, linesAfter.length);
  let index = 0;
  while (index < length && linesBefore[index] === linesAfter[index]) index += 1;
  const lineBefore = linesBefore[index];
  const lineAfter = linesAfter[index];
  let at = 0;
  if (lineBefore !== undefined && lineAfter !== undefined) while (lineBefore[at] === lineAfter[at]) at += 1;
  return `line ${index + 1}\n    - ${excerpt(lineBefore, at)}\n    + ${excerpt(lineAfter, at)}`;
};

const pngSignature = '89504e470d0a1a0a';

/** `1280 × 900` for a PNG; undefined for any other file. */
export const pictureSize = (bytes: Buffer): string | undefined =>
  bytes.subarray(0, 8).toString('hex') === pngSignature
    ? `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`
    : undefined;

/** How a file that is no text is described: by its size in pixels or in bytes. */
export const describeBytes = (bytes: Buffer): string => pictureSize(bytes) ?? `${bytes.byteLength} bytes`;
