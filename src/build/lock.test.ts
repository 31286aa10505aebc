import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { locked } from './lock.ts';

const made = (): string => join(mkdtempSync(join(tmpdir(), 'lock-')), 'new', 'test.sqlite.lock');
const silent = { log: () => undefined, pause: 5 };
const module = fileURLToPath(new URL('lock.ts', import.meta.url));

/** Another process that holds the lock until it is ended. */
const holding = async (path: string) => {
  const script = `import { locked } from ${JSON.stringify(module)};
    await locked(${JSON.stringify(path)}, () => { console.log('held'); return new Promise((end) => setTimeout(end, 60_000)); }, { log: console.log });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  await new Promise<void>((held) => child.stdout.once('data', () => held()));
  return {
    pid: child.pid,
    kill: () =>
      new Promise<void>((ended) => {
        child.once('exit', () => ended());
        child.kill('SIGKILL');
      })
  };
};

it('lets one work at a time, each in turn, and gives what it made', async () => {
  const path = made();
  let working = 0;
  let max = 0;
  const work = async (name: number) => {
    working += 1;
    max = Math.max(max, working);
    await wait(10);
    working -= 1;
    return name;
  };
  const names = [1, 2, 3, 4];
  expect(await Promise.all(names.map((name) => locked(path, () => work(name), silent)))).toEqual(names);
  expect(max).toBe(1);
});

it('is let go by work that fails', async () => {
  const path = made();
  const failing = () => Promise.reject(new Error('no'));
  await expect(locked(path, failing, silent)).rejects.toThrow('no');
  expect(await locked(path, () => 'done', silent)).toBe('done');
});

it('says who holds it, and gives up in words', async () => {
  const path = made();
  const { pid, kill } = await holding(path);
  const lines: string[] = [];
  await expect(
    locked(path, () => undefined, { log: (line) => lines.push(line), patience: 50, pause: 5 })
  ).rejects.toThrow(
    new RegExp(`still being built by process ${pid}, since [\\d:]+ UTC: nothing was done here`)
  );
  expect(lines).toEqual([expect.stringContaining(`is being built by process ${pid}, since`)]);
  await kill();
});

it('is taken over from a process that was killed', async () => {
  const path = made();
  const { kill } = await holding(path);
  let done = false;
  const waiting = locked(path, () => void (done = true), silent);
  await wait(50);
  expect(done).toBe(false);
  await kill();
  await waiting;
  expect(done).toBe(true);
});

it('is taken over from a file that locks nothing', async () => {
  const path = made();
  await locked(path, () => undefined, silent);
  writeFileSync(path, `${process.pid}\n`.repeat(200));
  expect(await locked(path, () => 'done', silent)).toBe('done');
  expect(readFileSync(path).subarray(0, 6).toString()).toBe('SQLite');
});
