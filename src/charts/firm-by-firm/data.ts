// A row of firm-by-firm: one firm with all that is compared of it; and the parameters that choose and sort rows.
import { z } from 'zod';
import { comparisonGroupSchema, technologySchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { followed } from '../followed.ts';
import { group, show } from '../params.ts';
import { technologyOrigins } from '../technology-origin.ts';

/** Kinds of public money that pages give: shares bought, money given, money lent. */
export const pageNatures = ['capital', 'grant', 'advance'] as const;
/** All kinds of public money, aid elements of the State aid register and public orders among them. They are never added. */
export type Nature = (typeof pageNatures)[number] | 'aid' | 'orders';

export const statuses = ['independent', 'shared', 'controlled', 'ended', 'unread'] as const;
const emptyMoney = ['none', 'announced', 'elsewhere', 'unmatched'] as const;
const emptyFigure = ['none', 'unsure'] as const;

const text = z.string().nullable();
const number = z.number().nullable();

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  /** The first group known of it: whatever became of it since, it is counted there. */
  comparison_group: comparisonGroupSchema,
  /** Of each nature the largest amount for one period; `_amounts` counts those that were read. */
  capital_low: number,
  capital_high: number,
  capital_bound: text,
  capital_status: text,
  capital_from: number,
  capital_to: number,
  capital_amounts: z.number(),
  grant_low: number,
  grant_high: number,
  grant_bound: text,
  grant_status: text,
  grant_from: number,
  grant_to: number,
  grant_amounts: z.number(),
  advance_low: number,
  advance_high: number,
  advance_bound: text,
  advance_status: text,
  advance_from: number,
  advance_to: number,
  advance_amounts: z.number(),
  /** The sum of aid elements; the lower end where each pair of awards is one. */
  aid_low: number,
  aid_high: number,
  aid_awards: number,
  aid_from: number,
  aid_to: number,
  aid_records: text,
  /** The sum of the contracts of which the firm is the only supplier. */
  orders_amount: number,
  orders_contracts: number,
  /** Contracts without an amount of its own: shared with others, or unpriced. */
  orders_unpriced: number,
  orders_from: number,
  orders_to: number,
  orders_records: text,
  /** Why no capital, grant, advance or aid stands in the row; null where one does. */
  money_absent: z.enum(emptyMoney).nullable(),
  best_low: number,
  best_high: number,
  best_bound: text,
  best_year: number,
  latest_low: number,
  latest_high: number,
  latest_bound: text,
  latest_year: number,
  turnover_absent: z.enum(emptyFigure).nullable(),
  staff_low: number,
  staff_high: number,
  staff_bound: text,
  staff_year: number,
  staff_absent: z.enum(emptyFigure).nullable(),
  status: z.enum(statuses),
  /** When the owner of today took control; null where that was at its founding, or was not read. */
  controlled_since: text,
  ended: text,
  ended_how: z.enum(['closed', 'absorbed']).nullable(),
  /** The owner who controls it, else the largest or first one read. */
  owner_fr: text,
  owner_en: text,
  owner_country: text,
  /** Owners of today that were read. */
  owners: z.number(),
  technology_origin: z.enum(technologyOrigins),
  technology: technologySchema.nullable(),
  /** Names separated by `, `. */
  qualifications: text,
  capital_facts: text,
  grant_facts: text,
  advance_facts: text,
  best_facts: text,
  latest_facts: text,
  staff_facts: text,
  /** Firms that are followed, in the row's choice or not. */
  followed: z.number(),
  fact_ids: text,
  source_ids: text
});
export type Row = z.infer<typeof row>;

export const params = {
  sort: {
    type: 'choice',
    label: { fr: 'Trier par', en: 'Sort by' },
    values: {
      money: { fr: 'argent public', en: 'public money' },
      turnover: { fr: 'meilleur chiffre d’affaires', en: 'best turnover' },
      latest: { fr: 'dernier chiffre d’affaires', en: 'latest turnover' },
      orders: { fr: 'commandes publiques', en: 'public orders' },
      people: { fr: 'personnes', en: 'people' },
      name: { fr: 'nom', en: 'name' },
      group: { fr: 'groupe', en: 'group' },
      owner: { fr: 'propriétaire', en: 'owner' },
      status: { fr: 'sort', en: 'fate' },
      technology: { fr: 'technologie', en: 'technology' },
      qualification: { fr: 'qualification', en: 'qualification' }
    },
    default: 'money'
  },
  group,
  status: {
    type: 'choice',
    label: { fr: 'Sort', en: 'Fate' },
    values: {
      all: { fr: 'tous', en: 'all' },
      independent: { fr: 'indépendantes', en: 'independent' },
      shared: { fr: 'sans majoritaire lu', en: 'no majority read' },
      controlled: { fr: 'contrôlées par un autre', en: 'controlled by another' },
      ended: { fr: 'finies ou absorbées', en: 'ended or absorbed' },
      unread: { fr: 'propriétaire non lu', en: 'owner not read' }
    },
    default: 'all'
  },
  country: {
    type: 'choice',
    label: { fr: 'Pays du propriétaire', en: 'Country of the owner' },
    values: {
      all: { fr: 'tous', en: 'all' },
      FR: { fr: 'France', en: 'France' },
      EU: { fr: 'autre européen', en: 'other European' },
      US: { fr: 'États-Unis', en: 'United States' },
      other: { fr: 'autre', en: 'other' },
      unread: { fr: 'non lu', en: 'not read' }
    },
    default: 'all'
  },
  nature: {
    type: 'choice',
    label: { fr: 'Nature d’argent', en: 'Kind of money' },
    values: {
      all: { fr: 'toutes', en: 'all' },
      capital: { fr: 'capital', en: 'capital' },
      grant: { fr: 'subvention ou aide mixte', en: 'grant or mixed aid' },
      advance: { fr: 'avance ou prêt', en: 'advance or loan' },
      aid: { fr: 'aides du registre européen', en: 'aid of the EU register' },
      orders: { fr: 'commandes publiques', en: 'public orders' }
    },
    default: 'all'
  },
  wave: {
    type: 'choice',
    label: { fr: 'Vague', en: 'Wave' },
    values: {
      all: { fr: 'toutes', en: 'all' },
      first: { fr: '2009-2016', en: '2009–2016' },
      second: { fr: '2017-2026', en: '2017–2026' }
    },
    default: 'all'
  },
  organisations: {
    type: 'list',
    label: { fr: 'Entreprises', en: 'Firms' },
    options: {
      sql: `SELECT id, name_fr AS label_fr, name_en AS label_en FROM organisation_view WHERE ${followed} ORDER BY id`
    }
  },
  show
} as const;
export type Context = TextContext<Row, typeof params>;
