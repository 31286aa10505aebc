// A row of technology, and what its sentences are computed from.
import { z } from 'zod';
import { activitySchema, comparisonGroupSchema, technologySchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { isHost } from '../main-activity.ts';
import { technologiesOf, technologyOrigins } from '../technology-origin.ts';

export const row = z.object({
  technology: technologySchema,
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  comparison_group: comparisonGroupSchema,
  main_activity: activitySchema.nullable(),
  closed: z.string().nullable(),
  source_ids: z.string(),
  /** 1 where a public body held it at some date. */
  backed: z.number()
});
export type Row = z.infer<typeof row>;

export const params = {
  activity: {
    type: 'choice',
    label: { fr: 'Activité', en: 'Activity' },
    values: {
      all: { fr: 'toutes', en: 'all' },
      hosting: { fr: 'cloud et hébergement', en: 'cloud and hosting' },
      other: { fr: 'logiciel, services, télécoms', en: 'software, services, telecoms' }
    },
    default: 'all'
  }
} as const;
export type Context = TextContext<Row, typeof params>;

export const byOrigin = (rows: readonly Row[]) =>
  technologyOrigins.map((origin) => ({
    origin,
    technologies: technologiesOf[origin],
    firms: rows.filter((d) => technologiesOf[origin].includes(d.technology))
  }));

/**
 * Returns the firms that title, headings and marks count: hosts, since a publisher's own software does not show who runs its
 * servers; all where no host is among them. The others stand outside of that count.
 */
export const countedIn = (
  rows: readonly Row[]
): { readonly firms: readonly Row[]; readonly others: readonly Row[]; readonly hosts: boolean } => {
  const hosts = rows.filter(isHost);
  return hosts.length === 0
    ? { firms: rows, others: [], hosts: false }
    : { firms: hosts, others: rows.filter((d) => !isHost(d)), hosts: true };
};
