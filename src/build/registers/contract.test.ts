import { expect, it } from 'vitest';
import type { DecpRecord } from '../../importers/decp/contract.ts';
import { cleanContract } from './contract.ts';

const buyer = '21130039700014';
const contract = {
  id: '2018N03',
  source: 'data.gouv.fr_pes',
  acheteur: { id: '21300039200017', nom: 'Ville' },
  nature: 'Marché',
  objet: 'H\uFFFDbergement<br />du site',
  codeCPV: '72415000-2',
  procedure: 'Procédure adaptée',
  dureeMois: 12,
  dateNotification: '2018-12-17+01:00',
  montant: 1000,
  formePrix: 'Ferme',
  titulaires: [{ typeIdentifiant: 'SIRET', id: '423 093 459 00042', denominationSociale: 'GANDI' }],
  modifications: []
};
const read = (changes: object = {}, kind: DecpRecord['kind'] = 'marche') => ({
  place: 'marches[3]',
  record: { format: '2018' as const, kind, contract: { ...contract, ...changes } }
});
const clean = (changes: object = {}, kind: DecpRecord['kind'] = 'marche') =>
  cleanContract(read(changes, kind), 'file', new Set([buyer]));

it('reads time-zoned dates, CPV with its key, spaced SIRET, and marks lost accents', () => {
  const { row } = clean();
  expect(row).toMatchObject({
    notified: '2018-12-17',
    cpv: '72415000',
    object: 'H·bergement du site',
    object_folded: ' h?bergement du site ',
    accents_lost: true,
    amount: 1000,
    year: 2018
  });
  expect(row?.suppliers).toMatchObject([{ siren: '423093459', name: 'GANDI' }]);
});

it('applies modifications in the order of their dates and keeps the original', () => {
  const { row } = clean({
    modifications: [
      { objetModification: 'second', dateNotificationModification: '2019-06-01', montant: 3000 },
      {
        objetModification: 'first',
        datePublicationDonneesModification: '2019-01-01',
        montant: 2000,
        dureeMois: 24,
        titulaires: [{ typeIdentifiant: 'SIRET', id: '440047504', denominationSociale: 'NEXEDI' }]
      }
    ]
  });
  expect(row).toMatchObject({ amount: 1000, months: 12, current_amount: 3000, current_months: 24 });
  expect(row?.modifications.map(({ what }) => what)).toEqual(['first', 'second']);
  expect(row?.modifications[0]?.suppliers).toMatchObject([{ siren: '440047504' }]);
});

it.each([
  [{ montant: 999999999 }, 'montant', 'placeholder-amount'],
  [{ montant: 0 }, 'montant', 'zero-amount'],
  [{ dateNotification: '0218-11-05' }, 'dateNotification', 'date-out-of-range'],
  [{ codeCPV: '7241500' }, 'codeCPV', 'not-a-code'],
  [
    { titulaires: [{ typeIdentifiant: 'SIRET', id: '123', denominationSociale: 'X' }] },
    'titulaires[0].id',
    'not-a-siren'
  ]
])('leaves %j blank and lists it', (changes, field, reason) => {
  const { row, rejects } = clean(changes);
  expect(row).toBeDefined();
  expect(rejects.filter((each) => each.field === field)).toMatchObject([{ place: 'marches[3]', reason }]);
});

it('takes a blank date or a foreign identifier for what it is: nothing lost', () => {
  const { rejects } = clean({
    dateNotification: undefined,
    titulaires: [{ typeIdentifiant: 'TAHITI', id: '587857001', denominationSociale: 'X' }]
  });
  expect(rejects.filter(({ field }) => field !== 'acheteur.id')).toEqual([]);
});

it('counts a sole trader and does not name it', () => {
  const { row, rejects } = clean({
    titulaires: [
      { typeIdentifiant: 'SIRET', id: '34405177600039', denominationSociale: 'MONSIEUR JEAN DUPONT' }
    ]
  });
  expect(row?.suppliers).toEqual([{ siren: null, siret: null, name: null, folded: null }]);
  expect(rejects).toContainEqual({
    place: 'marches[3]',
    field: 'titulaires[0]',
    value: '',
    reason: 'sole-trader'
  });
  expect(JSON.stringify([row, rejects])).not.toContain('DUPONT');
});

it.each([
  [{}, 'contrat-concession' as const, 'concession'],
  [{ objet: undefined }, 'marche' as const, 'incomplete-row'],
  [{ acheteur: null }, 'marche' as const, 'incomplete-row'],
  [{ acheteur: { id: buyer, nom: 'Essai' } }, 'marche' as const, 'test-row']
])('leaves out what is no contract: %j %s', (changes, kind, reason) => {
  expect(clean(changes, kind)).toMatchObject({ row: undefined, rejects: [{ field: null, reason }] });
});

it('reads the format of 2022, whose lists are wrapped', () => {
  const { row } = clean({
    titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '44004750400020' } }],
    modifications: [{ modification: { dateNotificationModification: '2022-01-01', montant: '1500.5' } }]
  });
  expect(row).toMatchObject({ current_amount: 1500.5, suppliers: [{ siren: '440047504', name: null }] });
});
