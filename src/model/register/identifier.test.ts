import { expect, it } from 'vitest';
import { identifierOf } from './identifier.ts';

it.each([
  ['440047504', { siren: '440047504', siret: null }],
  ['  423 093 459', { siren: '423093459', siret: null }],
  [': 504 941 337', { siren: '504941337', siret: null }],
  ['\u200e485\u00a0197 552', { siren: '485197552', siret: null }],
  ['420.916.918', { siren: '420916918', siret: null }],
  ['568801013-00018', { siren: '568801013', siret: '56880101300018' }],
  ['FR16302588462', { siren: '302588462', siret: null }],
  ['37890194600574', { siren: '378901946', siret: '37890194600574' }],
  // La Poste: the key of 35600000049837 is not Luhn's.
  ['35600000049837', { siren: '356000000', siret: '35600000049837' }]
])('reads %j', (found, identifier) => {
  expect(identifierOf(found)).toEqual(identifier);
});

it.each([
  ['440047505', 'siren-key'],
  ['44004750500012', 'siren-key'],
  ['37890194600575', 'siret-key'],
  ['35600000049838', 'siret-key'],
  ['51285001', 'not-a-siren'],
  ['9556418', 'not-a-siren'],
  ['DE119951342', 'not-a-siren'],
  ['W123456789', 'not-a-siren'],
  ['', 'not-a-siren']
])('says why %j is no SIREN or no SIRET', (found, reason) => {
  expect(identifierOf(found).reason).toBe(reason);
  if (reason === 'siret-key') expect(identifierOf(found)).toMatchObject({ siret: null });
  else expect(identifierOf(found)).toMatchObject({ siren: null, siret: null });
});
