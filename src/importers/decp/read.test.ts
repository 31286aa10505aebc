import { Ajv, type ValidateFunction } from 'ajv';
import { default as Draft04 } from 'ajv-draft-04';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { all, endless, endlessZip, errorOf, fileOf } from '../fixture.ts';
import type { DecpRecord } from './contract.ts';
import { contractsIn, readDecp } from './read.ts';

const upstream = 'src/importers/decp/upstream';
const rawFile = (name: string): string => `data/imports/decp/raw_${name}.json.gz`;
const reading = (content: string | Uint8Array, name = 'decp.json') => readDecp(fileOf(name, content));

const loose = { strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false } as const;
const validators = (ajv: Pick<Ajv, 'addSchema' | 'compile'>, file: string) => {
  ajv.addSchema(JSON.parse(readFileSync(`${upstream}/${file}`, 'utf8')), 'decp');
  const of = (kind: DecpRecord['kind']): ValidateFunction =>
    ajv.compile({ $ref: `decp#/definitions/${kind}` });
  return { marche: of('marche'), 'contrat-concession': of('contrat-concession') };
};
const valid = {
  '2018': validators(new Draft04(loose), 'decp_v1.5.0.schema.json'),
  '2022': validators(new Ajv(loose), 'decp_v2.0.3.schema.json')
};

describe('the kept files', () => {
  it.each([
    ['marches-publics.info', 4499, 10, 148],
    ['data.gouv.fr_aife', 4508, 22, 4199],
    ['data.gouv.fr_pes', 1148, 0, 68],
    ['e-marchespublics', 470, 0, 17]
  ])(
    '%s: %i contracts, %i concessions, %i that deviate from the official schema',
    async (name, ...counts) => {
      const reads = await all(readDecp(rawFile(name)));
      const concessions = reads.filter(({ record }) => record.kind === 'contrat-concession');
      const deviating = reads.filter(({ record }) => !valid[record.format][record.kind](record.contract));
      expect([reads.length - concessions.length, concessions.length, deviating.length]).toEqual(counts);
    }
  );

  it('yields each contract as JSON.parse gives it, in order, with its place', async () => {
    const name = rawFile('e-marchespublics');
    const { marches } = z
      .object({ marches: z.array(z.unknown()) })
      .parse(JSON.parse(gunzipSync(readFileSync(name)).toString()));
    const reads = await all(readDecp(name));
    expect(reads.map(({ record }) => record.contract)).toEqual(marches);
    expect(reads.at(-1)?.place).toBe('marches[469]');
  });
});

it.each([
  ['decp_exemple_marches_avec_modifications.json', ['marche', 'marche']],
  ['decp_exemple_marches_concessions.json', ['contrat-concession', 'contrat-concession', 'marche', 'marche']]
])('reads the official example %s, which its schema admits', async (name, kinds) => {
  const reads = await all(readDecp(`${upstream}/${name}`));
  expect(reads.map(({ record }) => record.kind)).toEqual(kinds);
  expect(reads.every(({ record }) => valid['2022'][record.kind](record.contract))).toBe(true);
  const modified = reads.find(({ record }) => record.kind === 'marche')?.record.contract.modifications;
  expect(modified?.[0]).toMatchObject({ modification: { id: 1, dureeMois: 12 } });
});

it('reads duplicated ids, members beside “marches”, an empty list', async () => {
  const text = '{"title": {"marches": [1]}, "marches": [{"id": "1"}, {"id": "1"}], "end": [{"id": "2"}]}';
  expect((await all(reading(text))).map(({ place }) => place)).toEqual(['marches[0]', 'marches[1]']);
  expect(await all(reading('\uFEFF{"marches": []}'))).toEqual([]);
  expect(await all(reading('{"marches": {"marche": []}}'))).toEqual([]);
});

it('refuses what is no DECP file, saying where and what to do', async () => {
  const table: readonly [string, string | Uint8Array, RegExp][] = [
    ['decp.json', '', /^: the file is empty/],
    ['decp.json', '<html><body>', /^: this is a web page/],
    [
      'decp.json',
      '{"marches": [{"id": "1"}, {"id": "2',
      /^after 1 whole contracts: the JSON stops before its end → /
    ],
    ['decp.json', '{"marches": [{"id": "1"}', /^after 1 whole contracts: the JSON stops before its end/],
    ['decp.json', '{"marches": [{"id": "1"},,]}', /the JSON is broken .* → download the file again/],
    ['decp.json', '{"contrats": []}', /^: the file has no “marches” → expected \{"marches"/],
    ['decp.json', '[{"id": "1"}]', /^: the file has no “marches”/],
    ['decp.json', '{"marches": 12}', /^marches: this is not a list/],
    ['decp.json', '{"marches": {"marche": {"id": "1"}}}', /^marches\.marche: this is not a list/],
    [
      'decp.json',
      '{"marches": {"avis": [{"id": "1"}]}}',
      /^marches\.avis\[0\]: “avis” is no list of contracts/
    ],
    ['decp.json', '{"marches": [{"id": "1"}, 12]}', /^marches\[1\]: this is not a contract/],
    [
      'decp.json',
      '{"marches": [{"id": "1", "acheteur": "Nantes"}]}',
      /^marches\[0\]: acheteur: .*expected object/
    ],
    [
      'decp.json',
      Buffer.from('{"marches": [\n{"objet": "Hébergement"}]}', 'latin1'),
      /^line 2: the text is not UTF-8/
    ],
    ['decp.json.gz', '{"marches": []}', /^: the file is named \.gz but is not a sound gzip file/]
  ];
  for (const [name, content, message] of table)
    expect(await errorOf(reading(content, name))).toMatch(message);
});

it('stops at a string of 2 GB before it is held', async () => {
  for (const start of ['{"marches": [{"objet": "', '{"', '{"marches": [{"id": "1"}], "x": "']) {
    const { text, pulled } = endless(start);
    expect(await errorOf(contractsIn(text))).toMatch(/no contract ends within 8000000 characters/);
    expect(pulled()).toBeLessThan(32);
  }
  expect(await errorOf(reading(endlessZip('{"marches": [{"objet": "'), 'decp.json.gz'))).toMatch(
    /no contract ends/
  );
});
