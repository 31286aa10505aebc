// Data folders for the tests: a small sound one, ways to make it unsound, and the databases made of them.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { vocabulary } from '#model/vocabulary.ts';
import { check } from './check.ts';
import { references } from './checks/references.ts';
import type { Data } from './data.ts';
import { Failure } from './failure.ts';
import type { DataError } from './error.ts';
import { link } from './link.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';
import type { Registers } from './registers/registers.ts';
import { write } from './write.ts';

type Content = Readonly<Record<string, unknown>>;

/** Path below the data folder → content (text is written as it is), or undefined for no such file. */
export type Files = Readonly<Record<string, unknown>>;

const same = (text: string) => ({ fr: text, en: text });

export const fact = (changes: Content = {}): Content => ({
  id: 'cloudwatt-turnover-2014',
  organisation: 'cloudwatt',
  indicator: 'turnover',
  value: 2_000_000,
  unit: 'EUR',
  period: '2014',
  status: 'reported',
  confidence: 'high',
  summary: { fr: 'Cloudwatt a vendu pour 2 M€ en 2014.', en: 'Cloudwatt sold €2m in 2014.' },
  ...changes
});

export const aid = (changes: Content = {}): Content =>
  fact({
    id: 'cloudwatt-aid',
    counterparty: 'caisse',
    indicator: 'public-funding',
    instrument: 'equity',
    value: 75_000_000,
    period: '2012-09',
    status: 'committed',
    summary: { fr: 'La Caisse apporte 75 M€.', en: 'The Caisse brings €75m.' },
    ...changes
  });

export const event = (changes: Content = {}): Content => ({
  id: 'cloudwatt-founded',
  period: '2012-09',
  title: { fr: 'Naissance de Cloudwatt', en: 'Cloudwatt is born' },
  summary: same('Cloudwatt.'),
  lane: 'venture',
  key: true,
  organisations: ['cloudwatt'],
  ...changes
});

export const quotation = (changes: Content = {}): Content => ({
  id: 'a-quotation',
  kind: 'quotation',
  charts: ['lifelines'],
  words: 'Tout est développé en interne.',
  lang: 'fr',
  translation: 'All is developed in-house.',
  speaker: { fr: 'Un directeur', en: 'A director' },
  ...changes
});

export const source = (id: string, changes: Content = {}): Content => ({
  id,
  title: `Page ${id}`,
  publisher: 'Le Journal',
  url: `https://www.example.org/${id}`,
  published: '2015-02-03',
  lang: 'fr',
  kind: 'press',
  consulted: 'whole',
  consulted_on: '2026-11-25',
  ...changes
});

export const organisation = (id: string, changes: Content = {}): Content => ({
  id,
  name: same(id),
  kind: 'company',
  ...changes
});

const inflation = (year: number, value: number): Content =>
  fact({
    id: `inflation-${year}`,
    organisation: undefined,
    series: 'cpi-fr-inflation-annual-average',
    indicator: 'market-measure',
    value,
    unit: 'percent',
    period: String(year),
    summary: { fr: `${String(value).replace('.', ',')} %`, en: `${value}%` }
  });

const indicator = (units: readonly string[], funding = false): Content => ({
  label: { fr: 'Libellé', en: 'Label' },
  definition: same('Definition.'),
  units,
  funding
});

const termFiles: Files = Object.fromEntries(
  Object.entries(vocabulary).map(([set, words]) => [
    `vocabulary/${set}.yaml`,
    Object.fromEntries(
      words.map((word) => [
        word,
        {
          label: same(word),
          definition: same(word),
          ...(set === 'flag' ? { charted: word !== 'do-not-publish' } : {})
        }
      ])
    )
  ])
);

const sound: Files = {
  ...termFiles,
  'vocabulary/indicator.yaml': {
    turnover: indicator(['EUR']),
    'public-funding': indicator(['EUR'], true),
    'private-funding': indicator(['EUR'], true),
    'mixed-funding': indicator(['EUR'], true),
    investment: indicator(['EUR'], true),
    'turnover-target': indicator(['EUR']),
    headcount: indicator(['people']),
    'market-measure': indicator(['percent', 'EUR', 'index'])
  },
  'vocabulary/series.yaml': {
    'cpi-fr-inflation-annual-average': {
      title: same('Inflation'),
      scope: same('Households'),
      unit: 'percent',
      geo: 'FR',
      family: 'prices',
      publisher: 'Insee'
    }
  },
  'vocabulary/definitions.yaml': {
    pme: { term: same('PME'), text: same('Under 250 people.'), thresholds: { people: 250 }, source: 'one' }
  },
  'vocabulary/disagreements.yaml': [
    { organisation: 'cloudwatt', indicator: 'turnover', note: same('They disagree.') }
  ],
  'sources/one.yaml': source('one', { facts: [fact(), aid()], events: [event()], excerpts: [quotation()] }),
  'sources/two.yaml': source('two', { facts: [inflation(2013, 0.9), inflation(2014, 0.5)] }),
  'organisations/caisse.yaml': organisation('caisse', { kind: 'funder' }),
  'organisations/cloudwatt.yaml': organisation('cloudwatt', {
    kind: 'provider',
    main_activity: 'cloud',
    also_known_as: ['Andromède 1', 'Cloudwatt SA'],
    owners: [
      {
        name: same('Caisse'),
        organisation: 'caisse',
        type: 'public',
        share_percent: 33.3,
        from: '2012',
        to: '2015'
      }
    ],
    size_classes: [{ class: 'ETI', from: '2012', basis: same('Staff.'), deduced: true }],
    sources: ['one']
  })
};

/** A temporary data folder: the sound one with some files changed. */
export const folderWith = (changes: Files = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  for (const [path, content] of Object.entries({ ...sound, ...changes })) {
    if (content === undefined) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : stringify(content));
  }
  return folder;
};

/** The errors of such a folder, each as `place: message → fix`. */
export const errorsWith = (changes: Files): string[] => {
  const reading = read(folderWith(changes));
  const { data, errors } = parse(reading.documents);
  return [...reading.errors, ...errors, ...check(data)].map(
    ({ file, path, message, fix }: DataError) => `${file.replace('data/', '')} ${path}: ${message} → ${fix}`
  );
};

/** The errors where the facts of the first source are these. */
export const errorsOf = (...facts: readonly Content[]): string[] =>
  errorsWith({ 'sources/one.yaml': source('one', { facts }) }).map((line) =>
    line.replace('sources/one.yaml ', '')
  );

const failureOf = (folder: string, errors: readonly DataError[]): Failure =>
  new Failure(
    errors.map(({ file, path, message }) => `${file.replace(/^data/, folder)} ${path}: ${message}`).join('\n')
  );

/** Returns the data of a folder. Throws where a file of it cannot be parsed; runs no check. */
const dataOf = (folder: string): Data => {
  const reading = read(folder);
  const { data, errors } = parse(reading.documents);
  const all = [...reading.errors, ...errors];
  if (all.length > 0) throw failureOf(folder, all);
  return data;
};

const writeDatabase = (data: Data, registers?: Registers): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'database-')), 'small.sqlite');
  write(link(data, registers).tables, file);
  return file;
};

/** Makes a database of a data folder, without its registers, and returns its path. */
export const databaseOf = (folder: string): string => writeDatabase(dataOf(folder));

const frozen = fileURLToPath(new URL('../../tests/frozen', import.meta.url));

/**
 * Makes a database of the frozen data (`tests/frozen`), with their registers, and returns its path. Throws where they refer
 * to what they do not have.
 */
export const frozenDatabase = async (): Promise<string> => {
  const data = dataOf(frozen);
  const missing = references(data);
  if (missing.length > 0) throw failureOf(frozen, missing);
  const { readRegisters } = await import('./registers/registers.ts');
  const folders = { data: frozen, registers: mkdtempSync(join(tmpdir(), 'registers-')) };
  const registers = await readRegisters(folders, data, () => undefined);
  if (!('tables' in registers)) throw failureOf(frozen, registers);
  return writeDatabase(data, registers);
};
