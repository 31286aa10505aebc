import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { organisationSchema, type Organisation } from '#model/organisation.ts';
import { fold } from '#model/register/fold.ts';
import { openLake, type Lake } from './lake.ts';
import { compile, firmsOf, ruleSchema } from './rule.ts';

const rule = ruleSchema.parse({
  cloud: {
    cpv: ['72415'],
    words: ['héberg*', 'saas'],
    families: ['72'],
    stop_words: ['hébergement d urgence']
  },
  sector: { nace: ["Hosting, d'abord"] },
  digital: { nace: ['Software'], cpv: ['72', '48'], words: [], families: [], stop_words: [] },
  activities: ['cloud'],
  services: ['iaas', 'saas'],
  organisations: [
    {
      id: 'intercloud',
      reason: { fr: 'Liens privés vers les clouds.', en: 'Private links to clouds.' },
      evidence: 'a-page'
    }
  ],
  firms: [
    { siren: '642058739', name: 'Bull SAS', organisation: 'bull', read_in: 'the register' },
    { siren: '537407926', name: 'OVH Groupe SAS', organisation: 'ovh', read_in: 'legal notices' }
  ]
});
const organisation = (id: string, siren: string | undefined, what: Partial<Organisation>) =>
  organisationSchema.parse({
    id,
    name: { fr: id, en: id },
    kind: 'provider',
    ...(siren === undefined ? {} : { siren: { number: siren, confidence: 'high', read_in: 'x' } }),
    ...what
  });
const organisations = [
  organisation('gandi', '423093459', { main_activity: 'cloud' }),
  organisation('nexedi', '440047504', { main_activity: 'software', services: ['saas'] }),
  organisation('intercloud', '529026486', { main_activity: 'telecom' }),
  organisation('wallix', '450401153', { main_activity: 'software', services: ['vpn'] }),
  organisation('bull', undefined, { kind: 'shareholder' }),
  organisation('ovh', undefined, { main_activity: 'cloud' })
];

it('takes an organisation for cloud by its activity, by what it sells, or by a page that the rule cites', () => {
  expect(firmsOf(rule, organisations)).toEqual([
    { siren: '423093459', organisation: 'gandi', level: 'cloud' },
    { siren: '440047504', organisation: 'nexedi', level: 'cloud' },
    { siren: '529026486', organisation: 'intercloud', level: 'cloud' },
    { siren: '450401153', organisation: 'wallix', level: 'digital' },
    { siren: '642058739', organisation: 'bull', level: 'digital' },
    { siren: '537407926', organisation: 'ovh', level: 'cloud' }
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
  expect(firmsOf({ ...rule, firms: [] }, [lws])).toEqual(
    ['851993683', '450453881', '507620557'].map((number) => ({
      siren: number,
      organisation: 'lws',
      level: 'cloud'
    }))
  );
});

it('says of no firm without a file that it is cloud', () => {
  const firms = [{ siren: '507620557', name: 'Kalray', read_in: 'the register' }];
  expect(ruleSchema.safeParse({ ...rule, firms }).success).toBe(false);
  expect(ruleSchema.safeParse({ ...rule, firms: [{ ...firms[0], organisation: 'bull' }] }).success).toBe(
    true
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
    ["Hosting, d'abord", null, 'sector', 'nace'],
    ["Hosting, d'abord", '450401153', 'digital', 'organisation'],
    ["Hosting, d'abord", '423093459', 'cloud', 'organisation'],
    ['Software', '423093459', 'cloud', 'organisation'],
    ['Software', null, 'digital', 'nace'],
    ['Bakery', '450401153', 'digital', 'organisation'],
    ['Bakery', '507620557', null, null],
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
