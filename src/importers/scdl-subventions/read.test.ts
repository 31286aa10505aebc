import { expect, it } from 'vitest';
import { all, errorOf, fileOf } from '../fixture.ts';
import { readSubventions } from './read.ts';
import { fields } from './schema.ts';

const columns = fields.map(({ name }) => name);
const good: Readonly<Record<string, string>> = {
  nomAttribuant: 'Région Bretagne',
  idAttribuant: '23350001600040',
  dateConvention: '2017-06-27',
  referenceDecision: '2017-03-103',
  nomBeneficiaire: 'Association Les Petits Débrouillards Bretagne',
  idBeneficiaire: '38047555800058',
  rnaBeneficiaire: '',
  objet: 'Animations climat-énergie',
  montant: '47800.20',
  nature: 'aide en numéraire;aide en nature',
  conditionsVersement: 'échelonné',
  datesPeriodeVersement: '2017-03-14/2018-03-14',
  idRAE: '12345',
  notificationUE: 'non',
  pourcentageSubvention: '1.00',
  dispositifAide: ''
};

const fileWith = (rows: readonly Readonly<Record<string, string>>[], delimiter = ',', start = ''): string => {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const text = lines.map((values) => values.map((value) => `"${value}"`).join(delimiter)).join('\n');
  return fileOf('subventions.csv', start + text);
};

it('reads sixteen columns from the Table Schema', () => {
  expect(columns).toEqual(Object.keys(good));
});

it.each([
  [',', ''],
  [';', ''],
  [';', '\uFEFF']
])('reads rows apart by %s', async (delimiter, start) => {
  expect(await all(readSubventions(fileWith([good], delimiter, start)))).toEqual([
    { place: 'line 2', record: good, problems: [] }
  ]);
});

it.each([
  ['nomAttribuant', '', 'required, and empty'],
  ['idAttribuant', '2335000160004', '“2335000160004” does not match ^\\d{14}$'],
  ['idAttribuant', '23350001600041', '“23350001600041” is not a SIRET'],
  ['dateConvention', '27/06/2017', '“27/06/2017” is not a date (YYYY-MM-DD)'],
  ['dateConvention', '2017-02-30', '“2017-02-30” is not a date (YYYY-MM-DD)'],
  ['montant', '47 800,20', '“47 800,20” is not a number'],
  ['nature', 'don', /^“don” is none of aide en numéraire, /],
  ['objet', 'x'.repeat(257), '257 characters, at most 256 are allowed'],
  ['notificationUE', 'true', '“true” is none of oui, non'],
  ['pourcentageSubvention', '0', '0 is under 0.01'],
  ['pourcentageSubvention', '100', '100 is over 1'],
  ['idBeneficiaire', '', 'empty, and so is rnaBeneficiaire: one of them is required']
])('tells that %s is wrong as “%s”, and keeps the row', async (column, value, why) => {
  const row = { ...good, [column]: value };
  const [read] = await all(readSubventions(fileWith([row])));
  expect(read?.record).toEqual(row);
  expect(read?.problems).toContainEqual({
    column,
    why: typeof why === 'string' ? why : expect.stringMatching(why)
  });
});

it('does without the columns that may be left out, not without the others', async () => {
  const required = columns.filter(
    (column) => !['idRAE', 'rnaBeneficiaire', 'dispositifAide'].includes(column)
  );
  const lines = [required, required.map((column) => good[column] ?? '')];
  const text = lines.map((values) => values.map((value) => `"${value}"`).join(';')).join('\n');
  expect((await all(readSubventions(fileOf('s.csv', text))))[0]?.problems).toEqual([]);
  expect(await errorOf(readSubventions(fileOf('s.csv', text.replace('montant', 'montantTotal'))))).toMatch(
    /^line 1: the file has no column “montant”; it has nomAttribuant.* → expected columns: nomAttribuant/
  );
});
