// What the views and tables that are not published as files hold, and the columns that no published table describes.
import type { Bilingual } from '#model/language.ts';
import type { ColumnType } from '#model/table/column.ts';

export const aboutStored: Readonly<Record<string, Bilingual>> = {
  charted_fact_view: {
    fr: 'Les faits que les graphiques peuvent montrer : ni confiance faible, ni signalement qui écarte. Un ensemble contesté y est entier : ses faits de faible confiance sont « faded ».',
    en: 'The facts that charts may show: neither low confidence nor a flag that keeps them out. A disputed set is there whole: its facts of low confidence are "faded".'
  },
  organisation_group_view: {
    fr: 'Le groupe où chaque organisation est comparée, de quand à quand, d’après sa taille et ceux qui la détiennent.',
    en: 'The group that each organisation is compared in, from when to when, by its size and who holds it.'
  },
  fact_input: {
    fr: 'Les faits dont chaque valeur calculée par nous est tirée.',
    en: 'The facts that each value computed by us is worked out from.'
  },
  fact_alias: {
    fr: 'Les identifiants que des faits ont eus dans des versions publiées.',
    en: 'The identifiers that facts had in published versions.'
  },
  membership_view: {
    fr: "Ce qui fait partie de quoi : un projet d'un appel, une entreprise d'un programme, un programme de son financeur.",
    en: 'What is part of what: a project of a call, a venture of a programme, a programme of its funder.'
  },
  disagreement_pair_view: {
    fr: 'Les paires de faits où deux sources disent deux valeurs de la même chose, dans les deux sens.',
    en: 'The pairs of facts where two sources state two values of the same thing, both ways round.'
  },
  public_contract_supplier_view: {
    fr: "Une ligne par titulaire d'un marché public.",
    en: 'One row a supplier of a public contract.'
  },
  contract_gloss_view: {
    fr: "L'objet d'un marché en quelques mots, là où le nom du titulaire peut être pris pour un autre.",
    en: 'The object of a contract in a few words, where the name of its supplier may be taken for another.'
  },
  aid_aggregate_view: {
    fr: "Le registre entier des aides d'État, compté par taille déclarée, année, instrument et règle du cloud.",
    en: 'The whole State aid register, counted by declared size, year, instrument and cloud rule.'
  },
  register_file_view: {
    fr: "Les fichiers bruts de chaque registre : d'où ils viennent, quand ils ont été pris, leur empreinte SHA-256.",
    en: 'The raw files of each register: where they come from, when they were taken, their SHA-256 digest.'
  },
  register_coverage_view: {
    fr: 'Combien de lignes chaque registre tient, par source et par mois.',
    en: 'How many rows each register holds, by source and month.'
  },
  rule_quality_view: {
    fr: 'Ce que vaut la règle du cloud : sur les marchés relus à la main, combien sont ce que la règle en dit.',
    en: 'How good the cloud rule is: of the contracts judged by hand, how many are what the rule says.'
  },
  indicator: {
    fr: 'Ce que les faits mesurent, libellé et défini dans les deux langues.',
    en: 'What facts measure, labelled and defined in both languages.'
  },
  deflator: {
    fr: "Le facteur qui porte les euros d'une année à ceux de l'année de base (meta, base_year).",
    en: 'The factor that carries the euros of a year to those of the base year (meta, base_year).'
  },
  meta: {
    fr: 'Ce que la base dit de sa construction : version des données, année de base des euros constants.',
    en: 'What the database says of its making: version of the data, base year of constant euros.'
  },
  service: {
    fr: 'Les services que vend chaque organisation.',
    en: 'The services that each organisation sells.'
  },
  certification_view: {
    fr: 'Le nom et la date de chaque certification d’une organisation, dans leur ordre.',
    en: 'The name and date of each certification of an organisation, in their order.'
  },
  certification: {
    fr: 'Les certifications de chaque organisation.',
    en: 'The certifications of each organisation.'
  },
  fact_corroboration: {
    fr: "Les autres sources qui disent la même chose qu'un fait.",
    en: 'The other sources that state the same as a fact.'
  },
  event_organisation: {
    fr: 'Les organisations que concerne chaque événement.',
    en: 'The organisations that each event is about.'
  },
  search: {
    fr: "L'index de recherche, sans accents : MATCH 'petition'.",
    en: "The full-text index, accents folded: MATCH 'petition'."
  }
};

/** `type` where the file names none: the column is computed. */
export const aboutColumns: Readonly<Record<string, Bilingual & { readonly type?: ColumnType }>> = {
  counterparty_country: { fr: "Pays de l'autre partie.", en: 'Country of the counterparty.' },
  months: {
    type: 'integer',
    fr: 'Mois entiers que couvre la période. Vide : une date, une année, ou une période ouverte.',
    en: 'Whole months that the period covers. Empty: a date, a year, or an open period.'
  },
  id: { fr: 'Identifiant.', en: 'Identifier.' },
  faded: {
    type: 'boolean',
    fr: "1 : un fait contesté, de faible confiance, montré parce qu'un autre de son ensemble l'est ; 0 sinon.",
    en: '1: a disputed fact of low confidence, shown because another of its set is; 0 otherwise.'
  },
  input_id: { fr: 'Fait du calcul ; clé vers facts.', en: 'Fact computed from; key to facts.' },
  alias: { fr: 'Ancien identifiant.', en: 'Former identifier.' },
  value: { fr: 'Valeur.', en: 'Value.' },
  body: { fr: 'Les mots cherchés.', en: 'The words that are searched.' },
  source_lang: { fr: 'Langue du document.', en: 'Language of the document.' },
  siren_read_in: { fr: 'Document où le SIREN a été lu.', en: 'Document in which the SIREN was read.' },
  year: { fr: 'Année civile.', en: 'Calendar year.' },
  part_of_id: {
    fr: "Ce dont l'organisation fait partie ; clé vers organisations.",
    en: 'What the organisation is part of; key to organisations.'
  },
  part_of_fr: { fr: "Nom de l'ensemble, en français.", en: 'Name of the whole, in French.' },
  part_of_en: { fr: "Nom de l'ensemble, en anglais.", en: 'Name of the whole, in English.' },
  part_of_kind: { fr: "Nature de l'ensemble.", en: 'Kind of the whole.' },
  other_id: {
    fr: 'Le fait qui dit autre chose ; clé vers facts.',
    en: 'The fact that states otherwise; key to facts.'
  },
  class: { fr: 'Classe de taille.', en: 'Size class.' },
  funding: {
    fr: "1 : l'indicateur parle d'argent public ; 0 sinon.",
    en: '1: the indicator is about public money; 0 otherwise.'
  },
  factor: { fr: 'Facteur à appliquer aux euros.', en: 'Factor to apply to the euros.' },
  service: { fr: 'Service vendu.', en: 'Service sold.' },
  date: { fr: "Date d'obtention.", en: 'Date obtained.' },
  name: { fr: 'Nom.', en: 'Name.' },
  judged: { fr: 'Marchés relus à la main.', en: 'Contracts judged by hand.' },
  hits: { fr: 'Dont bien retenus.', en: 'Of which rightly selected.' },
  precision_low: {
    fr: 'Borne basse de la justesse (0 à 1), à 95 % de confiance.',
    en: 'Lower bound of the precision (0 to 1), at 95% confidence.'
  },
  precision_high: {
    fr: 'Borne haute de la justesse (0 à 1), à 95 % de confiance.',
    en: 'Upper bound of the precision (0 to 1), at 95% confidence.'
  },
  gloss_fr: {
    fr: "L'objet du marché en quelques mots, en français.",
    en: 'The object in a few words, in French.'
  },
  gloss_en: {
    fr: "L'objet du marché en quelques mots, en anglais.",
    en: 'The object in a few words, in English.'
  },
  event_id: { fr: "Identifiant de l'événement.", en: 'Identifier of the event.' },
  fact_id: { fr: 'Identifiant du fait.', en: 'Identifier of the fact.' }
};
