// The text of a public file, piece by piece: unzipped when it ends in .gz, UTF-8 or refused.
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf, ImportError, messageOf } from './error.ts';
import type { Watch } from './record.ts';

async function* raw(file: string, seen: Watch['bytes'] | undefined): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    seen?.(piece);
    yield piece;
  }
}

const unreadable = (file: string, thrown: unknown): unknown => {
  if (thrown instanceof ImportError) return thrown;
  const code = codeOf(thrown) ?? '';
  if (code === 'ENOENT') return new ImportError('', `there is no file ${file}`, 'check its name');
  if (code === 'EISDIR') return new ImportError('', `${file} is a folder`, 'name the file in it');
  if (code === 'EACCES') return new ImportError('', `${file} may not be read`, 'give yourself the right to');
  if (code === 'Z_BUF_ERROR')
    return new ImportError('', 'the gzip file stops before its end', 'download it again, whole');
  if (code.startsWith('Z_'))
    return new ImportError(
      '',
      `the file is named .gz but is not a sound gzip file (${messageOf(thrown)})`,
      'download it again, or take .gz off its name if it was never zipped'
    );
  return thrown;
};

async function* pieces(file: string, seen: Watch['bytes'] | undefined): AsyncGenerator<Uint8Array> {
  try {
    const source = raw(file, seen);
    if (file.endsWith('.gz')) {
      const from = Readable.from(source);
      const gunzip = createGunzip({ chunkSize: 256 * 1024 });
      from.on('error', (thrown) => gunzip.destroy(thrown));
      try {
        yield* from.pipe(gunzip);
      } finally {
        from.destroy();
      }
    } else yield* source;
  } catch (thrown) {
    throw unreadable(file, thrown);
  }
}

const newline = 10;

const linesIn = (piece: Uint8Array): number => {
  let lines = 0;
  for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) lines += 1;
  return lines;
};

/** The first line of a piece that is not UTF-8, counted from the piece's first. */
const firstBroken = (piece: Uint8Array): number => {
  let line = 0;
  let start = 0;
  for (let end = piece.indexOf(newline); end !== -1; end = piece.indexOf(newline, start)) {
    if (!isUtf8(piece.subarray(start, end))) return line;
    line += 1;
    start = end + 1;
  }
  return line;
};

const sane = (start: Uint8Array): void => {
  if (start[0] === 0x1f && start[1] === 0x8b)
    throw new ImportError('', 'the file is zipped with gzip', 'let its name end in .gz');
  if (start[0] === 0x50 && start[1] === 0x4b)
    throw new ImportError(
      '',
      'the file is a ZIP archive or a spreadsheet',
      'take the CSV or JSON file out of it'
    );
  if (
    /^\uFEFF?\s*<(?:!doctype\s+html|html|\?xml|head|body)/i.test(
      Buffer.from(start.subarray(0, 512)).toString()
    )
  )
    throw new ImportError(
      '',
      'this is a web page, not a data file',
      'download the file itself: the address may be that of the page that presents it'
    );
};

/** Memory holds one piece; the byte-order mark is taken off. */
export async function* textOf(file: string, seen?: Watch['bytes']): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let empty = true;
  for await (const piece of pieces(file, seen)) {
    if (empty && piece.length > 0) {
      empty = false;
      sane(piece);
    }
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      throw new ImportError(
        `line ${line + firstBroken(piece)}`,
        'the text is not UTF-8 (Latin-1 or Windows-1252, perhaps)',
        'get the UTF-8 file, or convert it: iconv -f WINDOWS-1252 -t UTF-8'
      );
    }
    line += linesIn(piece);
    yield text;
  }
  if (empty) throw new ImportError('', 'the file is empty', 'download it again');
  try {
    decoder.decode();
  } catch {
    throw new ImportError(`line ${line}`, 'the file stops in the middle of a character', 'download it again');
  }
}
