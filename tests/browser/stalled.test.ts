// A reader who stops reading a large answer is left after a while; one who reads slowly is not.
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeDatabase } from '../bench/large.ts';
import { startSite, type Site } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'stalled-'));
let site: Site;
beforeAll(async () => {
  const file = join(folder, 'large.sqlite');
  largeDatabase(file, 60_000);
  site = await startSite({ DATABASE: file, STALL_TIMEOUT: '1' });
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, encoding: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding };
    request(`${site.origin}${path}`, { headers }, resolve).once('error', reject).end();
  });

/** How the answer ends once it is read again: whole, or cut. */
const endOf = (answer: IncomingMessage): Promise<'whole' | 'cut'> =>
  new Promise((resolve) => {
    answer.once('close', () => resolve(answer.complete ? 'whole' : 'cut'));
    answer.once('error', () => resolve('cut'));
    answer.resume();
  });

describe('a reader', () => {
  it.each(['facts.csv', 'facts.ndjson', 'facts.json'])(
    'of %s who stops is left',
    { timeout: 30_000 },
    async (name) => {
      const answer = await ask(`/data/${name}`, 'identity');
      answer.pause();
      await wait(4_000);
      expect(await endOf(answer)).toBe('cut');
      expect((await fetch(`${site.origin}/data/terms.csv`)).status).toBe(200);
    }
  );

  it('who reads slowly has it all', { timeout: 60_000 }, async () => {
    const answer = await ask('/data/facts.csv', 'identity');
    let bytes = 0;
    for await (const chunk of answer) {
      const before = bytes;
      bytes += Buffer.byteLength(chunk);
      if (Math.floor(before / 5e6) !== Math.floor(bytes / 5e6)) await wait(600);
    }
    expect(answer.complete).toBe(true);
    expect(bytes).toBeGreaterThan(20e6);
  });
});
