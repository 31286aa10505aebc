// One public contract, whichever of the two DECP formats it came in: absent and null are the same, lists are unwrapped.
import { z } from 'zod';

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : String(value).trim()));
const whole = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => {
    const number = Number(value ?? Number.NaN);
    return Number.isInteger(number) ? number : undefined;
  });

const wrapper = (name: string) => z.looseObject({ [name]: z.unknown() });

/** The format of 2022 wraps each member of a list in an object of one member: `{ "titulaire": { … } }`. */
const listOf = <Item extends z.ZodType>(name: string, item: Item) =>
  z
    .array(
      z.preprocess((value) => {
        const wrapped = wrapper(name).safeParse(value);
        return wrapped.success && Object.hasOwn(wrapped.data, name) ? wrapped.data[name] : value;
      }, item.nullable())
    )
    .nullish()
    .transform((items) => (items ?? []).filter((each) => each !== null));

const holder = z.object({ typeIdentifiant: text, id: text, denominationSociale: text });

export const contractSchema = z.object({
  source: text,
  id: text,
  acheteur: z.object({ id: text, nom: text }).nullish(),
  nature: text,
  objet: text,
  codeCPV: text,
  procedure: text,
  lieuExecution: z.object({ code: text, nom: text }).nullish(),
  dureeMois: whole,
  dateNotification: text,
  datePublicationDonnees: text,
  montant: text,
  formePrix: text,
  titulaires: listOf('titulaire', holder),
  modifications: listOf(
    'modification',
    z.object({
      objetModification: text,
      dateNotificationModification: text,
      datePublicationDonneesModification: text,
      dureeMois: whole,
      montant: text,
      titulaires: listOf('titulaire', holder)
    })
  )
});

export type Contract = z.infer<typeof contractSchema>;
export type Holder = z.infer<typeof holder>;
