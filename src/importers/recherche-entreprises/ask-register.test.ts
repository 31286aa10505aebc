import { Ajv } from 'ajv';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { all, errorOf } from '../fixture.ts';
import { ImportError } from '../error.ts';
import { askRegister } from './ask-register.ts';
import { usual, waitOf, type Pace } from './pace.ts';
import { readEnterprise } from './read.ts';
import { sirensIn } from './sirens.ts';

const openapi = z
  .looseObject({
    components: z.record(z.string(), z.unknown()),
    paths: z.looseObject({
      '/search': z.looseObject({
        get: z.looseObject({ parameters: z.array(z.looseObject({ name: z.string() })) })
      })
    })
  })
  .parse(
    parse(readFileSync(new URL('./upstream/recherche-entreprises_openapi.yml', import.meta.url), 'utf8'))
  );
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema(openapi, 'openapi');
const isAnswer = ajv.compile({ $ref: 'openapi#/components/schemas/payload' });
const allowed = openapi.paths['/search'].get.parameters.map(({ name }) => name);

/** An answer as the OpenAPI file describes it; the unit is made up. */
const answerOn = (siren: string): string => {
  const answer = {
    results: [
      {
        siren,
        nom_complet: 'NUAGE D’ESSAI',
        nom_raison_sociale: 'NUAGE D’ESSAI',
        sigle: null,
        activite_principale: '63.11Z',
        categorie_entreprise: 'PME',
        annee_categorie_entreprise: '2023',
        tranche_effectif_salarie: '12',
        annee_tranche_effectif_salarie: '2023',
        nature_juridique: '5710',
        date_creation: '2010-01-04',
        etat_administratif: 'A',
        siege: { departement: '44', commune: '44109', code_postal: '44000' }
      }
    ],
    total_results: 1,
    page: 1,
    per_page: 10,
    total_pages: 1
  };
  if (!isAnswer(answer)) throw new Error(ajv.errorsText(isAnswer.errors));
  return JSON.stringify(answer);
};
const none = JSON.stringify({ results: [], total_results: 0, page: 1, per_page: 10, total_pages: 0 });

type Answer = (request: { url: URL; attempt: number; siren: string }, response: ServerResponse) => void;

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A server that speaks the OpenAPI: `answer` may fail on purpose. */
const serve = async (answer: Answer) => {
  const requests: { siren: string; at: number; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const siren = url.searchParams.get('q') ?? '';
    if (url.pathname !== '/search' || [...url.searchParams.keys()].some((name) => !allowed.includes(name)))
      return response.writeHead(400).end('{"erreur":"Requête incorrecte."}');
    requests.push({ siren, at: performance.now(), headers: request.headers });
    const attempt = requests.filter((one) => one.siren === siren).length;
    return answer({ url, attempt, siren }, response.setHeader('content-type', 'application/json'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { server: `http://127.0.0.1:${port ?? 0}`, requests };
};

const sirens = ['423093459', '433115904', '521496059'];

const places = () => {
  const home = mkdtempSync(join(tmpdir(), 'recherche-entreprises-'));
  const organisations = join(home, 'organisations');
  mkdirSync(organisations);
  for (const [index, siren] of [...sirens, ...sirens.slice(0, 1)].entries())
    writeFileSync(
      join(organisations, `${index}.yaml`),
      `siren:\n  number: '${siren}'\n  confidence: high\n  read_in: a test\n`
    );
  writeFileSync(join(organisations, 'call.yaml'), 'id: call\n');
  return { home, organisations, folder: join(home, 'recherche-entreprises') };
};

const quick: Pace = { apart: 1, patience: 1000, tries: 3, pause: 10 };

const ask = async (at: { home: string; organisations: string }, server: string, pace = quick) => {
  const lines: string[] = [];
  try {
    await askRegister(
      { ...at, server, pace },
      { log: (line) => lines.push(line), today: () => '2026-11-25' }
    );
  } catch (thrown) {
    if (!(thrown instanceof ImportError)) throw thrown;
    lines.push(`${thrown.place}: ${thrown.message} → ${thrown.fix}`);
  }
  return lines;
};

const fine: Answer = ({ siren }, response) => response.end(answerOn(siren));

it('keeps each answer as it came, with its origin, and names nobody', async () => {
  const at = places();
  const { server, requests } = await serve(fine);
  expect(await ask(at, server)).toEqual(['3 SIREN: 0 known already, 3 asked, 0 of them without an answer.']);
  expect(requests.map(({ siren }) => siren)).toEqual(sirens);
  expect(requests[0]?.headers['user-agent']).toContain('cloud-souverain');
  expect(readFileSync(join(at.folder, '423093459.json'), 'utf8')).toBe(answerOn('423093459'));
  expect(parse(readFileSync(join(at.folder, 'origin.yaml'), 'utf8'))).toMatchObject({
    name: 'recherche-entreprises',
    files: [
      {
        name: '423093459.json',
        url: `${server}/search?q=423093459&minimal=true&include=siege`,
        retrieved: '2026-11-25',
        records: 1
      },
      { name: '433115904.json' },
      { name: '521496059.json' }
    ]
  });
  const [read] = await all(readEnterprise(join(at.folder, '433115904.json')));
  expect(read).toMatchObject({
    place: 'results[0]',
    record: { siren: '433115904', categorie_entreprise: 'PME', siege: { departement: '44' } }
  });
});

it('asks only what is missing the second time', async () => {
  const at = places();
  const broken = await serve(({ siren }, response) =>
    siren === sirens[2] ? response.writeHead(503).end() : response.end(answerOn(siren))
  );
  expect((await ask(at, broken.server))[0]).toMatch(
    /q=521496059.* failed 3 times, the last time because it answers 503 → try later: what was answered is kept/
  );
  expect(readdirSync(at.folder)).toEqual(['423093459.json', '433115904.json', 'origin.yaml']);
  const mended = await serve(fine);
  expect(await ask(at, mended.server)).toEqual([
    '3 SIREN: 2 known already, 1 asked, 0 of them without an answer.'
  ]);
  expect(mended.requests.map(({ siren }) => siren)).toEqual([sirens[2]]);
  expect(await ask(at, mended.server)).toEqual([
    '3 SIREN: 3 known already, 0 asked, 0 of them without an answer.'
  ]);
});

describe('a failure that passes', () => {
  const faults: readonly [string, Answer][] = [
    ['500', (_, response) => response.writeHead(500).end('oops')],
    ['a silence', () => undefined],
    ['truncated JSON', ({ siren }, response) => response.end(answerOn(siren).slice(0, 80))],
    [
      'a body cut off',
      (_, response) => response.writeHead(200, { 'content-length': 99 }).end('{', () => response.destroy())
    ],
    ['another shape', (_, response) => response.end('{"results": "none"}')],
    ['a web page', (_, response) => response.end('<html>')]
  ];
  it.each(faults)('asks again after %s, and gives up after three', async (_, fault) => {
    const at = places();
    const once = await serve((request, response) =>
      request.attempt === 1 ? fault(request, response) : fine(request, response)
    );
    expect(await ask(at, once.server)).toEqual([
      '3 SIREN: 0 known already, 3 asked, 0 of them without an answer.'
    ]);
    expect(once.requests).toHaveLength(6);
    const failing = await serve(fault);
    expect((await ask(places(), failing.server))[0]).toMatch(
      /failed 3 times, the last time because .+ → try later/
    );
    expect(failing.requests).toHaveLength(3);
  });

  it('waits as long as Retry-After says', async () => {
    const { server, requests } = await serve((request, response) =>
      request.siren === sirens[0] && request.attempt === 1
        ? response.writeHead(429, { 'retry-after': '1' }).end()
        : fine(request, response)
    );
    expect(await ask(places(), server)).toEqual([
      '3 SIREN: 0 known already, 3 asked, 0 of them without an answer.'
    ]);
    expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('reads Retry-After as seconds or as a date', () => {
    const now = Date.parse('2026-11-25T00:00:00Z');
    expect(waitOf('2', now)).toBe(2000);
    expect(waitOf('Wed, 25 Nov 2026 00:00:05 GMT', now)).toBe(5000);
    expect(waitOf('Tue, 24 Nov 2026 00:00:05 GMT', now)).toBe(0);
    expect(waitOf('soon', now)).toBeUndefined();
    expect(waitOf(null, now)).toBeUndefined();
  });
});

it('asks no more than seven times in any second', async () => {
  const at = places();
  const { server, requests } = await serve((request, response) =>
    request.attempt < 3 ? response.writeHead(500).end() : fine(request, response)
  );
  await ask(at, server, { ...usual, pause: 1 });
  expect(requests).toHaveLength(9);
  const times = requests.map(({ at: time }) => time);
  for (const time of times)
    expect(times.filter((other) => other >= time && other < time + 1000).length).toBeLessThanOrEqual(7);
});

it('stops at once where asking again would not help', async () => {
  const at = places();
  const gone = await serve((_, response) => response.writeHead(404).end('not here'));
  expect((await ask(at, gone.server))[0]).toMatch(/answers 404 \(not here\) → check the address/);
  expect(gone.requests).toHaveLength(1);
  const other = await serve((_, response) => response.end(answerOn('552118465')));
  expect((await ask(at, other.server))[0]).toMatch(/^423093459: the answer is about another unit/);
  expect(await ask(at, 'recherche')).toEqual([
    expect.stringMatching(/^: “recherche” is not an http or https address/)
  ]);
  expect((await ask(at, 'http://nowhere.invalid'))[0]).toMatch(/the host nowhere.invalid is unknown/);
  expect(readdirSync(at.home)).toEqual(['organisations']);
});

it('keeps the answer that there is none', async () => {
  const at = places();
  const { server } = await serve((_, response) => response.end(none));
  expect(await ask(at, server)).toEqual(['3 SIREN: 0 known already, 3 asked, 3 of them without an answer.']);
  expect(await all(readEnterprise(join(at.folder, '423093459.json')))).toEqual([]);
});

it('finds the SIREN of the organisations of this project', () => {
  const found = sirensIn('data/organisations');
  expect(found.length).toBeGreaterThan(10);
  expect(found).toContain('423093459');
});

it('tells an organisation whose SIREN is wrong, and a kept answer that is none', async () => {
  const { organisations, home } = places();
  const file = join(home, 'x.json');
  writeFileSync(file, '{"results":');
  expect(await errorOf(readEnterprise(file))).toMatch(
    /^: this is no answer of the API .* → take the file away/
  );
  writeFileSync(
    join(organisations, '0.yaml'),
    "siren: { number: '423093458', confidence: high, read_in: a test }\n"
  );
  expect(() => sirensIn(organisations)).toThrow(/Luhn/);
});
