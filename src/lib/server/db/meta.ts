// What the build says of itself: version of the data, base year of constant euros, counts.
import { z } from 'zod';
import { keptPerDatabase, readRow, readRows } from './read.ts';

const meta = keptPerDatabase(() => {
  const pairs = readRows(z.object({ key: z.string(), value: z.string() }), 'SELECT key, value FROM meta');
  return new Map(pairs.map(({ key, value }) => [key, value]));
});

/** Twelve hexadecimal digits that change whenever a value does. */
export const dataVersion = (): string => z.string().parse(meta().get('data_version'));
export const baseYear = (): number => z.coerce.number().int().parse(meta().get('base_year'));

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
