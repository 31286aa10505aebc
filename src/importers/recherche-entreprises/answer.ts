// What the API Recherche d'entreprises says of a legal unit: the parts of an answer that identify it.
import { z } from 'zod';

const text = z.string().nullish();

/** An identity, as the API spells it. Managers are not asked for: they are natural persons. */
const enterpriseSchema = z.looseObject({
  siren: z.string(),
  nom_complet: text,
  nom_raison_sociale: text,
  sigle: text,
  activite_principale: text,
  /** PME, ETI or GE. */
  categorie_entreprise: text,
  annee_categorie_entreprise: text,
  tranche_effectif_salarie: text,
  annee_tranche_effectif_salarie: text,
  nature_juridique: text,
  date_creation: text,
  date_fermeture: text,
  etat_administratif: text,
  siege: z.looseObject({ departement: text, commune: text, code_postal: text }).nullish()
});

export type EnterpriseRecord = z.infer<typeof enterpriseSchema>;

/** `results` is empty where the unit is unknown, or asked not to be shown. */
export const answerSchema = z.looseObject({
  results: z.array(enterpriseSchema),
  total_results: z.number()
});
