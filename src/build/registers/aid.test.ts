import { expect, it } from 'vitest';
import { cleanAid } from './aid.ts';

const record = (changes: Readonly<Record<string, string>> = {}) => ({
  place: 'line 12',
  record: {
    Country: 'France',
    'Another Beneficiary Member State': 'France',
    'Aid Measure Title': 'Régime cadre',
    'Aid Measure Title [EN]': 'Framework',
    'SA.Number': 'SA.40391',
    'Ref-no.': 'TM-1',
    'National ID': '423 093 459',
    'Name of the beneficiary': 'GANDI',
    'Name of the beneficiary [EN]': 'GANDI',
    'Beneficiary Type': 'Small and medium-sized entreprises',
    Region: 'Paris',
    'Sector (NACE)': 'Data processing, hosting and related activities',
    'Aid Instrument': 'Loan/ Repayable advances',
    'Aid Instrument [EN]': '',
    'Objectives of the Aid': 'Industrial research (Art. 25(2)(b))',
    'Objectives of the Aid [EN]': '',
    'Nominal Amount': '500000',
    'Aid element, expressed as full amount': '179858',
    Currency: 'EUR',
    'Date of granting': '22/11/2016',
    'Granting Authority Name': 'Ministère',
    'Granting Authority Name [EN]': 'Ministry',
    'Published Date': '02/05/2017',
    ...changes
  }
});
const none: ReadonlySet<string> = new Set();

it('types what the register writes', () => {
  expect(cleanAid(record(), none)).toMatchObject({
    row: {
      siren: '423093459',
      declared_size: 'sme',
      instrument: 'loan',
      nominal_low: 500_000,
      aid_low: 179_858,
      aid_high: 179_858,
      granted: '2016-11-22',
      year: 2016
    },
    rejects: []
  });
});

it('keeps a range as its two ends, and takes no offence at a grant without a nominal amount', () => {
  const { row, rejects } = cleanAid(
    record({ 'Aid element, expressed as full amount': '> 1,000,000 - 2,000,000', 'Nominal Amount': '' }),
    none
  );
  expect(row).toMatchObject({ aid_low: 1e6, aid_high: 2e6, nominal_low: null });
  expect(rejects).toEqual([]);
});

it('lists what it leaves blank: where, what, why', () => {
  const { row, rejects } = cleanAid(
    record({ 'National ID': '51285001', 'Aid element, expressed as full amount': '' }),
    none
  );
  expect(row).toMatchObject({ siren: null, aid_low: null });
  expect(rejects).toEqual([
    { place: 'line 12', field: 'National ID', value: '51285001', reason: 'not-a-siren' },
    { place: 'line 12', field: 'Aid element, expressed as full amount', value: '', reason: 'not-an-amount' }
  ]);
});

it.each([
  ['by a title', record({ 'Name of the beneficiary': 'MONSIEUR JEAN DUPONT' }), none],
  ['seen by reading', record({ 'Name of the beneficiary': 'JEAN DUPONT' }), new Set(['TM-1'])]
])('leaves a person out and does not name it: %s', (_, read, persons) => {
  const cleaned = cleanAid(read, persons);
  expect(cleaned).toEqual({
    row: undefined,
    rejects: [{ place: 'line 12', field: null, value: null, reason: 'sole-trader' }]
  });
});
