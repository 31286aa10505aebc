// What the build says of itself: base year of constant euros, measures of the cloud rule, counts.
import { z } from 'zod';
import { memo, type Dataset } from './dataset.ts';

const meta = memo((dataset) => {
  const pairs = dataset.rows(z.object({ key: z.string(), value: z.string() }), 'SELECT key, value FROM meta');
  return new Map(pairs.map(({ key, value }) => [key, value]));
});

export const baseYear = (dataset: Dataset): number =>
  z.coerce.number().int().parse(meta(dataset).get('base_year'));

const shareSchema = z.object({
  hits: z.coerce.number().int(),
  rows: z.coerce.number().int(),
  share: z.coerce.number(),
  low: z.coerce.number(),
  high: z.coerce.number()
});
export type Share = z.infer<typeof shareSchema>;

/** How many of the rows judged by hand the cloud rule got right, with Wilson's interval at 95 %. Shares go from 0 to 1. */
const share = (dataset: Dataset, name: string): Share =>
  shareSchema.parse({
    hits: meta(dataset).get(`${name}_hits`),
    rows: meta(dataset).get(`${name}_rows`),
    share: meta(dataset).get(name),
    low: meta(dataset).get(`${name}_low`),
    high: meta(dataset).get(`${name}_high`)
  });

/**
 * What was measured of the cloud rule, on public contracts only: awards carry no object to judge. Undefined in a version
 * that was published before it was measured.
 */
export const ruleQuality = (dataset: Dataset) => {
  const sample = meta(dataset).get('cloud_rule_sample');
  if (sample === undefined) return undefined;
  return {
    cloud: share(dataset, 'cloud_rule_precision'),
    digital: share(dataset, 'digital_rule_precision'),
    recall: share(dataset, 'cloud_rule_recall'),
    sample: z.coerce.number().int().parse(sample)
  };
};

const countsSchema = z.object({
  sources: z.number(),
  organisations: z.number(),
  facts: z.number(),
  events: z.number(),
  excerpts: z.number()
});

export const counts = (dataset: Dataset) =>
  dataset.row(
    countsSchema,
    `SELECT (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM organisation) AS organisations,
     (SELECT count(*) FROM fact) AS facts, (SELECT count(*) FROM event) AS events,
     (SELECT count(*) FROM excerpt) AS excerpts`
  );
