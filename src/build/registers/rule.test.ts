import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { organisationSchema } from '#model/organisation.ts';
import { fold } from '#model/register/fold.ts';
import { openLake, type Lake } from './lake.ts';
import { compile, firmsOf, ruleSchema } from './rule.ts';

const none = { nace: [], cpv: [], words: [], families: [], stop_words: [] };
const rule = ruleSchema.parse({
  cloud: {
    nace: ["Hosting, d'abord"],
    cpv: ['72415'],
    words: ['héberg*', 'saas'],
    families: ['72'],
    stop_words: ['hébergement d urgence']
  },
  digital: { ...none, nace: ['Software'], cpv: ['72', '48'] },
  activities: ['cloud'],
  organisations: ['nexedi'],
  firms: [{ siren: '507620557', name: 'Kalray', level: 'other', read_in: 'the register' }]
});
const organisation = (id: string, siren: string, main_activity: string) =>
  organisationSchema.parse({
    id,
    name: { fr: id, en: id },
    kind: 'provider',
    main_activity,
    siren: { number: siren, confidence: 'high', read_in: 'x' }
  });
const organisations = [
  organisation('gandi', '423093459', 'cloud'),
  organisation('nexedi', '440047504', 'software'),
  organisation('linagora', '431473669', 'software')
];

it('takes an organisation for cloud by its activity or by name in the rule', () => {
  expect(firmsOf(rule, organisations).map(({ organisation: id, level }) => [id, level])).toEqual([
    ['gandi', 'cloud'],
    ['nexedi', 'cloud'],
    ['linagora', 'digital'],
    [undefined, 'other']
  ]);
});

it('follows a firm under the SIREN that it had before', () => {
  const siren = (number: string) => ({ number, confidence: 'high', read_in: 'x' });
  const lws = organisationSchema.parse({
    id: 'lws',
    name: { fr: 'LWS', en: 'LWS' },
    kind: 'provider',
    main_activity: 'cloud',
    siren: siren('851993683'),
    former_sirens: [{ ...siren('450453881'), to: '2019' }, siren('507620557')]
  });
  expect(firmsOf(rule, [lws])).toEqual(
    ['851993683', '450453881', '507620557'].map((number) => ({
      siren: number,
      organisation: 'lws',
      level: 'cloud'
    }))
  );
});

describe('compiled', () => {
  let lake: Lake;
  const { award, contract, namesake } = compile(rule, organisations);
  beforeAll(async () => {
    lake = await openLake();
    for (const sql of [
      'CREATE TABLE award (ref VARCHAR, sector VARCHAR, siren VARCHAR, beneficiary VARCHAR, beneficiary_folded VARCHAR)',
      'CREATE TABLE contract (contract_id VARCHAR, cpv VARCHAR, object_folded VARCHAR)',
      'CREATE TABLE supplier (contract_id VARCHAR, siren VARCHAR, name VARCHAR, name_folded VARCHAR)',
      award,
      contract,
      namesake
    ])
      await lake.run(sql);
  });
  afterAll(() => lake.close());
  const judged = z.array(z.object({ level: z.string().nullable(), criterion: z.string().nullable() }));

  it.each([
    ["Hosting, d'abord", null, 'cloud', 'nace'],
    ['Software', '423093459', 'cloud', 'organisation'],
    ['Software', null, 'digital', 'nace'],
    ['Bakery', '431473669', 'digital', 'organisation'],
    ['Bakery', '507620557', 'other', 'organisation'],
    ['Bakery', null, null, null]
  ])('judges an award of %s to %s', async (sector, siren, level, criterion) => {
    await lake.run('DELETE FROM award');
    const row = [sector, siren].map((value) =>
      value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`
    );
    await lake.run(`INSERT INTO award VALUES ('x', ${row.join(', ')}, 'X', ' x ')`);
    expect(judged.parse(await lake.rows(z.unknown(), 'SELECT level, criterion FROM award_judged'))).toEqual([
      { level, criterion }
    ]);
  });

  it.each([
    ['72415000', 'Site de la ville', null, 'cloud', 'cpv'],
    ['72000000', "H\uFFFDbergement d'un site", null, 'cloud', 'words'],
    ['72000000', 'Centre d’hébergement d’urgence', null, 'digital', 'cpv'],
    ['72000000', 'Abonnement SaaS', null, 'cloud', 'words'],
    ['48000000', 'Logiciel hébergé', null, 'digital', 'cpv'],
    ['55000000', 'Hébergement en pension', null, null, null],
    ['64000000', 'Téléphonie', '423093459', 'other', 'organisation']
  ])('judges a contract %s %s', async (cpv, object, siren, level, criterion) => {
    await lake.run('DELETE FROM contract; DELETE FROM supplier');
    await lake.run(`INSERT INTO contract VALUES ('c', '${cpv}', '${fold(object)}')`);
    if (siren !== null) await lake.run(`INSERT INTO supplier VALUES ('c', '${siren}', 'GANDI', ' gandi ')`);
    expect(
      judged.parse(await lake.rows(z.unknown(), 'SELECT level, criterion FROM contract_judged'))
    ).toEqual([{ level, criterion }]);
  });

  it('shows a namesake without linking it', async () => {
    await lake.run('DELETE FROM supplier');
    await lake.run(`INSERT INTO supplier VALUES
      ('c', '423093459', 'GANDI', ' gandi '), ('c', NULL, 'GANDI SUD', ' gandi sud '), ('c', NULL, 'GANDINI', ' gandini ')`);
    expect(
      await lake.rows(z.object({ value: z.string() }), `SELECT value FROM namesake WHERE register = 'decp'`)
    ).toEqual([{ value: 'GANDI SUD' }]);
  });
});

it('refuses words that are no words, and SIREN that fail the check', () => {
  const mistaken = { ...rule, cloud: { ...rule.cloud, words: ["%'; DROP"] } };
  expect(ruleSchema.safeParse(mistaken).success).toBe(false);
  expect(ruleSchema.safeParse({ ...rule, firms: [{ ...rule.firms[0], siren: '507620558' }] }).success).toBe(
    false
  );
});
