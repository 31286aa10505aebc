// What the build says of itself: version of the data, base year of constant euros, counts.
import { z } from 'zod';
import { memoByDatabase, readRow, readRows } from './read.ts';

const meta = memoByDatabase(() => {
  const pairs = readRows(z.object({ key: z.string(), value: z.string() }), 'SELECT key, value FROM meta');
  return new Map(pairs.map(({ key, value }) => [key, value]));
});

/** Twelve hexadecimal digits that change whenever a value does. */
export const dataVersion = (): string => z.string().parse(meta().get('data_version'));
export const baseYear = (): number => z.coerce.number().int().parse(meta().get('base_year'));

const shareSchema = z.object({
  hits: z.coerce.number().int(),
  rows: z.coerce.number().int(),
  share: z.coerce.number(),
  low: z.coerce.number(),
  high: z.coerce.number()
});
export type Share = z.infer<typeof shareSchema>;

/** How many of the rows judged by hand the cloud rule got right, with Wilson's interval at 95 %. Shares go from 0 to 1. */
const share = (name: string): Share =>
  shareSchema.parse({
    hits: meta().get(`${name}_hits`),
    rows: meta().get(`${name}_rows`),
    share: meta().get(name),
    low: meta().get(`${name}_low`),
    high: meta().get(`${name}_high`)
  });

/** What was measured of the cloud rule, on public contracts only: awards carry no object to judge. */
export const ruleQuality = () => ({
  cloud: share('cloud_rule_precision'),
  digital: share('digital_rule_precision'),
  recall: share('cloud_rule_recall'),
  sample: z.coerce.number().int().parse(meta().get('cloud_rule_sample'))
});

const countsSchema = z.object({
  sources: z.number(),
  organisations: z.number(),
  facts: z.number(),
  events: z.number(),
  excerpts: z.number()
});

export const counts = () =>
  readRow(
    countsSchema,
    `SELECT (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM organisation) AS organisations,
     (SELECT count(*) FROM fact) AS facts, (SELECT count(*) FROM event) AS events,
     (SELECT count(*) FROM excerpt) AS excerpts`
  );
