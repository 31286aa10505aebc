// A row of headcount, and what its sentences are computed from.
import { groups } from 'd3';
import { z } from 'zod';
import { comparisonGroupSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { from, organisations, to } from '../params.ts';
import { sure } from '../span.ts';
import { staff } from '../staff.ts';

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  comparison_group: comparisonGroupSchema,
  main_activity: z.string().nullable(),
  /** Jobs to be created are not staff: they may be anyone’s. `unsaid` where a published version does not state which. */
  measure: z.enum(['headcount', 'jobs-created', 'unsaid']),
  status: z.enum(['reported', 'estimated', 'targeted']),
  period_from: z.string(),
  year: z.number(),
  low: z.number(),
  high: z.number(),
  bound: z.string().nullable(),
  faded: z.number(),
  fact_ids: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const people = `unit = 'people'
    AND (${staff} OR indicator_id IN ('headcount', 'jobs-created') AND status = 'targeted')
    AND organisation_kind IN ('provider', 'state-backed-venture')`;

export const params = {
  show: {
    type: 'choice',
    label: { fr: 'Montrer', en: 'Show' },
    values: {
      main: {
        fr: 'sociétés portées par l’État, et PME du cloud et de l’hébergement',
        en: 'State-backed ventures, and SMEs of cloud and hosting'
      },
      all: { fr: 'toutes', en: 'all' }
    },
    default: 'main'
  },
  organisations: organisations(people),
  from: { ...from(2000, 2026), default: 2009 },
  to: to(2000, 2026)
} as const;
export type Context = TextContext<Row, typeof params>;

/** Staff that a firm had, as far as was read; not what it promised. */
export const isStaff = ({ measure, status }: Row): boolean =>
  measure === 'headcount' && status !== 'targeted';

/** Returns what was read of the staff in the last year that a sure source gives, the doubtful end of a range included. */
export const staffOf = (own: readonly Row[]): Row[] => {
  const seen = own.filter(isStaff);
  const year = Math.max(...sure(seen).map((d) => d.year));
  return seen.filter((d) => d.year === year);
};

const hostActivities = ['cloud', 'hosting', 'colocation', 'registrar'];

/**
 * Returns the rows that are drawn: at first State-backed ventures, and SMEs that mainly sell cloud, hosting or domain names, by
 * the group of a firm's last figure; all where firms are picked or there is none of them. Tables and files hold all.
 */
export const drawnRows = ({
  rows,
  params: { show, organisations: picked }
}: Pick<Context, 'rows' | 'params'>): readonly Row[] => {
  if (show === 'all' || picked.length > 0) return rows;
  const main = groups(rows, (d) => d.organisation_id).flatMap(([, own]) => {
    const last = own.at(-1);
    const isMain =
      last?.comparison_group === 'state-backed' ||
      (last?.comparison_group === 'sme' && hostActivities.includes(last.main_activity ?? 'cloud'));
    return isMain ? own : [];
  });
  return main.length === 0 ? rows : main;
};
