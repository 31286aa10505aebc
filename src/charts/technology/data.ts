// A row of technology, and what its sentences are computed from.
import { z } from 'zod';
import { activitySchema, comparisonGroupSchema, technologySchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';

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

/** The two free platforms stand together: both are assembled from a project that others write too. */
const origins: readonly (readonly Row['technology'][])[] = [
  ['own'],
  ['openstack', 'cloudstack'],
  ['vmware'],
  ['other'],
  ['unknown']
];

export const byOrigin = (rows: readonly Row[]) =>
  origins.map((technologies) => ({
    technologies,
    firms: rows.filter((d) => technologies.includes(d.technology))
  }));
