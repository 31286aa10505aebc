// What is said of files is what is served: every table in every format, the whole database, the zip.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser, Store } from 'n3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { tables } from '#model/table/tables.ts';
import { openDataset } from '../db/dataset.ts';
import { formats } from '../export/formats.ts';
import { dataAnswer } from './answer.ts';
import { archive } from './archive.ts';
import { dataFiles, zip } from './data-files.ts';
import { databaseFile } from './database-file.ts';
import { dcatAnswer } from './dcat-answer.ts';
import { isWeighing } from './digests.ts';
import { documentAnswer } from './document.ts';
import { releaseOf } from '../release.ts';
import { datasetView } from './view.ts';
import { weigh, weightsPath, type Weight, type Weights } from './weigh.ts';

const build = 'test';
const origin = 'https://weighed.example';
const elsewhere = 'https://another.example';
const addresses = dataFiles.map(({ path }) => path);
const dependenceOf = (path: string) => dataFiles.find((file) => file.path === path)?.dependsOn;
const database = join(mkdtempSync(join(tmpdir(), 'weights-')), 'test.sqlite');

const requestFor = (path: string, at = origin) => {
  const url = new URL(`${at}${path}`);
  return { url, request: new Request(url), lang: 'fr', build } as const;
};

/** A dataset as the site opens it, with what stands beside its database; its bytes as the site serves them. */
const start = async () => {
  const dataset = openDataset(database);
  await dataset.file.sha256();
  const served = (path: string, at = origin): Promise<Response> => {
    if (path.endsWith('.sqlite')) return databaseFile(dataset, requestFor(path, at));
    if (path.endsWith('.zip'))
      return documentAnswer(dataset, requestFor(path, at), {
        ...zip,
        write: (release, from) => archive(dataset, release, from)
      });
    return dataAnswer(dataset, requestFor(path, at), path.replace('/data/', ''));
  };
  const bytes = async (path: string, at = origin) =>
    Buffer.from(await (await served(path, at)).arrayBuffer());
  return { dataset, bytes };
};

type Site = Awaited<ReturnType<typeof start>>;

const weights = async ({ bytes, dataset }: Site): Promise<Weights> => {
  const files: Record<string, Weight> = {};
  for (const path of addresses) files[path] = await weigh(one(await bytes(path)));
  const { version, date } = releaseOf(dataset);
  return { version, date, build, origin, files };
};
async function* one(bytes: Uint8Array) {
  yield bytes;
}

let right: Weights;
beforeAll(async () => {
  copyFileSync('database/sovereign-cloud.sqlite', database);
  right = await weights(await start());
});
afterAll(() => vi.unstubAllEnvs());

const dcat = 'http://www.w3.org/ns/dcat#';
const spdx = 'http://spdx.org/rdf/terms#';

/** What the catalogue says of each file: its size and its digest. */
const catalogued = async ({ dataset }: Site, at = origin) => {
  const answer = await dcatAnswer(dataset, requestFor('/data/dcat.ttl', at), 'ttl');
  const store = new Store(new Parser().parse(await answer.text()));
  const first = (subject: string, property: string) => store.getObjects(subject, property, null)[0]?.value;
  return new Map(
    store.getSubjects(`${dcat}downloadURL`, null, null).map(({ value }) => {
      const checksum = first(value, `${spdx}checksum`);
      const path = new URL(first(value, `${dcat}downloadURL`) ?? '').pathname;
      return [
        path,
        { size: first(value, `${dcat}byteSize`), sum: checksum && first(checksum, `${spdx}checksumValue`) }
      ];
    })
  );
};

const linkedSchema = z.object({
  distribution: z.array(z.object({ contentUrl: z.url(), contentSize: z.string().optional() }))
});
const linked = ({ dataset }: Site, at = origin) =>
  new Map(
    linkedSchema
      .parse(JSON.parse(datasetView(dataset, 'en', at, build).linked))
      .distribution.map(({ contentUrl, contentSize }) => [new URL(contentUrl).pathname, contentSize])
  );
const sizes = ({ dataset }: Site, at = origin) => {
  const { whole, tables: shown } = datasetView(dataset, 'en', at, build);
  return [...whole, ...shown.flatMap(({ files }) => files)].map(({ href, size }) => [href, size] as const);
};

it('names every file once', () => {
  expect(addresses).toHaveLength(2 + tables.length * formats.length);
  expect(new Set(addresses).size).toBe(addresses.length);
});

describe('with weights', () => {
  let now: Site;
  beforeAll(async () => {
    writeFileSync(weightsPath(database), JSON.stringify(right));
    now = await start();
  });

  it('sizes and digests are those of what is served', async () => {
    const catalogue = await catalogued(now);
    const dataset = linked(now);
    expect([...catalogue.keys()].sort()).toEqual([...addresses].sort());
    for (const path of addresses) {
      const bytes = await now.bytes(path);
      const sum = createHash('sha256').update(bytes).digest('hex');
      expect([path, catalogue.get(path)]).toEqual([
        path,
        { size: String(bytes.byteLength), sum: dependenceOf(path) === 'moment' ? undefined : sum }
      ]);
      if (dataset.has(path)) expect(dataset.get(path)).toBe(`${bytes.byteLength} B`);
    }
    expect(dataset.size).toBe(2 + tables.length);
  });

  it('at another origin, only what does not depend on it is said to the byte', async () => {
    const catalogue = await catalogued(now, elsewhere);
    const dataset = linked(now, elsewhere);
    for (const path of addresses) {
      const free = dependenceOf(path) === 'data';
      const bytes = free ? (await now.bytes(path, elsewhere)).byteLength : undefined;
      expect([path, catalogue.get(path)?.size]).toEqual([path, bytes?.toString()]);
      if (dataset.has(path)) expect(dataset.get(path)).toBe(free ? `${bytes} B` : undefined);
    }
    const shown = sizes(now, elsewhere);
    expect(shown).toHaveLength(addresses.length);
    for (const [path, size] of shown)
      expect([path, size]).toEqual([
        path,
        expect.stringMatching(dependenceOf(path) === 'data' ? /^\d/ : /^about \d/)
      ]);
  });
});

describe('without weights', () => {
  const sqlite = '/data/sovereign-cloud.sqlite';
  it.each<[string, (weights: Weights) => object | undefined]>([
    ['none', () => undefined],
    ['those of another version', (of) => ({ ...of, version: 'ffffffffffff' })],
    ['those of another day', (of) => ({ ...of, date: '2020-01-01' })],
    ['those of another build', (of) => ({ ...of, build: 'other' })],
    [
      'those of another file',
      (of) => ({ ...of, files: { ...of.files, [sqlite]: { bytes: 1, sha256: 'a'.repeat(64) } } })
    ],
    ['what is no weights at all', (of) => ({ ...of, files: 'many' })]
  ])('(%s) no size is said, and nothing is weighed on the way', async (_, changed) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    writeFileSync(weightsPath(database), JSON.stringify(changed(right)) ?? '');
    const now = await start();
    expect(sizes(now).filter(([, size]) => size !== '')).toEqual([]);
    expect([...linked(now).values()].filter((size) => size !== undefined)).toEqual([]);
    expect([...(await catalogued(now)).values()].filter(({ size, sum }) => size ?? sum)).toEqual([]);
    expect(isWeighing(now.dataset)).toBe(false);
    log.mockRestore();
  });

  it('those weighed for another origin are not those of ORIGIN', async () => {
    writeFileSync(weightsPath(database), JSON.stringify(right));
    vi.stubEnv('ORIGIN', elsewhere);
    expect(sizes(await start(), elsewhere).filter(([, size]) => size !== '')).toEqual([]);
    vi.stubEnv('ORIGIN', origin);
    expect(sizes(await start()).filter(([, size]) => size === '')).toEqual([]);
    vi.stubEnv('ORIGIN', undefined);
  });

  it('another process weighs them once, and what is said meanwhile is not kept', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const folder = mkdtempSync(join(tmpdir(), 'weigher-'));
    const script = join(folder, 'weigher.mjs');
    const runs = join(folder, 'runs');
    writeFileSync(weightsPath(database), '');
    writeFileSync(
      script,
      `import { appendFileSync } from 'node:fs';
       appendFileSync(${JSON.stringify(runs)}, 'x');
       process.stdout.write(${JSON.stringify(JSON.stringify(right))});`
    );
    vi.stubEnv('WEIGHER', script);
    const now = await start();
    expect(sizes(now).filter(([, size]) => size !== '')).toEqual([]);
    expect(sizes(now).filter(([, size]) => size !== '')).toEqual([]);
    expect(isWeighing(now.dataset)).toBe(true);
    const meanwhile = await dcatAnswer(now.dataset, requestFor('/data/dcat.ttl'), 'ttl');
    expect(meanwhile.headers.get('cache-control')).toBe('no-store');
    await vi.waitFor(() => expect(isWeighing(now.dataset)).toBe(false), 20_000);
    expect(sizes(now).filter(([, size]) => size === '')).toEqual([]);
    expect(
      (await dcatAnswer(now.dataset, requestFor('/data/dcat.ttl'), 'ttl')).headers.has('cache-control')
    ).toBe(false);
    expect(readFileSync(runs, 'utf8')).toBe('x');

    writeFileSync(script, 'process.exit(1)');
    const failing = await start();
    expect(sizes(failing).filter(([, size]) => size !== '')).toEqual([]);
    await vi.waitFor(() => expect(isWeighing(failing.dataset)).toBe(false), 20_000);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('could not be weighed'));
    vi.stubEnv('WEIGHER', undefined);
    log.mockRestore();
  });
});
