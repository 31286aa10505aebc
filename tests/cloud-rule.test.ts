// How good the cloud rule is, over contracts judged by hand: data/imports/cloud-rule-sample.csv.
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openLake } from '#build/registers/lake.ts';
import { qualityOf, sampleRowSchema } from '#build/registers/precision.ts';

const sample = z
  .array(sampleRowSchema)
  .parse(parse(readFileSync('data/imports/cloud-rule-sample.csv'), { columns: true }));
const db = new Database(process.env['DATABASE'] ?? 'database/sovereign-cloud.sqlite', { readonly: true });
const levels = new Map(
  z
    .array(z.object({ id: z.string(), level: z.string() }))
    .parse(db.prepare('SELECT id, level FROM public_contract').all())
    .map(({ id, level }) => [id, level])
);
const order = (id: string): string => createHash('sha256').update(`cloud-rule-2026 ${id}`).digest('hex');
const drawn = (from: string) =>
  sample.filter(({ drawn_from }) => drawn_from === from).map((row) => row.contract_id);

it('judges at least 150 rows that the rule selects and 50 near misses, each once, each with its reason', () => {
  expect(new Set(sample.map(({ contract_id }) => contract_id)).size).toBe(sample.length);
  expect(drawn('selected').length).toBeGreaterThanOrEqual(150);
  expect(drawn('near-miss').length).toBeGreaterThanOrEqual(50);
});

it('is drawn by a stated order: all that is cloud, the first of what is digital', () => {
  const by = (level: string) => [...levels].filter(([, each]) => each === level).map(([id]) => id);
  const taken = new Set(drawn('selected'));
  expect(by('cloud').filter((id) => !taken.has(id))).toEqual([]);
  const digital = by('digital').toSorted((a, b) => order(a).localeCompare(order(b), 'en'));
  const wanted = taken.size - by('cloud').length;
  expect(digital.slice(0, wanted).filter((id) => !taken.has(id))).toEqual([]);
});

it('draws near misses in the same order', async () => {
  const near =
    / (?:h.berg|cloud|infog.r|saas|serveur|informati|logiciel|progiciel|internet|num.ri|data|stockage|plateforme|plate forme|site web|intranet|syst.me d information)/;
  const lake = await openLake();
  try {
    const rows = await lake.rows(
      z.object({ contract_id: z.string(), object_folded: z.string() }),
      `SELECT contract_id, object_folded FROM read_parquet('registers/decp/contracts/*/*/*.parquet')`
    );
    const missed = rows
      .filter(({ contract_id }) => !['cloud', 'digital'].includes(levels.get(contract_id) ?? 'none'))
      .filter(({ object_folded }) => near.test(object_folded))
      .map(({ contract_id }) => contract_id)
      .toSorted((a, b) => order(a).localeCompare(order(b), 'en'));
    const found = drawn('near-miss');
    expect(missed.slice(0, found.length).toSorted()).toEqual(found.toSorted());
  } finally {
    lake.close();
  }
});

it('is right where it says cloud, mostly right where it says digital, and the database says how much', () => {
  const { cloudPrecision, digitalPrecision, cloudRecall } = qualityOf(sample, (id) => levels.get(id));
  expect(cloudPrecision.share).toBeGreaterThanOrEqual(0.9);
  expect(digitalPrecision.share).toBeGreaterThanOrEqual(0.85);
  expect(cloudRecall.share).toBeGreaterThanOrEqual(0.85);
  const meta = (key: string): number =>
    Number(db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key));
  expect(meta('cloud_rule_precision')).toBeCloseTo(cloudPrecision.share, 4);
  expect(meta('cloud_rule_precision_low')).toBeCloseTo(cloudPrecision.low, 4);
  expect(meta('digital_rule_precision')).toBeCloseTo(digitalPrecision.share, 4);
  expect(meta('cloud_rule_recall')).toBeCloseTo(cloudRecall.share, 4);
  expect(meta('cloud_rule_sample')).toBe(sample.length);
});
