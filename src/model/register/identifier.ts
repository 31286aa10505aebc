// SIREN and SIRET as registers write them: what can be read of an identifier, and why the rest can't.

/** Luhn's key, over digits of any number. */
const passesLuhn = (digits: string): boolean =>
  [...digits].reverse().reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0) %
    10 ===
  0;

/** La Poste has more establishments than Luhn's key allows: their digits add up to a multiple of five instead. */
const laPoste = '356000000';
const isSiret = (digits: string): boolean =>
  passesLuhn(digits) ||
  (digits.startsWith(laPoste) && [...digits].reduce((total, digit) => total + Number(digit), 0) % 5 === 0);

type IdentifierReason = 'not-a-siren' | 'siren-key' | 'siret-key';

export interface Identifier {
  readonly siren: string | null;
  readonly siret: string | null;
  /** Why part of it, or all, was left blank. */
  readonly reason?: IdentifierReason;
}

const nothing = (reason: IdentifierReason): Identifier => ({ siren: null, siret: null, reason });

const ofSiren = (siren: string): Identifier =>
  passesLuhn(siren) ? { siren, siret: null } : nothing('siren-key');

const ofSiret = (siret: string): Identifier => {
  const { siren, reason } = ofSiren(siret.slice(0, 9));
  if (siren === null) return nothing(reason ?? 'siren-key');
  return isSiret(siret) ? { siren, siret } : { siren, siret: null, reason: 'siret-key' };
};

/**
 * Reads a SIREN, a SIRET or a French VAT number, whatever spaces, dots, hyphens, colons or invisible marks stand in it.
 * A number that is too short is not completed: no one knows which of its digits is missing.
 */
export const identifierOf = (found: string): Identifier => {
  const bare = found.replace(/[\s\p{Cf}.:-]/gu, '').toUpperCase();
  const vat = /^FR\d{2}(\d{9})$/.exec(bare)?.[1];
  if (vat !== undefined) return ofSiren(vat);
  if (/^\d{9}$/.test(bare)) return ofSiren(bare);
  if (/^\d{14}$/.test(bare)) return ofSiret(bare);
  return nothing('not-a-siren');
};
