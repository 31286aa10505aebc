// Columns that several charts share, worded once.
import type { Column } from './chart-definition.ts';

const column = (kind: Column['kind'], fr: string, en: string): Column => ({ kind, label: { fr, en } });

export const organisationColumns = {
  organisation_id: column('hidden', 'Identifiant de l’organisation', 'Organisation id'),
  organisation_fr: column('organisation', 'Organisation', 'Organisation (French)'),
  organisation_en: column('organisation', 'Organisation (anglais)', 'Organisation')
} as const;

export const evidenceColumns = {
  fact_ids: column('facts', 'Identifiants des faits', 'Fact ids'),
  source_ids: column('sources', 'Sources', 'Sources')
} as const;

/** The rows of a public register that a figure was computed from. */
export const recordsColumn = column('records', 'Lignes du registre', 'Register rows');

export const lowHighColumns = {
  low: column('money', 'Plus basse valeur', 'Lowest value'),
  high: column('money', 'Plus haute valeur', 'Highest value')
} as const;

export const statusColumn = column('term:status', 'Nature', 'Status');
export const groupColumn = column('term:comparison-group', 'Groupe', 'Group');
export const boundColumn = column('term:bound', 'Précision', 'Precision');
export const fadedColumn: Column = {
  ...column('text', 'Source peu sûre', 'Unsure source'),
  description: {
    fr: 'Oui : chiffre de confiance faible, montré parce qu’il est contesté ; il ne décide rien.',
    en: 'Yes: a figure of low confidence, shown because it is disputed; it decides nothing.'
  },
  values: { 0: { fr: 'non', en: 'no' }, 1: { fr: 'oui', en: 'yes' } }
};
export const yearColumn = column('year', 'Année', 'Year');

/** The sizes of the State aid register; `unknown` where the register contradicts itself and nothing read settles it. */
export const aidSizes: NonNullable<Column['values']> = {
  sme: { fr: 'PME', en: 'SME' },
  large: { fr: 'grande entreprise', en: 'large firm' },
  unknown: { fr: 'taille inconnue', en: 'size unknown' }
};

/** What sums of the State aid register stand on. */
export const awardColumns = {
  awards: column('number', 'Aides', 'Awards'),
  awards_with_amount: column('number', 'Aides dont le montant est lu', 'Awards whose amount was read'),
  low: {
    ...column('money', 'Élément d’aide, au moins', 'Aid element, at least'),
    absent: { fr: 'aucun montant lu', en: 'no amount read' }
  },
  high: {
    ...column('money', 'Élément d’aide, au plus', 'Aid element, at most'),
    absent: { fr: 'aucun montant lu', en: 'no amount read' }
  },
  money_kind: column('hidden', 'Nature de l’argent', 'Kind of money'),
  granted_from: column('date', 'Première aide accordée le', 'First award granted on'),
  granted_to: column('date', 'Dernière aide accordée le', 'Last award granted on')
} as const;
