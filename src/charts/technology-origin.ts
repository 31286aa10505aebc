// Where the platform of a firm comes from: its own, free software, licensed, another one, or nothing read.
import type { vocabulary } from '#model/vocabulary.ts';

export type TechnologyOrigin = 'own' | 'free' | 'licensed' | 'other' | 'unknown';
type Technology = (typeof vocabulary.technology)[number];

/** The two free platforms stand together: both are assembled from a project that others write too. */
export const technologiesOf: Readonly<Record<TechnologyOrigin, readonly Technology[]>> = {
  own: ['own'],
  free: ['openstack', 'cloudstack'],
  licensed: ['vmware'],
  other: ['other'],
  unknown: ['unknown']
};

/** Their order in a drawing. */
export const technologyOrigins = [
  'own',
  'free',
  'licensed',
  'other',
  'unknown'
] as const satisfies TechnologyOrigin[];

/** Returns SQL for the origin of a column of technologies; nothing read where the column is empty. */
export const originOf = (column: string): string =>
  `CASE ${technologyOrigins
    .flatMap((origin) => technologiesOf[origin].map((id) => `WHEN ${column} = '${id}' THEN '${origin}'`))
    .join(' ')} ELSE 'unknown' END`;
