// The recorder asks a made-up site for each address once, a few at a time, and names what it recorded alike in every build.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { concurrency } from './ask-site.ts';
import { createRecorder } from './recorder.ts';
import { get, ownValidator } from './request.ts';

const release = { version: '0123456789ab', day: '2026-11-30' };
const folder = mkdtempSync(join(tmpdir(), 'recorder-'));
let open = 0;
let maxOpen = 0;
let requests: string[] = [];

const server = createServer((request, response) => {
  open += 1;
  maxOpen = Math.max(maxOpen, open);
  requests.push(request.url ?? '');
  const isKnown = request.headers['if-none-match'] === '"tag"';
  setTimeout(() => {
    open -= 1;
    response.writeHead(isKnown ? 304 : 200, { 'content-type': 'text/plain', etag: '"tag"' });
    response.end(isKnown ? undefined : `${request.headers.host}${request.url}`);
  }, 50);
});
let origin = '';
beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
        resolve();
      });
    })
);
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  requests = [];
  lines = [];
});

let lines: string[] = [];
const recorderOf = (at: string) =>
  createRecorder({
    origin: at,
    file: join(folder, 'record.jsonl'),
    release,
    log: (line) => lines.push(line)
  });

it('sends each request once, and a few at a time', async () => {
  const { record, recorded } = recorderOf(origin);
  const paths = Array.from({ length: 20 }, (_, index) => `/fr/facts/${index}`);
  await record(
    'pages',
    [...paths, ...paths].map((path) => get(path))
  );
  await record(
    'links',
    paths.map((path) => get(path))
  );
  expect(requests.toSorted()).toEqual(paths.toSorted());
  expect(recorded).toHaveLength(paths.length);
  expect(maxOpen).toBeGreaterThan(1);
  expect(maxOpen).toBeLessThanOrEqual(concurrency);
  expect(lines.map((line) => line.replace(/, \d+ s$/, ''))).toEqual(['pages: 20 of 20', 'links: 0 of 0']);
});

it('asks with the validator that the address has just sent', async () => {
  const { record, recorded } = recorderOf(origin);
  await record('known', [get('/fr', { 'if-none-match': ownValidator })]);
  expect(recorded.map(({ request, status }) => [request, status])).toEqual([
    [`GET /fr · if-none-match: ${ownValidator}`, 304]
  ]);
});

it('names addresses without version or hash, and numbers those that are then alike', async () => {
  const { record, recorded } = recorderOf(origin);
  const assets = ['/_app/immutable/assets/_page.nLC-pbHs.css', '/_app/immutable/assets/_page.Cf94l5rP.css'];
  await record(
    'links',
    [...assets, `/fr?v=${release.version}`].map((path) => get(path))
  );
  expect(new Set(recorded.map(({ request }) => request))).toEqual(
    new Set([
      'GET /_app/immutable/assets/_page.HASH.css',
      'GET /_app/immutable/assets/_page.HASH.css (2)',
      'GET /fr?v=DATA_VERSION'
    ])
  );
});

it('throws where the site answers nothing, naming the address', async () => {
  const { record } = recorderOf('http://127.0.0.1:9');
  await expect(record('pages', [get('/fr')])).rejects.toThrow('GET /fr has no answer');
});
