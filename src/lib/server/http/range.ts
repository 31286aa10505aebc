// The part of a file that a request asks for (RFC 9110, 14): read here for all that is served in parts.
import { parse } from 'range-parser';

interface Part {
  readonly start: number;
  /** After the last byte. */
  readonly end: number;
}

/** The one part that a Range header asks for; undefined for the whole: what is malformed, and several parts, get that. */
export const partOf = (header: string | null | undefined, size: number): Part | 'outside' | undefined => {
  const { type, ranges, code } = parse(size, header?.trim() ?? '');
  // The first bit says that one of the parts is malformed.
  if (type !== 'bytes' || (code & 1) === 1) return undefined;
  const [first, ...others] = ranges;
  if (first === undefined) return 'outside';
  return others.length > 0 ? undefined : { start: first.start, end: first.end + 1 };
};

export interface Asking {
  readonly method: string | undefined;
  readonly range: string | null | undefined;
  readonly ifRange: string | null | undefined;
}

export interface Whole {
  readonly size: number;
  /** Strong: parts of different files are never joined. */
  readonly etag: string;
  readonly modified: Date | undefined;
}

interface Slice extends Part {
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
}

/** What to send of a file, under which status and headers: nothing of it with 416, whose body is up to the caller. */
export const sliceOf = ({ method, range, ifRange }: Asking, { size, etag, modified }: Whole): Slice => {
  const given = ifRange ?? undefined;
  const fresh = given === undefined || given === etag || given === modified?.toUTCString();
  const part = method === 'GET' && fresh ? partOf(range, size) : undefined;
  if (part === 'outside')
    return { status: 416, start: 0, end: 0, headers: { 'Content-Range': `bytes */${size}` } };
  const { start, end } = part ?? { start: 0, end: size };
  const headers = { 'Accept-Ranges': 'bytes', 'Content-Length': String(end - start) };
  if (part === undefined) return { status: 200, start, end, headers };
  return {
    status: 206,
    start,
    end,
    headers: { ...headers, 'Content-Range': `bytes ${start}-${end - 1}/${size}` }
  };
};
