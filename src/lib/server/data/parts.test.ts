import { expect, it } from 'vitest';
import { inParts } from './parts.ts';

const file = new TextEncoder().encode('0123456789');
const whole = { size: file.byteLength, etag: '"a"', modified: new Date(0) };
const ask = (headers: Readonly<Record<string, string>>, method = 'GET') =>
  inParts(
    {
      request: new Request('http://localhost/', { headers, method }),
      lang: 'en',
      headers: new Headers({ ETag: whole.etag })
    },
    whole,
    (start, end) => file.subarray(start, end)
  );

it('is sent whole or in part', async () => {
  expect(await (await ask({})).text()).toBe('0123456789');
  const part = await ask({ range: 'bytes=2-4' });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234'
  ]);
  expect((await ask({ range: 'bytes=2-4', 'if-range': '"b"' })).status).toBe(200);
  const head = await ask({ range: 'bytes=2-4' }, 'HEAD');
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
});

it('says how long it is to who asks for what lies outside, in few words', async () => {
  const refused = await ask({ range: `bytes=${'9'.repeat(4_000)}-` });
  expect([refused.status, refused.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect((await refused.text()).length).toBeLessThan(500);
});
