// The published table of facts: one value of one indicator, for one organisation or series and one period, as one source states it.
import { z } from 'zod';
import { required, nullable } from './column.ts';
import { noteColumns, periodColumns, sourceColumns } from './shared.ts';
import { defineTable } from './table.ts';

const perUnit = { fr: 'selon la colonne unit', en: 'as the column unit says' };
const year = { fr: 'année', en: 'year' };

const subject = {
  organisation_id: nullable.text({
    fr: [
      'Organisation',
      'Organisation concernée ; clé vers organisations. Vide : le fait concerne une série.'
    ],
    en: ['Organisation', 'Organisation concerned; key to organisations. Empty: the fact is about a series.'],
    example: 'cloudwatt'
  }),
  organisation_fr: nullable.text({
    fr: ["Nom de l'organisation (français)", "Nom de l'organisation, en français."],
    en: ['Organisation name (French)', 'Name of the organisation, in French.'],
    example: 'Cloudwatt'
  }),
  organisation_en: nullable.text({
    fr: ["Nom de l'organisation (anglais)", "Nom de l'organisation, en anglais."],
    en: ['Organisation name (English)', 'Name of the organisation, in English.'],
    example: 'Cloudwatt'
  }),
  organisation_kind: nullable.word('organisation-kind', {
    fr: ["Nature de l'organisation", 'Projet, entreprise, programme, financeur …'],
    en: ['Kind of organisation', 'Project, venture, programme, funder …'],
    example: 'provider'
  }),
  size_class: nullable.word('size-class', {
    fr: ['Classe de taille', "Classe de taille de l'organisation l'année du fait. Vide : non lue."],
    en: ['Size class', 'Size class of the organisation in the year of the fact. Empty: not read.'],
    example: 'PME'
  }),
  comparison_group: required.word('comparison-group', {
    fr: ['Groupe comparé', 'Groupe dans lequel les graphiques rangent le fait.'],
    en: ['Comparison group', 'The group that charts put the fact in.'],
    example: 'state-backed'
  }),
  series_id: nullable.text({
    fr: ['Série', 'Série de marché concernée ; clé vers series. Vide : le fait concerne une organisation.'],
    en: ['Series', 'Market series concerned; key to series. Empty: the fact is about an organisation.'],
    example: 'eurostat-cloud-use-fr'
  }),
  counterparty_id: nullable.text({
    fr: [
      'Autre partie',
      'Qui paie, fournit ou détient ; clé vers organisations. Vide : sans fiche, ou sans objet.'
    ],
    en: ['Counterparty', 'Who pays, supplies or holds; key to organisations. Empty: no profile, or none.'],
    example: 'caisse-des-depots'
  }),
  counterparty_fr: nullable.text({
    fr: ["Nom de l'autre partie (français)", "Nom de l'autre partie, en français."],
    en: ['Counterparty name (French)', 'Name of the counterparty, in French.'],
    example: 'Caisse des dépôts'
  }),
  counterparty_en: nullable.text({
    fr: ["Nom de l'autre partie (anglais)", "Nom de l'autre partie, en anglais."],
    en: ['Counterparty name (English)', 'Name of the counterparty, in English.'],
    example: 'Caisse des Dépôts'
  }),
  counterparty_role: nullable.word('role', {
    fr: ["Rôle de l'autre partie", 'Payeur, fournisseur ou détenteur.'],
    en: ['Role of the counterparty', 'Payer, supplier or holder.'],
    example: 'payer'
  })
};

const measure = {
  indicator_id: required.text({
    fr: ['Indicateur', 'Ce qui est mesuré ; défini dans terms (vocabulary = indicator).'],
    en: ['Indicator', 'What is measured; defined in terms (vocabulary = indicator).'],
    example: 'public-funding'
  }),
  indicator_fr: required.text({
    fr: ["Nom de l'indicateur (français)", 'Ce qui est mesuré, en français.'],
    en: ['Indicator name (French)', 'What is measured, in French.'],
    example: 'argent public'
  }),
  indicator_en: required.text({
    fr: ["Nom de l'indicateur (anglais)", 'Ce qui est mesuré, en anglais.'],
    en: ['Indicator name (English)', 'What is measured, in English.'],
    example: 'public money'
  }),
  low: required.number({
    fr: [
      'Valeur basse',
      'Bas de la fourchette ; égal au haut quand la source donne un seul chiffre. Euros courants, non arrondis.'
    ],
    en: [
      'Low value',
      'Low end of the range; equal to the high end where the source gives one figure. Current euros, unrounded.'
    ],
    example: 75_000_000,
    unit: perUnit
  }),
  high: required.number({
    fr: ['Valeur haute', 'Haut de la fourchette ; égal au bas quand la source donne un seul chiffre.'],
    en: ['High value', 'High end of the range; equal to the low end where the source gives one figure.'],
    example: 75_000_000,
    unit: perUnit
  }),
  bound: required.word('bound', {
    fr: ['Borne', 'Ce que la source dit de la valeur : exacte, environ, au moins, au plus.'],
    en: ['Bound', 'What the source says of the value: exact, about, at least, at most.'],
    example: 'exact'
  }),
  unit: required.word('unit', {
    fr: ['Unité', 'Unité des valeurs : euros entiers, personnes, pour cent …'],
    en: ['Unit', 'Unit of the values: whole euros, people, per cent …'],
    example: 'EUR'
  }),
  ...periodColumns,
  year_from: required.integer({
    fr: ['Première année', 'Année civile où la période commence.'],
    en: ['First year', 'Calendar year in which the period starts.'],
    example: 2012,
    unit: year
  }),
  year_to: required.integer({
    fr: ['Dernière année', 'Année civile où la période finit.'],
    en: ['Last year', 'Calendar year in which the period ends.'],
    example: 2015,
    unit: year
  }),
  status: required.word('status', {
    fr: ['Statut', "Annoncé, engagé, versé, publié, visé … Deux statuts ne s'additionnent jamais."],
    en: ['Status', 'Announced, committed, disbursed, reported, targeted … Two statuses are never added.'],
    example: 'committed'
  }),
  instrument: nullable.word('instrument', {
    fr: [
      'Instrument',
      "Capital, subvention, prêt … Deux instruments ne s'additionnent jamais. Vide : sans objet."
    ],
    en: ['Instrument', 'Equity, grant, loan … Two instruments are never added. Empty: does not apply.'],
    example: 'equity'
  }),
  money_kind: nullable.text({
    fr: [
      "Genre d'argent",
      'Indicateur, statut et instrument en un mot : ne sommez que des lignes de même genre.'
    ],
    en: ['Kind of money', 'Indicator, status and instrument in one word: add only rows of one kind.'],
    example: 'public-funding/committed/equity'
  }),
  deflator: nullable.number({
    fr: [
      'Déflateur',
      "Facteur qui porte les euros de l'année au niveau des prix de l'année de base. Vide : année non couverte."
    ],
    en: [
      'Deflator',
      'Factor that carries the euros of the year to the prices of the base year. Empty: year not covered.'
    ],
    example: 1.21
  })
};

const reading = {
  confidence: required.word('confidence', {
    fr: ['Confiance', 'Haute, moyenne ou faible.'],
    en: ['Confidence', 'High, medium or low.'],
    example: 'high'
  }),
  flag: nullable.word('flag', {
    fr: ['Signalement', 'Pourquoi la valeur doit être lue avec soin. Vide : rien à signaler.'],
    en: ['Flag', 'Why the value must be read with care. Empty: nothing to flag.'],
    example: 'disputed'
  }),
  charted: required.boolean({
    fr: [
      'Admis dans les graphiques',
      "Faux quand la confiance est faible ou qu'un signalement écarte le fait. Un fait contesté de faible confiance peut estomper le bout d'une fourchette sans rien décider."
    ],
    en: [
      'May be charted',
      'False where confidence is low or a flag keeps the fact out. A disputed fact of low confidence may fade the end of a range, and decides nothing.'
    ],
    example: true
  }),
  edition: nullable.text({
    fr: ['Édition', "Édition de l'étude qui a publié la valeur ; deux éditions ne s'enchaînent pas."],
    en: ['Edition', 'Edition of the study that published the value; editions are never chained.'],
    example: '2023'
  }),
  summary_fr: required.text({
    fr: ['Résumé (français)', 'Ce que dit la source, dans nos mots, en français.'],
    en: ['Summary (French)', 'What the source says, in our words, in French.'],
    example: 'La Caisse des dépôts apporte 75 M€.'
  }),
  summary_en: required.text({
    fr: ['Résumé (anglais)', 'Ce que dit la source, dans nos mots, en anglais.'],
    en: ['Summary (English)', 'What the source says, in our words, in English.'],
    example: 'Caisse des Dépôts brings €75m.'
  }),
  ...noteColumns,
  derived_fr: nullable.text({
    fr: [
      'Calculé par nous (français)',
      'Comment nous avons calculé la valeur, en français. Vide : une source la donne.'
    ],
    en: ['Computed by us (French)', 'How we computed the value, in French. Empty: a source states it.'],
    example: 'La moitié de 150 M€.'
  }),
  derived_en: nullable.text({
    fr: [
      'Calculé par nous (anglais)',
      'Comment nous avons calculé la valeur, en anglais. Vide : une source la donne.'
    ],
    en: ['Computed by us (English)', 'How we computed the value, in English. Empty: a source states it.'],
    example: 'Half of €150m.'
  }),
  derived_from: nullable.text({
    fr: ['Faits du calcul', 'Les faits dont la valeur est tirée, séparés par des espaces ; clés vers facts.'],
    en: [
      'Facts computed from',
      'The facts that the value is worked out from, separated by spaces; keys to facts.'
    ],
    example: 'andromede-public-funding-2012-1 andromede-public-funding-share-2015-1',
    list: true
  }),
  target_indicator_id: nullable.text({
    fr: [
      'Indicateur visé',
      'Ce que la valeur vise ; défini dans terms (vocabulary = indicator). Vide : pas un objectif.'
    ],
    en: [
      'Indicator aimed at',
      'What the value aims at; defined in terms (vocabulary = indicator). Empty: not a target.'
    ],
    example: 'turnover'
  }),
  target_deadline: nullable.date({
    fr: ['Échéance', "Quand l'objectif devait être atteint. Vide : pas un objectif, ou date non dite."],
    en: ['Deadline', 'By when the target was to be reached. Empty: not a target, or no date said.'],
    example: '2017'
  }),
  corroborations: required.integer({
    fr: ['Confirmations', "Nombre d'autres sources qui disent la même chose."],
    en: ['Corroborations', 'How many other sources state the same.'],
    example: 1
  })
};

export const facts = defineTable({
  name: 'facts',
  title: { fr: 'Faits', en: 'Facts' },
  description: {
    fr: "Une ligne par fait : une valeur d'un indicateur, pour une organisation ou une série et une période, telle qu'une source la donne.",
    en: 'One row a fact: one value of an indicator, for one organisation or series and one period, as one source states it.'
  },
  key: ['fact_id'],
  period: ['period_from', 'period_to'],
  references: [
    { column: 'organisation_id', table: 'organisations', key: 'organisation_id' },
    { column: 'counterparty_id', table: 'organisations', key: 'organisation_id' },
    { column: 'series_id', table: 'series', key: 'series_id' },
    { column: 'source_id', table: 'sources', key: 'source_id' }
  ],
  indexed: [
    'organisation_id',
    'series_id',
    'counterparty_id',
    'indicator_id',
    'status',
    'year_to',
    'source_id'
  ],
  row: z.strictObject({
    fact_id: required.text({
      fr: ['Fait', 'Identifiant du fait.'],
      en: ['Fact', 'Identifier of the fact.'],
      example: 'cloudwatt-caisse-equity'
    }),
    ...subject,
    ...measure,
    ...reading,
    ...sourceColumns,
    source_published: nullable.date({
      fr: ['Date de la source', 'Date de publication du document. Vide : aucune date visible.'],
      en: ['Source date', 'Date on which the document was published. Empty: no date shows.'],
      example: '2012-10-02'
    }),
    source_consulted: required.text({
      fr: [
        'Lecture',
        "Ce qui a été lu du document : whole (entier) ou opening-of-an-archived-copy (début d'une copie archivée)."
      ],
      en: ['Reading', 'How much of the document was read: whole, or opening-of-an-archived-copy.'],
      example: 'whole'
    })
  })
});
