// A row of where, and what its sentences are computed from.
import { z } from 'zod';
import { activitySchema, comparisonGroupSchema } from '#model/vocabulary.ts';
import type { TextContext } from '../chart-definition.ts';
import { group, show } from '../params.ts';
import { capitalRegion, departments, overseas, overseasNames } from './france.ts';

export const row = z.object({
  organisation_id: z.string(),
  organisation_fr: z.string(),
  organisation_en: z.string(),
  comparison_group: comparisonGroupSchema,
  main_activity: activitySchema.nullable(),
  city: z.string().nullable(),
  department: z.string().nullable(),
  closed: z.string().nullable(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = {
  group: {
    ...group,
    values: {
      ...group.values,
      'group-owned': { fr: 'filiales de groupes', en: 'owned by groups' },
      unsized: { fr: 'taille inconnue', en: 'size unknown' }
    }
  },
  show: {
    ...show,
    values: {
      main: { fr: 'le nombre d’entreprises', en: 'how many firms' },
      all: { fr: 'le nom de chacune', en: 'the name of each' }
    }
  }
} as const;
export type Context = TextContext<Row, typeof params>;
export type Group = keyof (typeof params)['group']['values'];

export type Area = 'map' | 'capital' | 'overseas' | 'unknown';
export const areaOf = ({ department }: Row): Area => {
  if (department === null) return 'unknown';
  if (overseas(department)) return 'overseas';
  return departments.get(department)?.region === capitalRegion ? 'capital' : 'map';
};
export const nameOf = (department: string) =>
  departments.get(department)?.name ?? overseasNames.get(department) ?? department;
