// The very file that a database was opened from: read from what was opened then, wherever its name leads now.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, read, statSync } from 'node:fs';
import { promisify } from 'node:util';

type Bytes = Uint8Array<ArrayBuffer>;

export interface DatabaseFile {
  readonly size: number;
  readonly modified: Date;
  /** In hexadecimal, computed once. */
  readonly sha256: () => Promise<string>;
  /** The same where it has been computed. */
  readonly knownSha256: () => string | undefined;
  /** Whether `path` still leads to this file. */
  readonly isAt: (path: string) => boolean;
  /** Throws where the file was written over since it was opened, as far as its size and times tell. */
  readonly assertUnchanged: () => void;
  /** Rejects where the file no longer holds what it held when it was opened. */
  readonly check: () => Promise<void>;
  /** From `start` to before `end`. Rejects where the file ends before. */
  readonly bytes: (start: number, end: number) => AsyncGenerator<Bytes, void>;
  readonly close: () => void;
}

const readAt = promisify(read);
const chunk = 65_536;

export const openFile = (path: string): DatabaseFile => {
  const descriptor = openSync(path, 'r');
  const opened = fstatSync(descriptor);
  const { size } = opened;

  const bytes = async function* (start: number, end: number): AsyncGenerator<Bytes, void> {
    for (let at = start; at < end;) {
      const buffer = new Uint8Array(Math.min(chunk, end - at));
      const { bytesRead } = await readAt(descriptor, buffer, 0, buffer.byteLength, at);
      if (bytesRead === 0) throw new Error(`${path} was cut short under the server: it ends at byte ${at}`);
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  };
  const hashed = async (): Promise<string> => {
    const hash = createHash('sha256');
    for await (const part of bytes(0, size)) hash.update(part);
    return hash.digest('hex');
  };

  /** Digests by the time of the file's last change: one reading each, however many ask meanwhile. */
  const digests = new Map<number, Promise<string>>();
  let computed: string | undefined;
  const digest = (): Promise<string> => {
    const { mtimeMs } = fstatSync(descriptor);
    const known = digests.get(mtimeMs);
    if (known !== undefined) return known;
    const made = hashed();
    digests.set(mtimeMs, made);
    made.then(
      (found) => {
        if (mtimeMs === opened.mtimeMs) computed = found;
      },
      () => digests.delete(mtimeMs)
    );
    return made;
  };
  /** The last time of change after which the file still held the same. */
  let validatedAt = opened.mtimeMs;
  const resized = (now: number) =>
    new Error(`${path} was cut or grew under the server: ${size} bytes became ${now}`);
  const changed = () => new Error(`${path} was changed under the server: it no longer holds what was opened`);
  const sha256 = (): Promise<string> => {
    const known = digests.get(opened.mtimeMs);
    if (known !== undefined) return known;
    return fstatSync(descriptor).mtimeMs === opened.mtimeMs ? digest() : Promise.reject(changed());
  };

  return {
    size,
    // HTTP counts in seconds.
    modified: new Date(Math.floor(opened.mtimeMs / 1000) * 1000),
    sha256,
    knownSha256: () => computed,
    bytes,
    isAt: (place) => {
      const { dev, ino } = statSync(place);
      return dev === opened.dev && ino === opened.ino;
    },
    assertUnchanged: () => {
      const now = fstatSync(descriptor);
      if (now.size !== size) throw resized(now.size);
      if (now.mtimeMs !== opened.mtimeMs && now.mtimeMs !== validatedAt) throw changed();
    },
    check: async () => {
      const now = fstatSync(descriptor);
      if (now.size !== size) throw resized(now.size);
      if (now.mtimeMs !== opened.mtimeMs && (await digest()) !== (await sha256())) throw changed();
      validatedAt = now.mtimeMs;
    },
    close: () => closeSync(descriptor)
  };
};
