// A row of sme-share-of-procurement, and what its sentences are computed from.
import { range } from 'd3';
import { z } from 'zod';
import type { TextContext } from '../chart-definition.ts';

export const row = z.object({
  measure: z.enum(['number', 'value']),
  series_fr: z.string(),
  series_en: z.string(),
  census: z.enum(['OEAP', 'OECP']),
  year_from: z.number(),
  year: z.number(),
  low: z.number(),
  high: z.number(),
  bound: z.string(),
  faded: z.number(),
  fact_ids: z.string(),
  source_ids: z.string()
});
export type Row = z.infer<typeof row>;

export const params = {
  scope: {
    type: 'choice',
    label: { fr: 'Acheteurs', en: 'Buyers' },
    values: {
      all: { fr: 'tous', en: 'all' },
      state: { fr: 'l’État', en: 'the State' },
      local: { fr: 'les collectivités', en: 'local authorities' }
    },
    default: 'all'
  }
} as const;
export type Context = TextContext<Row, typeof params>;

/** Runs of years in which nothing was read, between the first and the last. */
export const gaps = (rows: readonly Row[]): { first: number; last: number }[] => {
  const years = new Set(rows.flatMap((d) => range(d.year_from, d.year + 1)));
  const runs: { first: number; last: number }[] = [];
  for (const year of range(Math.min(...years), Math.max(...years))) {
    if (years.has(year)) continue;
    const run = runs.at(-1);
    if (run?.last === year - 1) run.last = year;
    else runs.push({ first: year, last: year });
  }
  return runs;
};

/** Where one census ends and the next begins, between the two years; undefined where rows are of one census. */
export const changeOf = (
  rows: readonly Row[]
): { readonly year: number; readonly censuses: readonly [string, string] } | undefined => {
  const old = rows.filter(({ census }) => census === 'OEAP');
  const recent = rows.filter(({ census }) => census === 'OECP');
  if (old.length === 0 || recent.length === 0) return undefined;
  return { year: Math.max(...old.map((d) => d.year)) + 0.5, censuses: ['OEAP', 'OECP'] };
};
