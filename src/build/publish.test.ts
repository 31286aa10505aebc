import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fact, folderWith, source, type Files } from './fixture.ts';
import { publish } from './publish.ts';

const folder = mkdtempSync(join(tmpdir(), 'versions-'));
const versions = join(folder, 'versions');

const run = async (day: string, changes: Files = {}) => {
  const lines: string[] = [];
  const errors = await publish(
    { data: folderWith(changes), database: join(folder, 'test.sqlite'), versions },
    { log: (line) => lines.push(line), today: () => new Date(day) }
  );
  return { errors, lines };
};
const hash = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(versions, file)))
    .digest('hex');

it('keeps each version for ever, once, and says what changed since the last', async () => {
  expect((await run('2026-11-25')).errors).toEqual([]);
  const [first = ''] = readdirSync(versions);
  expect(first).toMatch(/^2026-11-25-[0-9a-f]{12}\.sqlite$/);
  const before = hash(first);

  expect((await run('2026-11-26')).lines).toContain(`Nothing to publish: ${first} holds the same data.`);
  expect(readdirSync(versions)).toEqual([first]);

  const sold = fact({ value: 5e6, summary: { fr: 'Elle a vendu pour 5 M€.', en: 'It sold €5m.' } });
  const { lines } = await run('2026-12-01', { 'sources/one.yaml': source('one', { facts: [sold] }) });
  expect(lines.join('\n')).toContain('2,000,000 EUR → 5,000,000 EUR');
  expect(readdirSync(versions)).toHaveLength(2);
  expect(hash(first)).toBe(before);
});

it('publishes nothing where the data is bad', async () => {
  const bad = source('one', { facts: [fact({ period: '2014-02-30' })] });
  expect((await run('2026-12-02', { 'sources/one.yaml': bad })).errors).not.toEqual([]);
  expect(readdirSync(versions)).toHaveLength(2);
});

it('publishes nothing beside a damaged file of the same name', async () => {
  const [file = ''] = readdirSync(versions);
  truncateSync(join(versions, file), 20_000);
  await expect(run('2026-12-03')).rejects.toThrow(`${file} is not good`);
  expect(readdirSync(versions)).toHaveLength(2);
});
