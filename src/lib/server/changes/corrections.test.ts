import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { frozenDatabase } from '#build/fixture.ts';
import type { ChangeView, VersionView } from '#lib/view.ts';
import { openDataset } from '../db/dataset.ts';
import { everyFact } from '../db/fact.ts';
import { changedDatabase } from '../db/fixture.ts';
import { versionViews } from './changes.ts';
import { correctionsOf } from './corrections.ts';

const change = (id: string, changes: Partial<ChangeView> = {}): ChangeView => ({
  id,
  kind: 'changed',
  text: id,
  href: `/en/facts/${id}`,
  before: '1',
  after: '2',
  corrects: true,
  ...changes
});
const version = (changes: readonly ChangeView[], more: Partial<VersionView> = {}): VersionView => ({
  version: 'b',
  day: '2026-11-27',
  date: '27 November 2026',
  first: false,
  facts: 3,
  changes,
  ...more
});

it('keeps what corrects a fact, and counts what was withdrawn', () => {
  const { corrects, ...other } = change('flag-alone');
  expect(corrects).toBe(true);
  const changes = [
    change('a'),
    other,
    { ...other, id: 'new', kind: 'added', before: undefined } as const,
    change('gone', { kind: 'removed', href: undefined, after: undefined })
  ];
  expect(correctionsOf([version(changes)])).toEqual([
    {
      version: 'b',
      date: '27 November 2026',
      first: false,
      corrected: 1,
      withdrawn: 1,
      shown: [changes[0]]
    }
  ]);
});

it('lists ten of many, and counts all', () => {
  const [one] = correctionsOf([version(Array.from({ length: 25 }, (_, index) => change(`f-${index}`)))]);
  expect([one?.corrected, one?.shown.length]).toEqual([25, 10]);
});

it('names the first version, and leaves out data not published that correct nothing', () => {
  const unpublished = { day: undefined, date: undefined };
  const first = version([], { first: true });
  expect(
    correctionsOf([version([], unpublished), version([], { ...unpublished, first: true }), first])
  ).toEqual([expect.objectContaining({ first: true, corrected: 0 })]);
  expect(correctionsOf([version([change('a')], unpublished)])).toHaveLength(1);
});

it('tells a correction of a fact from a period given to the day and from another confidence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  const path = await frozenDatabase();
  const facts = [...everyFact(openDataset(path)).values()].filter(
    ({ period_from: from, period_to: to, confidence }) =>
      from === to && from?.length === 4 && confidence === 'high'
  );
  const [first, second, third, fourth] = facts.map(({ fact_id }) => fact_id);
  const before = changedDatabase(
    `UPDATE fact SET low = low + 1, high = high + 1 WHERE id = '${first}';
     UPDATE fact SET period_from = period_from || '-01-01', period_to = period_to || '-12-31' WHERE id = '${second}';
     UPDATE fact SET confidence = 'medium' WHERE id = '${third}';
     UPDATE fact SET status = 'forecast' WHERE id = '${fourth}';`,
    { original: path }
  );
  copyFileSync(before, join(folder, `2025-01-31-${openDataset(before).version}.sqlite`));
  vi.stubEnv('VERSIONS', folder);
  const [now, old] = correctionsOf(versionViews(openDataset(path), 'en'));
  vi.unstubAllEnvs();
  expect([old?.first, now?.first, now?.corrected, now?.withdrawn]).toEqual([true, false, 2, 0]);
  expect(now?.shown.map(({ id }) => id).sort()).toEqual([first, fourth].sort());
});
