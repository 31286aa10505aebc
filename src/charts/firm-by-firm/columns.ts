// The columns of firm-by-firm in tables and files, each with what an empty cell means.
import type { Bilingual } from '#model/language.ts';
import type { Column } from '../chart-definition.ts';
import { boundColumn, evidenceColumns, groupColumn, organisationColumns } from '../columns.ts';
import type { TechnologyOrigin } from '../technology-origin.ts';
import type { statuses, Row } from './data.ts';

const hidden = (fr: string, en: string): Column => ({ kind: 'hidden', label: { fr, en } });
const noOrders: Bilingual = { fr: 'aucune trouvée', en: 'none found' };

/** The least and the most of an amount that pages give; the other columns of it stay in files. */
const pageColumns = (fr: string, en: string, evidence: string) => ({
  low: { ...hidden(`${fr}, au moins`, `${en}, at least`) },
  high: { kind: 'money', label: { fr: `${fr}, au plus`, en: `${en}, at most` }, evidence } satisfies Column,
  bound: {
    ...boundColumn,
    kind: 'hidden' as const,
    label: { fr: `${fr}, précision`, en: `${en}, precision` }
  },
  status: hidden(`${fr}, statut`, `${en}, status`),
  from: hidden(`${fr}, de`, `${en}, from`),
  to: { kind: 'year', label: { fr: `${fr}, année`, en: `${en}, year` } } satisfies Column,
  amounts: hidden(`${fr}, montants lus`, `${en}, amounts read`)
});
const capital = pageColumns('Capital', 'Capital', 'capital_facts');
const grant = pageColumns('Subvention ou aide mixte', 'Grant or mixed aid', 'grant_facts');
const advance = pageColumns('Avance ou prêt', 'Advance or loan', 'advance_facts');

const figureColumns = (kind: 'money' | 'number', fr: string, en: string, evidence: string) => ({
  low: { kind, label: { fr: `${fr}, au moins`, en: `${en}, at least` }, evidence } satisfies Column,
  high: { kind, label: { fr: `${fr}, au plus`, en: `${en}, at most` }, evidence } satisfies Column,
  bound: { ...boundColumn, label: { fr: `${fr}, précision`, en: `${en}, precision` } },
  year: { kind: 'year', label: { fr: `${fr}, année`, en: `${en}, year` } } satisfies Column
});
const best = figureColumns('money', 'Meilleur chiffre d’affaires', 'Best turnover', 'best_facts');
const latest = figureColumns('money', 'Dernier chiffre d’affaires', 'Latest turnover', 'latest_facts');
const people = figureColumns('number', 'Personnes', 'People', 'staff_facts');

const figureAbsent: NonNullable<Column['values']> = {
  none: { fr: 'aucun chiffre lu', en: 'no figure read' },
  unsure: {
    fr: 'lu, mais trop peu sûr ou pas d’une année entière',
    en: 'read, but too unsure or not of a whole year'
  }
};

const statusWords = {
  independent: { fr: 'indépendante', en: 'independent' },
  shared: { fr: 'aucun majoritaire lu', en: 'no majority read' },
  controlled: { fr: 'contrôlée par un autre', en: 'controlled by another' },
  ended: { fr: 'finie ou absorbée', en: 'ended or absorbed' },
  unread: { fr: 'aucun rachat lu', en: 'no purchase read' }
} as const satisfies Record<(typeof statuses)[number], Bilingual>;

export const originWords = {
  own: { fr: 'propre', en: 'own' },
  free: { fr: 'logiciel libre', en: 'free software' },
  licensed: { fr: 'sous licence', en: 'licensed' },
  other: { fr: 'autre', en: 'another' },
  unknown: { fr: 'non lue', en: 'not read' }
} as const satisfies Record<TechnologyOrigin, Bilingual>;

export const columns: { readonly [K in keyof Row]: Column } = {
  ...organisationColumns,
  comparison_group: groupColumn,
  capital_low: capital.low,
  capital_high: capital.high,
  capital_bound: capital.bound,
  capital_status: capital.status,
  capital_from: capital.from,
  capital_to: capital.to,
  capital_amounts: capital.amounts,
  grant_low: grant.low,
  grant_high: grant.high,
  grant_bound: grant.bound,
  grant_status: grant.status,
  grant_from: grant.from,
  grant_to: grant.to,
  grant_amounts: grant.amounts,
  advance_low: advance.low,
  advance_high: advance.high,
  advance_bound: advance.bound,
  advance_status: advance.status,
  advance_from: advance.from,
  advance_to: advance.to,
  advance_amounts: advance.amounts,
  aid_low: {
    kind: 'money',
    label: { fr: 'Aides du registre, au moins', en: 'Aid of the register, at least' },
    description: {
      fr: 'Élément d’aide ; si deux aides d’un même jour et d’un même montant n’en sont qu’une.',
      en: 'Aid element; were two awards of one day and one amount the same.'
    },
    evidence: 'aid_records'
  },
  aid_high: {
    kind: 'money',
    label: { fr: 'Aides du registre, au plus', en: 'Aid of the register, at most' },
    evidence: 'aid_records'
  },
  aid_awards: { kind: 'number', label: { fr: 'Aides', en: 'Awards' }, evidence: 'aid_records' },
  aid_from: hidden('Première aide', 'First award'),
  aid_to: hidden('Dernière aide', 'Last award'),
  aid_records: { kind: 'records', label: { fr: 'Aides au registre', en: 'Awards in the register' } },
  orders_amount: {
    kind: 'money',
    label: { fr: 'Commandes publiques', en: 'Public orders' },
    absent: noOrders,
    evidence: 'orders_records'
  },
  orders_contracts: { kind: 'number', label: { fr: 'Marchés', en: 'Contracts' }, evidence: 'orders_records' },
  orders_unpriced: hidden('Marchés sans montant à elle seule', 'Contracts without an amount of its own'),
  orders_from: hidden('Premier marché', 'First contract'),
  orders_to: hidden('Dernier marché', 'Last contract'),
  orders_records: { kind: 'records', label: { fr: 'Marchés au registre', en: 'Contracts in the register' } },
  money_absent: {
    kind: 'text',
    label: { fr: 'Sans argent public', en: 'No public money' },
    values: {
      none: { fr: 'aucun trouvé', en: 'none found' },
      announced: { fr: 'annonce seule', en: 'announcement only' },
      elsewhere: {
        fr: 'd’un consortium, compté ailleurs, ou d’une autre nature ou période',
        en: 'of a consortium, counted elsewhere, or of another kind or period'
      },
      unmatched: {
        fr: 'aucun lu ; registres non cherchés, faute de SIREN',
        en: 'none read; registers not searched, for want of a SIREN'
      }
    }
  },
  best_low: best.low,
  best_high: best.high,
  best_bound: best.bound,
  best_year: best.year,
  latest_low: latest.low,
  latest_high: latest.high,
  latest_bound: latest.bound,
  latest_year: latest.year,
  turnover_absent: {
    kind: 'text',
    label: { fr: 'Sans chiffre d’affaires', en: 'No turnover' },
    values: figureAbsent
  },
  staff_low: people.low,
  staff_high: people.high,
  staff_bound: people.bound,
  staff_year: people.year,
  staff_absent: { kind: 'text', label: { fr: 'Sans effectif', en: 'No staff' }, values: figureAbsent },
  status: { kind: 'text', label: { fr: 'Aujourd’hui', en: 'Today' }, values: statusWords },
  controlled_since: { kind: 'date', label: { fr: 'Rachetée', en: 'Bought' } },
  ended: { kind: 'date', label: { fr: 'Fin', en: 'End' } },
  ended_how: {
    kind: 'text',
    label: { fr: 'Nature de la fin', en: 'Kind of end' },
    values: { closed: { fr: 'finie', en: 'ended' }, absorbed: { fr: 'absorbée', en: 'absorbed' } }
  },
  owner_fr: {
    kind: 'text',
    label: { fr: 'Propriétaire', en: 'Owner (French)' },
    absent: { fr: 'aucun lu', en: 'none read' }
  },
  owner_en: {
    kind: 'text',
    label: { fr: 'Propriétaire (anglais)', en: 'Owner' },
    absent: { fr: 'aucun lu', en: 'none read' }
  },
  owner_country: { kind: 'text', label: { fr: 'Pays du propriétaire', en: 'Country of the owner' } },
  owners: { kind: 'number', label: { fr: 'Actionnaires lus', en: 'Shareholders read' } },
  technology_origin: {
    kind: 'text',
    label: { fr: 'Origine de la plateforme', en: 'Origin of the platform' },
    values: originWords
  },
  technology: { kind: 'term:technology', label: { fr: 'Technologie', en: 'Technology' } },
  qualifications: {
    kind: 'text',
    label: { fr: 'Qualifications', en: 'Qualifications' },
    absent: { fr: 'aucune lue', en: 'none read' }
  },
  capital_facts: hidden('Faits du capital', 'Facts on capital'),
  grant_facts: hidden('Faits de la subvention', 'Facts on the grant'),
  advance_facts: hidden('Faits de l’avance', 'Facts on the advance'),
  best_facts: hidden('Faits du meilleur chiffre d’affaires', 'Facts on the best turnover'),
  latest_facts: hidden('Faits du dernier chiffre d’affaires', 'Facts on the latest turnover'),
  staff_facts: hidden('Faits de l’effectif', 'Facts on staff'),
  followed: hidden('Entreprises suivies', 'Firms followed'),
  ...evidenceColumns
};
