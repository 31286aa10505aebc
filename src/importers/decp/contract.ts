// The shape of a contract as DECP files give it: what is known of each field, nothing required, the rest kept.
import { z } from 'zod';

const text = z.string().nullish();
/** Numbers come as numbers, or as text. */
const number = z.union([z.number(), z.string()]).nullish();

const buyer = z.looseObject({ id: text, nom: text }).nullish();
const holder = z.looseObject({ typeIdentifiant: text, id: number, denominationSociale: text });
const place = z.looseObject({ code: number, typeCode: text, nom: text }).nullish();

/** Schema 2.0.3 wraps each of a list in an object of one member: `{ "titulaire": { … } }`. */
const listOf = <Name extends string, Item extends z.ZodType>(name: Name, item: Item) =>
  z.array(z.union([z.looseObject({ [name]: item }), item]).nullable()).nullish();

const modification = z.looseObject({
  id: number,
  dureeMois: number,
  montant: number,
  valeurGlobale: number,
  titulaires: listOf('titulaire', holder)
});

/** A field that is in both formats has one name; the older one alone names buyers and holders. */
export const contractSchema = z.looseObject({
  id: number,
  uid: text,
  source: text,
  _type: text,
  nature: text,
  objet: text,
  codeCPV: number,
  procedure: text,
  lieuExecution: place,
  dureeMois: number,
  dateNotification: text,
  dateSignature: text,
  datePublicationDonnees: text,
  montant: number,
  valeurGlobale: number,
  montantSubventionPublique: number,
  acheteur: buyer,
  autoriteConcedante: buyer,
  titulaires: listOf('titulaire', holder),
  concessionnaires: listOf('concessionnaire', holder),
  modifications: listOf('modification', modification)
});

type Contract = z.infer<typeof contractSchema>;

/** `marches` is a list in the format of 2018, an object of two lists in that of 2022. */
export type DecpFormat = '2018' | '2022';
export type DecpKind = 'marche' | 'contrat-concession';

export interface DecpRecord {
  readonly format: DecpFormat;
  readonly kind: DecpKind;
  readonly contract: Contract;
}
