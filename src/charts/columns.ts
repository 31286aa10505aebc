// Columns that several charts share, worded once.
import type { Column } from './contract.ts';

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
export const yearColumn = column('year', 'Année', 'Year');
