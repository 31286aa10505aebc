import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { endlessZip, fileOf } from './fixture.ts';

const state = 'data/imports/state-aid/tam_france_2016-2020.csv';
const decp = 'data/imports/decp/raw_e-marchespublics.json.gz';

const newHome = (): string => mkdtempSync(join(tmpdir(), 'imports-'));

/** Resident memory at its highest, in MB, of a process that runs. */
const peakOf = (pid: number | undefined): number => {
  const status = `/proc/${pid ?? 0}/status`;
  return existsSync(status)
    ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024
    : 0;
};

const run = async (home: string, ...words: readonly string[]) => {
  const child = spawn(process.execPath, ['src/importers/main.ts', '--home', home, ...words]);
  let out = '';
  let errors = '';
  let peak = 0;
  child.stdout.on('data', (piece) => (out += String(piece)));
  child.stderr.on('data', (piece) => (errors += String(piece)));
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 20);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { status, out, errors, peak };
};

const cardIn = (home: string, name: string): unknown =>
  parse(readFileSync(join(home, name, 'origin.yaml'), 'utf8'));

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
};

describe('an import', () => {
  it('saves the file untouched with its origin, once, and says what it did', async () => {
    const home = newHome();
    const from = 'https://github.com/jfjelstul/euaid/blob/cb4682fa62ed/data-raw/transparency/France.csv';
    const first = await run(home, 'state-aid', state, '--from', from, '--retrieved', '2026-11-25');
    expect(first.errors).toBe('');
    expect(first.out).toMatch(
      /tam_france_2016-2020\.csv is added: 6,777 records, 3\.5 MB, [\d,]+ records\/s\.\n$/
    );
    const raw = readFileSync(state);
    expect(readFileSync(join(home, 'state-aid/tam_france_2016-2020.csv')).equals(raw)).toBe(true);
    expect(cardIn(home, 'state-aid')).toMatchObject({
      name: 'state-aid',
      what: { fr: expect.stringMatching(/^Aides d’État/), en: expect.stringMatching(/^State aid/) },
      files: [
        {
          name: 'tam_france_2016-2020.csv',
          url: from,
          repository: 'jfjelstul/euaid',
          commit: 'cb4682fa62ed',
          path: 'data-raw/transparency/France.csv',
          publisher: 'Commission européenne / European Commission',
          retrieved: '2026-11-25',
          sha256: createHash('sha256').update(raw).digest('hex'),
          bytes: 3525154,
          records: 6777
        }
      ]
    });
    const { mtimeMs } = statSync(join(home, 'state-aid'));
    const second = await run(home, 'state-aid', state);
    expect(second.out).toMatch(/is unchanged/);
    expect(statSync(join(home, 'state-aid')).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(home)).toEqual(['state-aid']);
  });

  it('adds and replaces files, and leaves corrections, comments and other files alone', async () => {
    const home = newHome();
    mkdirSync(join(home, 'decp'));
    writeFileSync(join(home, 'decp/corrections.yaml'), 'kept: true\n');
    await run(home, 'decp', decp, '--as', 'one.json.gz', '--from', 'https://example.org/one');
    const card = join(home, 'decp/origin.yaml');
    writeFileSync(card, `# A word of mine.\n${readFileSync(card, 'utf8')}`);
    await run(home, 'decp', decp, '--as', 'two.json.gz');
    const other = fileOf('one.json', JSON.stringify({ marches: contracts(120) }));
    const replaced = await run(home, 'decp', fileOf('one.json.gz', gzipSync(readFileSync(other))));
    expect(replaced.out).toMatch(/one\.json\.gz is replaced: 120 records/);
    expect(readFileSync(card, 'utf8')).toMatch(/^# A word of mine/);
    expect(cardIn(home, 'decp')).toMatchObject({
      files: [
        { name: 'one.json.gz', url: 'https://example.org/one', records: 120 },
        { name: 'two.json.gz', url: null, records: 470 }
      ]
    });
    expect(readdirSync(join(home, 'decp')).sort()).toEqual([
      'corrections.yaml',
      'one.json.gz',
      'origin.yaml',
      'two.json.gz'
    ]);
  });

  it('mends a raw file that was damaged, and a folder that a crash left aside', async () => {
    const home = newHome();
    await run(home, 'decp', decp);
    const saved = join(home, 'decp/raw_e-marchespublics.json.gz');
    writeFileSync(saved, 'damaged');
    expect((await run(home, 'decp', decp)).out).toMatch(/is replaced/);
    expect(readFileSync(saved).equals(readFileSync(decp))).toBe(true);
    const gone = 2 ** 22 + 1;
    mkdirSync(join(home, `cpv.${gone}.old.tmp`));
    writeFileSync(join(home, `cpv.${gone}.old.tmp/corrections.yaml`), 'kept: true\n');
    mkdirSync(join(home, `cpv.${gone}.new.tmp`));
    await run(home, 'cpv', 'data/imports/cpv/cpv_2008_fr_en.csv');
    expect(readdirSync(home).sort()).toEqual(['cpv', 'decp']);
    expect(existsSync(join(home, 'cpv/corrections.yaml'))).toBe(true);
  });

  it('leaves nothing half-imported when it is killed', async () => {
    const home = newHome();
    const base = await serve((_, response) => {
      response.writeHead(200).write('{"marches": [');
    });
    const child = spawn(process.execPath, [
      'src/importers/main.ts',
      '--home',
      home,
      'decp',
      `${base}/a.json`
    ]);
    while (!readdirSync(home).some((name) => name.endsWith('.in.tmp'))) await sleep(20);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    expect(existsSync(join(home, 'decp'))).toBe(false);
    await run(home, 'decp', decp);
    expect(readdirSync(home)).toEqual(['decp']);
  });

  it('follows an address and its redirects', async () => {
    const home = newHome();
    const base = await serve((request, response) => {
      if (request.url === '/latest')
        response.writeHead(302, { location: '/files/marches%202019.json.gz' }).end();
      else if (request.url === '/named') response.writeHead(302, { location: '/files/m.json.gz' }).end();
      else response.end(readFileSync(decp));
    });
    const strange = await run(home, 'decp', `${base}/latest`);
    expect(strange.errors).toMatch(
      /“marches 2019\.json\.gz” cannot be the name of a raw file\n {2}→ give it one: --as/
    );
    expect((await run(home, 'decp', `${base}/named`)).out).toMatch(/m\.json\.gz is added: 470 records/);
    expect(cardIn(home, 'decp')).toMatchObject({ files: [{ name: 'm.json.gz', url: `${base}/named` }] });
  });
});

const contracts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    nature: 'Marché',
    objet: 'Hébergement',
    acheteur: { id: '21440109300015' }
  }));

describe('a refusal: one error, exit 1, nothing written', () => {
  const refused = async (message: RegExp, ...words: readonly string[]): Promise<number> => {
    const home = newHome();
    const { status, out, errors, peak } = await run(home, ...words);
    expect(errors).toMatch(message);
    expect(errors).toMatch(/\n {2}→ [\s\S]+\nNothing was imported\.\n$/);
    expect([status, out, readdirSync(home)]).toEqual([1, '', []]);
    return peak;
  };

  it('of a name, a word, an option', async () => {
    await Promise.all([
      refused(
        /^there is no importer “aid”\n[\s\S]*Names: state-aid, decp, scdl-subventions, cpv, recherche-entreprises/,
        'aid',
        state
      ),
      refused(/^no importer is named\n/),
      refused(/^there is no importer “toString”/, 'toString', state),
      refused(/^no file or address is named/, 'decp'),
      refused(/^“b” is one thing too many/, 'decp', decp, 'b'),
      refused(/^Unknown option '--bogus'/, 'decp', decp, '--bogus'),
      refused(/^--retrieved yesterday is not a day/, 'decp', decp, '--retrieved', 'yesterday'),
      refused(/^ftp:\/\/x\/y is not an http or https address/, 'decp', 'ftp://x/y'),
      refused(/^“origin\.yaml” cannot be the name/, 'decp', decp, '--as', 'origin.yaml'),
      refused(/^“\.\.\/x” cannot be the name/, 'decp', decp, '--as', '../x')
    ]);
  });

  it('of a file that is not what it should be', async () => {
    const cut = JSON.stringify({ marches: contracts(200) }).slice(0, -40);
    await Promise.all([
      refused(/^there is no file \/nowhere\n/, 'decp', '/nowhere'),
      refused(/^src is a folder\n/, 'decp', 'src'),
      refused(/^the file is empty/, 'decp', fileOf('a.json', '')),
      refused(/^this is a web page/, 'state-aid', fileOf('a.csv', '<!DOCTYPE html>')),
      refused(/^the file is named \.gz but is not/, 'decp', fileOf('a.json.gz', '{"marches": []}')),
      refused(/^after 199 whole contracts: the JSON stops/, 'decp', fileOf('a.json', cut)),
      refused(
        /^line 1: the file has no column “Country”/,
        'state-aid',
        'data/imports/cpv/cpv_2008_fr_en.csv'
      ),
      refused(/^line 1: the file has no column/, 'scdl-subventions', state),
      refused(/^line 2: the text is not UTF-8/, 'cpv', fileOf('a.csv', Buffer.from('code\né, à\n', 'latin1')))
    ]);
  });

  it('of a file that yields too little', async () => {
    const few = fileOf('a.json', JSON.stringify({ marches: contracts(12) }));
    await refused(/^12 records were read, and at least 100 were expected/, 'decp', few);
    const odd = contracts(120).map(({ id, ...rest }, index) => (index % 2 === 0 ? rest : { id, ...rest }));
    await refused(
      /^only 50 % of 120 records are as the format says, and at least 95 % .*marches\[0\]: contract\.id/,
      'decp',
      fileOf('a.json', JSON.stringify({ marches: odd }))
    );
  });

  it('of a line or a string of 2 GB, in bounded memory', async () => {
    const json = fileOf('a.json.gz', endlessZip('{"marches": [{"objet": "'));
    expect(await refused(/^before the first contract: no contract ends within/, 'decp', json)).toBeLessThan(
      400
    );
    const csv = fileOf('a.csv.gz', endlessZip(`${readFileSync(state, 'utf8').split('\n')[0] ?? ''}\n`));
    expect(await refused(/^line 2: the row that ends up here is longer/, 'state-aid', csv)).toBeLessThan(400);
  });

  it('of an address', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/silent.json') response.writeHead(200).flushHeaders();
      else if (request.url === '/big.json') response.end('x'.repeat(5000));
      else if (request.url === '/cut.json')
        response.writeHead(200, { 'content-length': 9 }).write('{', () => response.destroy());
      else if (request.url === '/loop.json') response.writeHead(302, { location: '/loop.json' }).end();
      else if (request.url === '/page.json') response.end('<html><body>');
      else response.writeHead(404).end();
    });
    await Promise.all([
      refused(/^the host nowhere\.invalid is unknown/, 'decp', 'http://nowhere.invalid/a.json'),
      refused(
        /^127\.0\.0\.1:1 refuses the connection|^127\.0\.0\.1:1 broke off/,
        'decp',
        'http://127.0.0.1:1/a.json'
      ),
      refused(/\/none\.json answers 404 Not Found/, 'decp', `${base}/none.json`),
      refused(/ sent nothing for 1 s/, 'decp', `${base}/silent.json`, '--silence', '1'),
      refused(/^the file is bigger than 1000 bytes/, 'decp', `${base}/big.json`, '--max-bytes', '1000'),
      refused(/ broke off \(/, 'decp', `${base}/cut.json`),
      refused(/ broke off \(redirect count exceeded\)/, 'decp', `${base}/loop.json`),
      refused(/^this is a web page/, 'decp', `${base}/page.json`)
    ]);
  });

  it('of a card that cannot be read', async () => {
    const home = newHome();
    mkdirSync(join(home, 'decp'));
    writeFileSync(join(home, 'decp/origin.yaml'), 'files: [');
    const { status, errors } = await run(home, 'decp', decp);
    expect([status, errors]).toEqual([
      1,
      expect.stringMatching(/decp\/origin\.yaml: the origin card cannot be read/)
    ]);
    expect(readdirSync(join(home, 'decp'))).toEqual(['origin.yaml']);
  });
});

it('has raw files that are what their cards say', () => {
  for (const name of ['state-aid', 'decp', 'cpv']) {
    const { files } = z
      .object({ files: z.array(z.object({ name: z.string(), url: z.url(), sha256: z.string() })) })
      .parse(cardIn('data/imports', name));
    for (const { name: file, sha256 } of files)
      expect(
        createHash('sha256')
          .update(readFileSync(join('data/imports', name, file)))
          .digest('hex')
      ).toBe(sha256);
  }
});
