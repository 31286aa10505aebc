// Cleans one record of the State aid register: its values, typed; what can't be read is left blank and listed.
import { amountOf, type Amount } from '#model/register/amount.ts';
import { dayOf } from '#model/register/day.ts';
import { fold } from '#model/register/fold.ts';
import { identifierOf } from '#model/register/identifier.ts';
import { isSoleTrader } from '#model/register/person.ts';
import { plain } from '#model/register/plain.ts';
import type { vocabulary } from '#model/vocabulary.ts';
import type { Read } from '../../importers/record.ts';
import type { StateAidRecord } from '../../importers/state-aid/read.ts';
import { rejecting, type Cleaned } from './reject.ts';

type Instrument = (typeof vocabulary)['instrument'][number];

/** The register's own words; it puts loans and repayable advances in one. */
const instruments: Readonly<Record<string, Instrument>> = {
  'Direct grant': 'grant',
  'Direct grant/ Interest rate subsidy': 'grant',
  'Loan/ Repayable advances': 'loan',
  'Soft loan': 'loan',
  'Repayable advances': 'repayable-advance'
};

const instrumentOf = (found: string): Instrument =>
  instruments[found] ?? (found.startsWith('Guarantee') ? 'guarantee' : 'unspecified');

const sizes: Readonly<Record<string, 'sme' | 'large'>> = {
  'Small and medium-sized entreprises': 'sme',
  'Only large enterprises': 'large'
};

/** The nominal amount is filled for loans only: an empty one is no loss. */
const nominalOf = (found: string): Amount => (found === '' ? { low: null, high: null } : amountOf(found));

const clean = ({ place, record }: Read<StateAidRecord>) => {
  const { rejects, noted } = rejecting(place);
  const found = record['Aid Instrument'];
  const identifier = noted('National ID', record['National ID'], identifierOf(record['National ID']));
  const aid = noted(
    'Aid element, expressed as full amount',
    record['Aid element, expressed as full amount'],
    amountOf(record['Aid element, expressed as full amount'])
  );
  const nominal = noted('Nominal Amount', record['Nominal Amount'], nominalOf(record['Nominal Amount']));
  const granted = noted(
    'Date of granting',
    record['Date of granting'],
    dayOf(record['Date of granting'])
  ).day;
  const row = {
    ref: record['Ref-no.'],
    place,
    beneficiary: plain(record['Name of the beneficiary']),
    beneficiary_folded: fold(record['Name of the beneficiary']),
    siren: identifier.siren,
    declared_size: sizes[record['Beneficiary Type']] ?? null,
    sector: plain(record['Sector (NACE)']),
    instrument: instrumentOf(found),
    instrument_found: found,
    objective: plain(record['Objectives of the Aid']),
    nominal_low: nominal.low,
    nominal_high: nominal.high,
    aid_low: aid.low,
    aid_high: aid.high,
    granted,
    published: noted('Published Date', record['Published Date'], dayOf(record['Published Date'])).day,
    authority: plain(record['Granting Authority Name']),
    region: record.Region,
    measure: plain(record['Aid Measure Title']),
    measure_number: record['SA.Number'],
    other_state: record['Another Beneficiary Member State'],
    year: Number((granted ?? '0').slice(0, 4))
  };
  return { row, rejects };
};

export type AidRow = ReturnType<typeof clean>['row'];

/** `persons`: references of rows whose bare name is a person's, as seen by reading them. */
export const cleanAid = (read: Read<StateAidRecord>, persons: ReadonlySet<string>): Cleaned<AidRow> =>
  isSoleTrader(read.record['Name of the beneficiary']) || persons.has(read.record['Ref-no.'])
    ? rejecting(read.place).leftOut('sole-trader')
    : clean(read);
