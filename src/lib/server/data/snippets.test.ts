// The code shown to open the data does open them: the very text, run by each tool that is at hand, on the bytes served.
import { DuckDBInstance } from '@duckdb/node-api';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataAnswer } from './answer.ts';
import { databaseFile } from './database-file.ts';
import { datasette } from './datasette.ts';
import { tableFiles } from './datapackage.ts';
import { releaseOf } from '../release.ts';
import { snippets } from './snippets.ts';
import { builtDataset } from '../db/fixture.ts';

const dataset = builtDataset();

const answer = async (url: URL, headers: Headers): Promise<Response> => {
  const commands = { url, request: new Request(url, { headers }), lang: 'fr', build: 'test' } as const;
  const address = url.pathname.replace('/data/', '');
  if (address === 'sovereign-cloud.sqlite') return databaseFile(dataset, commands);
  if (address === 'metadata.json')
    return Response.json(datasette(dataset, 'fr', releaseOf(dataset), url.origin));
  return dataAnswer(dataset, commands, address);
};

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const headers = new Headers({ accept: request.headers.accept ?? '*/*' });
    void answer(new URL(request.url ?? '', origin), headers).then(async (made) => {
      response.writeHead(made.status, Object.fromEntries(made.headers));
      response.end(Buffer.from(await made.arrayBuffer()));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());

const code = (tool: string): string => {
  const found = snippets(origin).find((snippet) => snippet.tool === tool);
  if (found === undefined) throw new Error(`no code is shown for ${tool}`);
  return found.code;
};

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
/** Runs beside the server, which answers meanwhile. */
const output = async (command: string, ...words: string[]): Promise<string> =>
  (await run(command, words, { cwd: folder, maxBuffer: 64_000_000 })).stdout;

const runs = (command: string, ...words: string[]): boolean => spawnSync(command, words).status === 0;
const has = {
  sqlite3: runs('sqlite3', '--version') && runs('curl', '--version'),
  curl: runs('curl', '--version'),
  python: runs('python3', '--version'),
  pandas: runs('python3', '-c', 'import pandas'),
  polars: runs('python3', '-c', 'import polars'),
  datasette: runs('datasette', '--version') && runs('curl', '--version'),
  R: runs('Rscript', '--version')
} as const;
const absent = (tool: keyof typeof has): string =>
  has[tool] ? '' : ` (skipped: ${tool} is not on this machine)`;

const rowsOf = (name: string) => tableFiles(dataset).find(({ table }) => table.name === name)?.rows ?? [];
const facts = () => rowsOf('facts');
const python = (text: string) => {
  const path = join(folder, 'snippet.py');
  writeFileSync(path, text);
  return output('python3', path);
};

describe('the code shown for', () => {
  it.skipIf(!has.sqlite3)(`sqlite3 gives the rows that it asks for${absent('sqlite3')}`, async () => {
    const lines = (await output('sh', '-ec', code('sqlite3'))).trimEnd().split('\n');
    const commands = facts().filter((row) => row['indicator_id'] === 'public-funding');
    expect(commands.length).toBeGreaterThan(5);
    expect(lines).toHaveLength(commands.length);
  });

  it('DuckDB gives the rows that it asks for', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const [install = '', ...commands] = code('DuckDB').split('\n');
    expect(install).toBe('INSTALL httpfs; LOAD httpfs;');
    const query = commands.join('\n');
    const [, address = ''] = /FROM '([^']+)'/.exec(query) ?? [];
    const answered = await fetch(address);
    expect(answered.status).toBe(200);
    const file = join(folder, 'facts.parquet');
    writeFileSync(file, Buffer.from(await answered.arrayBuffer()));
    // The extension that reads addresses comes from DuckDB's own site, which no test asks: the file stands for its address.
    const { rows, columns } = await connection
      .runAndReadAll(query.replace(address, file))
      .then((read) => ({ rows: read.getRowsJson(), columns: read.columnNames() }));
    expect(columns[0]).toBe('organisation_id');
    const kept = facts().filter((row) => row['money_kind'] === 'public-funding/committed/equity');
    const ids = new Set(kept.map((row) => row['organisation_id']));
    expect(ids.size).toBeGreaterThan(0);
    expect(new Set(rows.map(([id]) => id))).toEqual(ids);
    for (const [id, low] of rows)
      expect(low).toBe(
        Math.min(...kept.filter((row) => row['organisation_id'] === id).map((row) => Number(row['low'])))
      );
    connection.closeSync();
  });

  it.skipIf(!has.python)(`Python reads every line of the CSV${absent('python')}`, async () => {
    const text = await python(`${code('Python')}\nprint(len(rows), rows[0]["fact_id"])`);
    expect(text.trim()).toBe(`${facts().length} ${String(facts()[0]?.['fact_id'])}`);
  });

  it.skipIf(!has.python)(`Python, sqlite3 reads every fact of the database${absent('python')}`, async () => {
    const text = await python(`${code('Python, sqlite3')}\nprint(len(rows))`);
    expect(Number(text)).toBe(facts().length);
  });

  it.skipIf(!has.pandas)(`pandas reads every line${absent('pandas')}`, async () => {
    expect(Number(await python(`${code('pandas')}\nprint(len(facts))`))).toBe(facts().length);
  });

  it.skipIf(!has.polars)(`polars reads every line${absent('polars')}`, async () => {
    expect(Number(await python(`${code('polars')}\nprint(len(facts))`))).toBe(facts().length);
  });

  it.skipIf(!has.R)(`R reads every line${absent('R')}`, async () => {
    expect(Number(await output('Rscript', '-e', `${code('R')}\ncat(nrow(facts))`))).toBe(facts().length);
  });

  it.skipIf(!has.datasette)(`Datasette serves the database${absent('datasette')}`, async () => {
    const text = code('Datasette').replace(
      'datasette ',
      'datasette --get /sovereign-cloud/facts.json?_size=1 '
    );
    const printed: unknown = JSON.parse(await output('sh', '-ec', text));
    expect(printed).toMatchObject({ ok: true });
  });

  it.skipIf(!has.curl)(`curl gives the rows that it asks for${absent('curl')}`, async () => {
    const [head, ...lines] = (await output('sh', '-ec', code('curl'))).trimEnd().split('\r\n');
    expect(head).toBe('fact_id,low,high,period_from');
    expect(lines.length).toBeGreaterThan(0);
    const lows = lines.map((line) => Number(line.split(',')[1]));
    expect(lows).toEqual(lows.toSorted((a, b) => b - a));
  });

  it('every tool names addresses that answer', async () => {
    for (const { tool, code: text } of snippets(origin))
      for (const [address] of text.matchAll(/http:\/\/127[^\s"']+/g))
        expect([tool, address, (await fetch(address)).status]).toEqual([tool, address, 200]);
  });
});
