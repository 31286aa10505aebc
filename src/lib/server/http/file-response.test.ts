import { error } from '@sveltejs/kit';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { fileResponse, type Bytes, type ServedFile } from './file-response.ts';

const modified = new Date('2026-01-02T03:04:05Z');
const digits = '0123456789';
const bytes: Bytes = new TextEncoder().encode(digits);
const stream = (part: Bytes) =>
  new ReadableStream<Bytes>({
    start: (controller) => {
      controller.enqueue(part);
      controller.close();
    }
  });

const picture: ServedFile = {
  type: 'image/png',
  save: { name: 'a.png', inline: true },
  modified,
  links: ['</a>; rel="license"'],
  content: { body: bytes }
};
const text: ServedFile = { type: 'text/plain; charset=utf-8', content: { body: digits } };
const read = (start: number, end: number) => stream(bytes.subarray(start, end));
const stored: ServedFile = {
  type: 'application/vnd.sqlite3',
  save: { name: 'a.sqlite', inline: false },
  modified,
  content: { etag: '"stored"', size: bytes.byteLength, read }
};
const make = vi.fn(() => ({ body: bytes, links: ['</next>; rel="next"'] }));
const made: ServedFile = {
  type: 'text/csv; charset=utf-8',
  modified,
  links: ['</a>; rel="license"'],
  headers: { Vary: 'Accept' },
  content: { etag: 'W/"made"', make }
};
const flowing: ServedFile = {
  ...made,
  content: { etag: 'W/"flowing"', make: () => ({ body: stream(bytes) }) }
};

const ask = (
  find: ServedFile | (() => ServedFile),
  headers: Readonly<Record<string, string>> = {},
  method = 'GET'
) => {
  const url = new URL('http://localhost/file');
  const request = new Request(url, { headers, method });
  return fileResponse({ url, request, lang: 'en' }, typeof find === 'function' ? find : () => find);
};

const files = { picture, text, stored, made, flowing };
const kinds = Object.entries(files);

describe.each(kinds)('a file (%s)', (name, file) => {
  it('comes whole, with its type and a validator', async () => {
    const answer = await ask(file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(file.type);
    expect(answer.headers.get('etag')).toMatch(/^(?:W\/)?"[^"]+"$/);
    expect(answer.headers.get('content-length')).toBe(name === 'flowing' ? null : '10');
    expect(await answer.text()).toBe(digits);
  });

  it('is the same for HEAD, without its bytes', async () => {
    const [get, head] = await Promise.all([ask(file), ask(file, {}, 'HEAD')]);
    expect([...head.headers]).toEqual([...get.headers]);
    expect(await head.text()).toBe('');
  });

  it.each(['gzip', 'br', 'identity'])(
    'is known to who has it, by the validator that came with %s',
    async (encoding) => {
      const accepted = { 'accept-encoding': encoding };
      const { headers } = await ask(file, accepted);
      const etag = headers.get('etag') ?? '';
      const again = await ask(file, { ...accepted, 'if-none-match': etag });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
      expect((await ask(file, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  );

  it('is known to who has it by its date, where it has one', async () => {
    const since = { 'if-modified-since': modified.toUTCString() };
    expect((await ask(file, since)).status).toBe(file.modified === undefined ? 200 : 304);
    expect((await ask(file, { 'if-modified-since': new Date(0).toUTCString() })).status).toBe(200);
  });
});

describe.each(kinds.filter(([, { content }]) => !('make' in content)))('a file (%s)', (_, file) => {
  const whole = { status: 200, text: digits };
  const part = async (headers: Readonly<Record<string, string>>) => {
    const answer = await ask(file, headers);
    return { status: answer.status, text: await answer.text() };
  };

  it('comes in part, as it is', async () => {
    const answer = await ask(file, { range: 'bytes=2-4', 'accept-encoding': 'gzip, br' });
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234'
    ]);
    expect(answer.headers.get('content-encoding')).toBeNull();
    const etag = answer.headers.get('etag') ?? '';
    expect((await part({ range: 'bytes=2-4', 'if-range': etag })).status).toBe(206);
    expect(await part({ range: 'bytes=2-4', 'if-range': '"b"' })).toEqual(whole);
    expect(await part({ range: 'bytes=0-1,4-5' })).toEqual(whole);
    expect((await ask(file, { range: 'bytes=2-4' }, 'HEAD')).status).toBe(200);
  });

  it('says how long it is to who asks for what lies outside, in few words', async () => {
    const refused = await ask(file, { range: `bytes=${'9'.repeat(4_000)}-` });
    expect([refused.status, refused.headers.get('content-range')]).toEqual([416, 'bytes */10']);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect((await refused.text()).length).toBeLessThan(500);
  });
});

it('is named, dated and linked', async () => {
  const { headers } = await ask(picture);
  expect(Object.fromEntries(headers)).toEqual({
    'accept-ranges': 'bytes',
    'content-disposition': 'inline; filename="a.png"',
    'content-length': '10',
    'content-type': 'image/png',
    etag: headers.get('etag'),
    'last-modified': 'Fri, 02 Jan 2026 03:04:05 GMT',
    link: '</a>; rel="license"'
  });
  expect((await ask(stored)).headers.get('content-disposition')).toBe('attachment; filename="a.sqlite"');
  const answer = await ask(made);
  expect(answer.headers.get('link')).toBe('</a>; rel="license", </next>; rel="next"');
  expect(answer.headers.get('vary')).toBe('Accept, Accept-Encoding');
});

it('is not made for who has it', async () => {
  make.mockClear();
  await ask(made, { 'if-none-match': 'W/"made"' });
  expect(make).not.toHaveBeenCalled();
});

describe('compression', () => {
  const bodyOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

  it.each([
    ['text', 'gzip, br', 'br'],
    ['text', 'gzip', 'gzip'],
    ['made', 'gzip, br', 'gzip'],
    ['flowing', 'gzip, br', 'gzip']
  ] as const)('of %s to who takes %s is %s', async (name, accepted, encoding) => {
    const answer = await ask(files[name], { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('etag')).toMatch(new RegExp(`-${encoding}"$`));
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    const body = await bodyOf(answer);
    const length = name === 'flowing' ? null : String(body.byteLength);
    expect(answer.headers.get('content-length')).toBe(length);
    const plain = encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
    expect(plain.toString()).toBe(digits);
  });

  it('goes on where a part is wanted of what comes whole alone', async () => {
    const answer = await ask(flowing, { 'accept-encoding': 'gzip', range: 'bytes=0-1' });
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'gzip']);
  });

  it.each(['picture', 'stored'] as const)('of %s is none: it is no text', async (name) => {
    const { headers } = await ask(files[name], { 'accept-encoding': 'gzip, br' });
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([null, null]);
  });
});

it('that can’t be given is a problem', async () => {
  const refused = await ask(() => error(404, { message: 'None.', parameter: 'format', allowed: ['csv'] }));
  expect([refused.status, refused.headers.get('content-type')]).toEqual([
    404,
    'application/problem+json; charset=utf-8'
  ]);
  expect(await refused.json()).toMatchObject({ detail: 'None.', allowed: ['csv'] });
});
