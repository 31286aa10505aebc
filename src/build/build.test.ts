import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from './build.ts';
import { aid, fact, folderWith, organisation, source, type Files } from './fixture.ts';

const database = (): string => join(mkdtempSync(join(tmpdir(), 'database-')), 'test.sqlite');

const run = async (file: string, changes: Files = {}) => {
  const lines: string[] = [];
  const errors = await build(
    { data: folderWith(changes), database: file },
    { log: (line) => lines.push(line), now: () => 0 }
  );
  return { lines, errors, hash: createHash('sha256').update(readFileSync(file)).digest('hex') };
};

it('says what it built and what changed since', async () => {
  const file = database();
  const first = await run(file);
  expect(first.errors).toEqual([]);
  expect(first.lines).toContain('No earlier database to compare with.');
  expect(first.lines).toContain(
    'Checked and linked: 4 facts, 1 event, 1 excerpt, 2 sources, 2 organisations, 8 indicators, 1 series, 1 definition.'
  );
  expect(await run(file)).toMatchObject({
    hash: first.hash,
    lines: expect.arrayContaining(['No fact changed since the last build.'])
  });
  const sold = fact({ value: 5e6, summary: { fr: 'Elle a vendu pour 5 M€.', en: 'It sold €5m.' } });
  expect((await run(file, { 'sources/one.yaml': source('one', { facts: [sold] }) })).lines).toEqual(
    expect.arrayContaining([
      '~ cloudwatt-turnover-2014 (cloudwatt, turnover, reported, 2014): 2,000,000 EUR → 5,000,000 EUR, summary_fr reworded, summary_en reworded',
      '- cloudwatt-aid (cloudwatt, public-funding, committed, 2012-09): 75,000,000 EUR'
    ])
  );
});

it('shows fifty changes and counts the others', async () => {
  const file = database();
  await run(file);
  const facts = Array.from({ length: 60 }, (_, index) =>
    fact({ id: `f-${index}`, period: String(1950 + index) })
  );
  const { lines } = await run(file, { 'sources/three.yaml': source('three', { facts }) });
  expect(lines.filter((line) => line.startsWith('+'))).toHaveLength(50);
  expect(lines).toContain('… and 10 more changes.');
});

it('reports all errors of all checks together and leaves the last good database untouched', async () => {
  const file = database();
  const good = await run(file);
  const bad = await run(file, {
    'sources/one.yaml': source('three', {
      facts: [fact({ value: undefined }), aid({ instrument: undefined, organisation: 'x' })]
    }),
    'organisations/broken.yaml': 'id: [',
    'organisations/gandi.yaml': organisation('gandi', { part_of: ['gandi'] }),
    'vocabulary/wave.yaml': undefined
  });
  expect(bad.errors.map(({ file: place, path }) => `${place} ${path}`)).toEqual([
    'data/organisations/broken.yaml line 1, column 6',
    'data/sources/one.yaml facts[0].value',
    'data/sources/one.yaml id',
    'data/vocabulary/wave.yaml ',
    'data/sources/one.yaml facts[1].organisation',
    'data/organisations/gandi.yaml part_of[0]',
    'data/sources/one.yaml facts[1].instrument'
  ]);
  expect(bad.hash).toBe(good.hash);
});
