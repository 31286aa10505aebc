// Every number of a chart's table is one that its facts say: never outside them, and the very one where there is one fact.
import { describe, expect, it } from 'vitest';
import { slugs, tell, tableOf } from '#lib/server/chart.ts';
import { everyFact } from '#lib/server/db/fact.ts';
import { ids } from '#lib/server/table.ts';

const told = slugs.flatMap((slug) => tell(slug, 'fr', new URLSearchParams()) ?? []);
const factsOf = (row: Readonly<Record<string, unknown>>) =>
  ids(row['fact_ids'] ?? row['fact_id']).flatMap((id) => everyFact().get(id) ?? []);
const isRange = ({ chart }: (typeof told)[number]) => 'low' in chart.columns && 'high' in chart.columns;
const ranges = told.filter((one) => isRange(one) && one.rows.some((row) => factsOf(row).length > 0));

it('covers every chart that draws values of facts from low to high', () => {
  expect(ranges.length).toBeGreaterThanOrEqual(8);
  const rest = told.filter((one) => !ranges.includes(one) && one.rows.some((row) => factsOf(row).length > 0));
  // Ratios and their two terms: their own test holds them (takeaways.test.ts).
  expect(rest.map(({ slug }) => slug)).toEqual(['turnover-per-public-euro']);
});

describe.each(ranges)('the table of $slug', ({ rows }) => {
  it('holds no number that its facts do not say', () => {
    const wrong = rows.flatMap((row) => {
      const facts = factsOf(row);
      const [low, high] = [row['low'], row['high']];
      if (facts.length === 0 || typeof low !== 'number' || typeof high !== 'number') return [];
      const [least, most] = [Math.min(...facts.map((f) => f.low)), Math.max(...facts.map((f) => f.high))];
      const exact = facts.length > 1 || (low === least && high === most);
      const said = facts.flatMap((fact) => [fact.low, fact.high]);
      return exact && low >= least && high <= most && said.includes(low) && said.includes(high)
        ? []
        : [{ facts: facts.map(({ fact_id }) => fact_id), low, high, least, most }];
    });
    expect(wrong).toEqual([]);
  });

  it('names only facts that exist', () => {
    for (const row of rows) expect(factsOf(row)).toHaveLength(ids(row['fact_ids'] ?? row['fact_id']).length);
  });
});

describe.each(told)('in the table of $slug', (one) => {
  it('a figure of one fact leads to that fact, and every source of several to its own', () => {
    const { rows } = tableOf(one);
    one.rows.forEach((row, index) => {
      const facts = factsOf(row);
      const hrefs = rows[index]?.cells.flatMap(({ links }) => links?.map(({ href }) => href) ?? []) ?? [];
      for (const { fact_id, source_id } of facts)
        if (facts.length > 1) expect(hrefs).toContain(`/fr/facts/${fact_id}`);
        else expect(hrefs).toContain(`/fr/sources/${source_id}#${fact_id}`);
    });
  });
});
