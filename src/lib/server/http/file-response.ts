// The response of every file that the site serves: its headers and validators, whole, in part, compressed, not modified,
// or refused. A route says what the file is; everything that HTTP asks of it is done here.
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { compress, encodingOf, isText, takesGzip, type Encoding } from './compress.ts';
import { isKnown } from './conditional.ts';
import { strongTag } from './etag.ts';
import { orElse, problem } from './problem.ts';
import { sliceOf } from './range.ts';
import { started } from './started.ts';
import { vary } from './vary.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
type ByteStream = ReadableStream<Bytes>;

export interface FileRequest {
  readonly url: URL;
  readonly request: Request;
  /** The language of what is refused. */
  readonly lang: Lang;
}

export interface DataRequest extends FileRequest {
  /** What names the build of the site: other code may write the same rows otherwise. */
  readonly build: string;
}

/** A file that is in memory. Its validator is a digest of its bytes. */
interface InMemory {
  readonly body: string | Bytes;
}

/** A file that is read from where it lies, in part where a part is wanted. */
interface Stored {
  /** Strong: parts of different files are never joined. */
  readonly etag: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` to before `end`. */
  readonly read: (start: number, end: number) => Bytes | ByteStream;
}

export interface Made {
  readonly body: Bytes | ByteStream;
  /** What else the header Link says. */
  readonly links?: readonly string[];
}

/** A file whose validator is known before it is made: it is not made for who has it. */
interface MadeOnDemand {
  readonly etag: string;
  readonly make: () => Made | Promise<Made>;
}

export interface ServedFile {
  /** The whole Content-Type. */
  readonly type: string;
  /** What it is saved as, and whether a browser shows it first; undefined for what is read in place. */
  readonly save?: { readonly name: string; readonly inline: boolean };
  readonly modified?: Date;
  /** What the header Link says, each with its relation. */
  readonly links?: readonly string[];
  /** Headers that this file alone has. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly content: InMemory | Stored | MadeOnDemand;
}

/** A text that is in memory. */
export type TextFile = ServedFile & { readonly content: { readonly body: string } };

const headersOf = ({ type, save, modified, links = [], headers: own = {} }: ServedFile): Headers => {
  const headers = new Headers({ ...own, 'Content-Type': type });
  if (save !== undefined)
    headers.set('Content-Disposition', `${save.inline ? 'inline' : 'attachment'}; filename="${save.name}"`);
  if (modified !== undefined) headers.set('Last-Modified', modified.toUTCString());
  if (links.length > 0) headers.set('Link', links.join(', '));
  return headers;
};

/** Another encoding is another representation, with a validator of its own. */
const encodedTag = (etag: string, encoding: Encoding): string =>
  encoding === 'identity' ? etag : etag.replace(/"$/, `-${encoding}"`);

/** What is known of a response before any of it is sent. */
interface Whole {
  readonly context: FileRequest;
  readonly headers: Headers;
  readonly encoding: Encoding;
}

/** Bytes are compressed at once, so that their length is known; a stream as it flows. */
const sendWhole = async (
  { context, headers, encoding }: Whole,
  whole: Bytes | ByteStream
): Promise<Response> => {
  const head = context.request.method === 'HEAD';
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  if (whole instanceof Uint8Array) {
    const body = await compress(whole, encoding);
    headers.set('Content-Length', String(body.byteLength));
    return new Response(head ? null : body, { headers });
  }
  // A stream that nobody reads asks nothing of the database.
  if (head) return new Response(null, { headers });
  const flow = await started(whole, context.url.pathname);
  return new Response(encoding === 'gzip' ? flow.pipeThrough(new CompressionStream('gzip')) : flow, {
    headers
  });
};

const sendMade = async (response: Whole, make: MadeOnDemand['make']): Promise<Response> => {
  const { body, links = [] } = await make();
  for (const link of links) response.headers.append('Link', link);
  return sendWhole(response, body);
};

/** A part is always one of the file as it is, never of its compressed form. */
const sendStored = async (
  response: Whole,
  { etag, size, read }: Stored,
  modified: Date | undefined
): Promise<Response> => {
  const { context, headers, encoding } = response;
  const { method, headers: given } = context.request;
  if (encoding !== 'identity') return sendWhole(response, read(0, size));
  const range = given.get('range');
  const slice = sliceOf({ method, range, ifRange: given.get('if-range') }, { size, etag, modified });
  const { status, start, end } = slice;
  if (status === 416) {
    const message = messages[context.lang].data.errors.range(range ?? '', size);
    const refused = problem(context.lang, 416, { message: message.slice(0, 200) });
    for (const [name, value] of Object.entries(slice.headers)) refused.headers.set(name, value);
    return refused;
  }
  for (const [name, value] of Object.entries(slice.headers)) headers.set(name, value);
  if (method === 'HEAD') return new Response(null, { status, headers });
  const part = read(start, end);
  const body = part instanceof Uint8Array ? part : await started(part, context.url.pathname);
  return new Response(body, { status, headers });
};

const stored = ({ body }: InMemory): Stored => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    etag: strongTag(bytes),
    size: bytes.byteLength,
    read: (start, end) => bytes.subarray(start, end)
  };
};

const encodingFor = ({ request }: FileRequest, { type, content }: ServedFile): Encoding => {
  if (!isText(type)) return 'identity';
  const accepted = request.headers.get('accept-encoding');
  // What may flow is compressed as it flows, which gzip alone does.
  if ('make' in content) return takesGzip(accepted) ? 'gzip' : 'identity';
  return 'body' in content && !request.headers.has('range') ? encodingOf(accepted) : 'identity';
};

const respond = async (context: FileRequest, file: ServedFile): Promise<Response> => {
  const { type, modified } = file;
  const content = 'body' in file.content ? stored(file.content) : file.content;
  const headers = headersOf(file);
  if (isText(type)) vary(headers, 'Accept-Encoding');
  const encoding = encodingFor(context, file);
  headers.set('ETag', encodedTag(content.etag, encoding));
  if (isKnown(context.request.headers, { etag: content.etag, modified }))
    return new Response(null, { status: 304, headers });
  const response = { context, headers, encoding };
  return 'make' in content ? sendMade(response, content.make) : sendStored(response, content, modified);
};

/** The response of the file that `find` gives. An error that it throws is answered as problem details (RFC 9457). */
export const fileResponse = (
  context: FileRequest,
  find: () => ServedFile | Promise<ServedFile>
): Promise<Response> =>
  orElse(
    async () => respond(context, await find()),
    (status, thrown) => problem(context.lang, status, thrown),
    { lang: context.lang, address: context.url.pathname }
  );
