// The suppliers of a contract: legal persons, by SIREN where it can be read; sole traders are counted and not named.
import { fold } from '#model/register/fold.ts';
import { identifierOf, type Identifier } from '#model/register/identifier.ts';
import { isSoleTrader } from '#model/register/person.ts';
import { plain } from '#model/register/plain.ts';
import type { Holder } from './decp.ts';
import type { RejectReason } from './reject.ts';

export interface Supplier {
  readonly siren: string | null;
  readonly siret: string | null;
  readonly name: string | null;
  readonly folded: string | null;
}

type Noted = <Value extends { readonly reason?: RejectReason }>(
  field: string,
  found: string,
  value: Value
) => Value;

/** Identifiers of other countries and territories are no SIREN, and no mistake. */
const french = /^(?:SIRET|SIREN|TVA)/;

const identified = (kind: string | undefined, id: string): Identifier => {
  const read = identifierOf(id);
  return read.reason === undefined || french.test(kind ?? 'SIRET') ? read : { siren: null, siret: null };
};

export const suppliersOf = (found: readonly Holder[], field: string, noted: Noted): Supplier[] =>
  found.map(({ id = '', typeIdentifiant, denominationSociale = '' }, index) => {
    const at = `${field}[${index}]`;
    if (isSoleTrader(denominationSociale)) {
      noted(at, '', { reason: 'sole-trader' });
      return { siren: null, siret: null, name: null, folded: null };
    }
    const { siren, siret } = noted(`${at}.id`, id, identified(typeIdentifiant, id));
    const name = denominationSociale === '' ? null : plain(denominationSociale);
    return { siren, siret, name, folded: name === null ? null : fold(name) };
  });
