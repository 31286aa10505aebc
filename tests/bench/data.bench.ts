// What the data API promises of speed: a large table as CSV beside sqlite3's own, and small filtered answers under load.
import autocannon from 'autocannon';
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '#lib/server/data/datapackage.ts';
import { tableStatement } from '#lib/server/db/table.ts';
import { facts } from '#model/table/facts.ts';
import { startSite, type Site } from '../browser/site.ts';
import { largeDatabase } from './large.ts';

const rows = 1_500_000;
const minutes = 60_000;
const file = join(tmpdir(), `sovereign-cloud-${rows}-facts.sqlite`);

/** Resident memory in MB, where the system tells. */
const resident = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Seconds of processor that a process has taken: the system counts in hundredths. */
const processor = (pid: number | undefined): number => {
  const [, , ...fields] = readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
    .replace(/\(.*\)/, 'name')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

/** The most that an answer may add to the server's memory, in MB. */
const growth = 60;

describe('a table of 1 500 000 rows', () => {
  let site: Site;
  beforeAll(() => largeDatabase(file, rows), 20 * minutes);
  // Each format meets a server that has answered one small question.
  beforeEach(async () => {
    site = await startSite({ DATABASE: file });
    await (await fetch(`${site.origin}/data/terms.csv`)).text();
  }, minutes);
  afterEach(() => site.stop());

  it('streams as CSV', { timeout: 20 * minutes }, async () => {
    const before = resident(site.pid);
    const start = performance.now();
    const answer = await fetch(`${site.origin}/data/facts.csv`, {
      headers: { 'accept-encoding': 'identity' }
    });
    let first = 0;
    let bytes = 0;
    let lines = 0;
    let peak = before;
    for await (const part of answer.body ?? []) {
      if (bytes === 0) first = performance.now() - start;
      bytes += part.byteLength;
      for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) lines += 1;
      peak = Math.max(peak, resident(site.pid));
    }
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `CSV: ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB, first byte after ${first.toFixed(0)} ms, ` +
        `memory from ${before.toFixed(0)} to ${peak.toFixed(0)} MB`
    );
    expect(lines).toBeGreaterThanOrEqual(rows);
    expect(peak - before).toBeLessThan(growth);

    const output = join(tmpdir(), 'sqlite3.csv');
    const out = openSync(output, 'w');
    const began = performance.now();
    const { sql } = tableStatement(everything(facts));
    const run = spawnSync('sqlite3', ['-readonly', '-csv', '-header', file, sql], {
      stdio: ['ignore', out, 'pipe']
    });
    closeSync(out);
    if (run.error !== undefined) return console.log('sqlite3 is not installed: nothing to compare with');
    const theirs = (performance.now() - began) / 1000;
    console.log(
      `sqlite3 -csv: ${theirs.toFixed(1)} s, ${(statSync(output).size / 1e6).toFixed(0)} MB; ratio ${(seconds / theirs).toFixed(2)}`
    );
  });

  it.each(['ndjson', 'json', 'parquet'])('streams as %s', { timeout: 20 * minutes }, async (format) => {
    const before = resident(site.pid);
    const start = performance.now();
    const answer = await fetch(`${site.origin}/data/facts.${format}`, {
      headers: { 'accept-encoding': 'identity' }
    });
    let first = 0;
    let bytes = 0;
    let peak = before;
    for await (const part of answer.body ?? []) {
      if (bytes === 0) first = performance.now() - start;
      bytes += part.byteLength;
      peak = Math.max(peak, resident(site.pid));
    }
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `${format}: ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB, first byte after ${first.toFixed(0)} ms, ` +
        `memory from ${before.toFixed(0)} to ${peak.toFixed(0)} MB`
    );
    expect(bytes).toBeGreaterThan(1e6);
    expect(peak - before).toBeLessThan(growth);
  });
});

describe('100 filtered rows as JSON', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  const path = '/data/facts.json?unit=EUR&low_gte=1000000&sort=-low&limit=100';
  const narrow = `${path}&columns=fact_id,organisation_id,low,high,period_from`;
  let count = 0;
  // No two questions are the same: nothing kept is of use.
  const another = (question: string) => () => `${question}&low_lte=${1e12 + (count += 1)}`;

  it.each([
    ['the same question, every column', () => path, 'identity'],
    ['the same question, every column, compressed', () => path, 'gzip'],
    ['the same question, five columns', () => narrow, 'identity'],
    ['a new question each time, every column', another(path), 'identity'],
    ['a new question each time, five columns', another(narrow), 'identity']
  ])('%s under 50 connections', { timeout: minutes }, async (name, next, encoding) => {
    const answer = await fetch(`${site.origin}${next()}`, { headers: { 'accept-encoding': encoding } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    const before = processor(site.pid);
    const { requests, latency, non2xx, errors } = await autocannon({
      url: site.origin,
      connections: 50,
      duration: 8,
      headers: { 'accept-encoding': encoding },
      requests: [{ setupRequest: (request) => ({ ...request, path: next() }) }]
    });
    // Who asks shares the machine, and reads what it is given as text: the server's own time tells more.
    const own = requests.total / (processor(site.pid) - before);
    console.log(
      `JSON, ${name}, ${(bytes / 1e3).toFixed(0)} kB: ${requests.average.toFixed(0)} requests/s, ` +
        `${own.toFixed(0)} a second of the server's processor, ` +
        `p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${non2xx + errors} failed`
    );
    expect(non2xx + errors).toBe(0);
  });
});
