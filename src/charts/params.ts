// The parameters that several charts share, each with its words in both languages.
import type { ChoiceParam, ListParam, YearParam } from './chart-definition.ts';

export const euros = {
  type: 'choice',
  label: { fr: 'Euros', en: 'Euros' },
  values: {
    current: { fr: 'courants', en: 'current' },
    constant: { fr: 'constants', en: 'constant' }
  },
  default: 'current'
} as const satisfies ChoiceParam;

export const scale = {
  type: 'choice',
  label: { fr: 'Échelle', en: 'Scale' },
  values: {
    linear: { fr: 'linéaire', en: 'linear' },
    log: { fr: 'logarithmique', en: 'logarithmic' }
  },
  default: 'linear'
} as const satisfies ChoiceParam;

/** Which rows a drawing shows, where all of them would not fit; tables and files hold all. */
export const show = {
  type: 'choice',
  label: { fr: 'Dessin', en: 'Drawing' },
  values: {
    main: { fr: 'l’essentiel', en: 'the main ones' },
    all: { fr: 'tout', en: 'all' }
  },
  default: 'main'
} as const satisfies ChoiceParam;

/** Which group of organisations. */
export const group = {
  type: 'choice',
  label: { fr: 'Groupe', en: 'Group' },
  values: {
    all: { fr: 'tous', en: 'all' },
    'state-backed': { fr: 'sociétés portées par l’État', en: 'State-backed ventures' },
    sme: { fr: 'PME', en: 'SMEs' },
    'group-owned': { fr: 'détenues par une entreprise', en: 'owned by another firm' },
    larger: { fr: 'entreprises plus grandes', en: 'larger firms' }
  },
  default: 'all'
} as const satisfies ChoiceParam;

/** Those that have a charted fact which meets the condition. */
export const organisations = (condition: string) =>
  ({
    type: 'list',
    label: { fr: 'Organisations', en: 'Organisations' },
    options: {
      sql: `SELECT DISTINCT organisation_id AS id, organisation_fr AS label_fr, organisation_en AS label_en
        FROM charted_fact_view WHERE ${condition} ORDER BY organisation_id`
    }
  }) as const satisfies ListParam;

/** What had become of money. */
export const moneyStatuses = {
  announced: { fr: 'annoncé', en: 'announced' },
  committed: { fr: 'engagé', en: 'committed' },
  disbursed: { fr: 'versé', en: 'disbursed' }
} as const;

const year = (label: { fr: string; en: string }, min: number, max: number, start: number) =>
  ({ type: 'year', label, min, max, default: start }) as const satisfies YearParam;

export const from = (min: number, max: number) => year({ fr: 'De', en: 'From' }, min, max, min);
export const to = (min: number, max: number) => year({ fr: 'À', en: 'To' }, min, max, max);
