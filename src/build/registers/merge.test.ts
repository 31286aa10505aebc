import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { cleanDecp } from './clean-decp.ts';
import { openLake, type Lake } from './lake.ts';
import { refresh } from './refresh.ts';

const folder = mkdtempSync(join(tmpdir(), 'decp-'));
const supplier = (name: string, id: string) => ({ typeIdentifiant: 'SIRET', id, denominationSociale: name });
const gandi = supplier('GANDI', '423093459');
const nexedi = supplier('NEXEDI', '440047504');
const contract = (source: string, changes: object = {}) => ({
  id: '2018A',
  source,
  _type: 'Marché',
  acheteur: { id: '21300039200017', nom: 'Ville' },
  nature: 'Marché',
  objet: 'Hébergement',
  codeCPV: '72415000',
  dateNotification: '2018-12-17',
  montant: 1000,
  titulaires: [gandi],
  ...changes
});
const file = (name: string, ...marches: readonly object[]): string => {
  const path = join(folder, `raw_${name}.json`);
  writeFileSync(path, JSON.stringify({ marches }));
  return path;
};
const corrections = { tests: [], order: ['platform', 'collector'] };
const files = [
  file(
    'collector',
    contract('collector', { objet: 'H\uFFFDbergement' }),
    contract('collector', { montant: 5000 }),
    contract('collector', { id: 'B', dateNotification: undefined }),
    contract('collector', { id: 'B', titulaires: [nexedi] })
  ),
  file('platform', contract('platform', { modifications: [{ montant: 2000, titulaires: [nexedi] }] }))
];

const made = join(folder, 'decp');
const again = () => refresh(made, 'digest', (lake, draft) => cleanDecp(lake, files, corrections, draft));
let lake: Lake;
const text = z.string().nullable();

beforeAll(async () => {
  await again();
  lake = await openLake();
});
afterAll(() => lake.close());

const rows = <Row extends z.ZodType>(row: Row, columns: string, what: string, order: string) =>
  lake.rows(row, `SELECT ${columns} FROM read_parquet('${made}/${what}/**/*.parquet') ORDER BY ${order}`);

it('keeps one contract of its copies: that of the first source, a dated one before an undated one', async () => {
  const row = z.object({
    id: z.string(),
    source: z.string(),
    amount: z.number(),
    notified: text,
    copies: text
  });
  expect(await rows(row, 'id, source, amount, notified, copies', 'contracts', 'id')).toEqual([
    { id: '2018A', source: 'platform', amount: 1000, notified: '2018-12-17', copies: 'collector marches[0]' },
    { id: 'B', source: 'collector', amount: 1000, notified: '2018-12-17', copies: 'collector marches[2]' }
  ]);
});

it('lists the copies, and the identifiers that come back with another amount', async () => {
  const row = z.object({ place: z.string(), field: text, reason: z.string() });
  const found = await rows(row, 'place, field, reason', 'rejects', 'place, reason');
  expect(found.filter(({ reason }) => /copy|duplicate/.test(reason))).toEqual([
    { place: 'collector marches[0]', field: null, reason: 'copy' },
    { place: 'collector marches[1]', field: null, reason: 'duplicate-id' },
    { place: 'collector marches[2]', field: null, reason: 'copy' }
  ]);
});

it('gathers the suppliers of copies, once each, and tells those of a modification apart', async () => {
  const row = z.object({
    contract_id: z.string(),
    modification: z.number(),
    name: text,
    is_current: z.boolean()
  });
  const found = await rows(row, 'contract_id, modification, name, is_current', 'suppliers', 'ALL');
  expect(found.map((each) => Object.values(each).slice(1))).toEqual([
    [0, 'GANDI', false],
    [1, 'NEXEDI', true],
    [0, 'GANDI', true],
    [0, 'NEXEDI', true]
  ]);
});

it('is not made anew while nothing changed', async () => {
  expect(await again()).toMatchObject({ fresh: true, read: 5 });
  expect(
    await refresh(made, 'other', (scratch, draft) => cleanDecp(scratch, files, corrections, draft))
  ).toMatchObject({ fresh: false });
});
