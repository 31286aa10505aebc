// A file of the data that may be asked for in part: the part, the whole, or a refusal that says how long it is.
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { problem } from '../http/problem.ts';
import { sliceOf, type Whole } from '../http/range.ts';

type Body = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;

interface RangeRequest {
  readonly request: Request;
  readonly lang: Lang;
  /** Those of the answer, whatever part of the file it holds. */
  readonly headers: Headers;
}

/** `bytes` gives those from `start` to before `end`; it is asked for none where only headers are. */
export const inParts = async (
  { request, lang, headers }: RangeRequest,
  whole: Whole,
  bytes: (start: number, end: number) => Body | Promise<Body>
): Promise<Response> => {
  const [range, ifRange] = [request.headers.get('range'), request.headers.get('if-range')];
  const slice = sliceOf({ method: request.method, range, ifRange }, whole);
  const { status, start, end } = slice;
  if (status === 416) {
    const message = messages[lang].data.errors.range(range ?? '', whole.size);
    const refused = problem(lang, 416, { message: message.slice(0, 200) });
    for (const [name, value] of Object.entries(slice.headers)) refused.headers.set(name, value);
    return refused;
  }
  for (const [name, value] of Object.entries(slice.headers)) headers.set(name, value);
  return new Response(request.method === 'HEAD' ? null : await bytes(start, end), { status, headers });
};
