// Cleans one public contract: what was written when it was signed, its modifications in order, its suppliers.
import { contractAmountOf } from '#model/register/amount.ts';
import { dayOf, type Day } from '#model/register/day.ts';
import { fold, hasLostAccents } from '#model/register/fold.ts';
import { identifierOf } from '#model/register/identifier.ts';
import { plain } from '#model/register/plain.ts';
import type { DecpRecord } from '../../importers/decp/contract.ts';
import type { Read } from '../../importers/record.ts';
import { contractSchema, type Contract } from './decp.ts';
import { rejecting, type Cleaned } from './reject.ts';
import { suppliersOf, type Supplier } from './supplier.ts';

/** Absent at the source: nothing was lost by us. */
const dayIf = (found: string | undefined): Day => (found === undefined ? { day: null } : dayOf(found));

const cpvOf = (found: string): { code: string | null; reason?: 'not-a-code' } => {
  const code = /^(\d{8})(?:-\d)?$/.exec(found.trim())?.[1];
  return code === undefined ? { code: null, reason: 'not-a-code' } : { code };
};

interface Modification {
  readonly on: string | null;
  readonly what: string | null;
  readonly amount: number | null;
  readonly months: number | null;
  readonly suppliers: readonly Supplier[];
}

const clean = (place: string, record: Contract, sourceOf: string) => {
  const { rejects, noted } = rejecting(place);
  const buyer = noted('acheteur.id', record.acheteur?.id ?? '', identifierOf(record.acheteur?.id ?? ''));
  const amount = noted('montant', record.montant ?? '', contractAmountOf(record.montant ?? ''));
  const cpv = noted('codeCPV', record.codeCPV ?? '', cpvOf(record.codeCPV ?? ''));
  const notified = noted(
    'dateNotification',
    record.dateNotification ?? '',
    dayIf(record.dateNotification)
  ).day;
  const published = noted(
    'datePublicationDonnees',
    record.datePublicationDonnees ?? '',
    dayIf(record.datePublicationDonnees)
  ).day;
  const suppliers = suppliersOf(record.titulaires, 'titulaires', noted);
  const modifications = record.modifications
    .map((found, index): Modification => {
      const at = `modifications[${index}]`;
      const notice = found.dateNotificationModification;
      const issue = found.datePublicationDonneesModification;
      const changed = found.montant ?? '';
      return {
        on: noted(at, notice ?? issue ?? '', dayIf(notice ?? issue)).day,
        what: found.objetModification === undefined ? null : plain(found.objetModification),
        amount: changed === '' ? null : noted(`${at}.montant`, changed, contractAmountOf(changed)).low,
        months: found.dureeMois ?? null,
        suppliers: suppliersOf(found.titulaires, `${at}.titulaires`, noted)
      };
    })
    .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '', 'en'));
  const object = plain(record.objet ?? '');
  const row = {
    place,
    source: sourceOf,
    id: record.id ?? '',
    buyer_siret: buyer.siret ?? record.acheteur?.id ?? '',
    buyer_siren: buyer.siren,
    buyer: plain(record.acheteur?.nom ?? ''),
    nature: plain(record.nature ?? ''),
    object,
    object_folded: fold(record.objet ?? ''),
    accents_lost: hasLostAccents(record.objet ?? ''),
    cpv: cpv.code,
    procedure: plain(record.procedure ?? ''),
    place_code: record.lieuExecution?.code ?? null,
    place_name: record.lieuExecution?.nom === undefined ? null : plain(record.lieuExecution.nom),
    notified,
    published,
    amount: amount.low,
    months: record.dureeMois ?? null,
    price_form: plain(record.formePrix ?? ''),
    current_amount: modifications.findLast((each) => each.amount !== null)?.amount ?? amount.low,
    current_months:
      modifications.findLast((each) => each.months !== null)?.months ?? record.dureeMois ?? null,
    year: Number((notified ?? '0').slice(0, 4)),
    suppliers,
    modifications
  };
  return { row, rejects };
};

export type ContractRow = ReturnType<typeof clean>['row'];

/** Why a record is no public contract of this register, if it is none. */
const notOne = (contract: Contract, kind: DecpRecord['kind'], tests: ReadonlySet<string>) => {
  if (kind === 'contrat-concession') return 'concession';
  if (contract.acheteur?.id === undefined || contract.id === undefined || contract.objet === undefined)
    return 'incomplete-row';
  return tests.has(contract.acheteur.id) ? 'test-row' : undefined;
};

/** `tests`: buyers under which a source tried its own forms. `file` stands for the source where the record names none. */
export const cleanContract = (
  { place, record }: Read<DecpRecord>,
  file: string,
  tests: ReadonlySet<string>
): Cleaned<ContractRow> => {
  const contract = contractSchema.parse(record.contract);
  const reason = notOne(contract, record.kind, tests);
  return reason === undefined
    ? clean(place, contract, contract.source ?? file)
    : rejecting(place).leftOut(reason, contract.id ?? null);
};
