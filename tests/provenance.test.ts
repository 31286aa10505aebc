// Every number of a chart's table is one that its facts say: never outside them, and the very one where there is one fact.
// A number without facts is what the rows of the register at its `records` come to.
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { charts } from '#charts/index.ts';
import { slugs, loadChart, tableOf } from '#lib/server/chart/chart.ts';
import { everyFact } from '#lib/server/db/fact.ts';
import { ids } from '#lib/server/chart/table.ts';
import { builtDataset } from '#lib/server/db/fixture.ts';

const dataset = builtDataset();

const chartStates = slugs.flatMap((slug) => loadChart(dataset, slug, 'fr', new URLSearchParams()) ?? []);
const factsOf = (row: Readonly<Record<string, unknown>>) =>
  ids(row['fact_ids'] ?? row['fact_id']).flatMap((id) => everyFact(dataset).get(id) ?? []);
const isRange = ({ chart }: (typeof chartStates)[number]) =>
  'low' in chart.columns && 'high' in chart.columns;
const ranges = chartStates.filter((one) => isRange(one) && one.rows.some((row) => factsOf(row).length > 0));

it('covers every chart that draws values of facts from low to high', () => {
  expect(ranges.length).toBeGreaterThanOrEqual(8);
  const rest = chartStates.filter(
    (one) => !ranges.includes(one) && one.rows.some((row) => factsOf(row).length > 0)
  );
  // Ratios and their two terms: their own test holds them (takeaways.test.ts). Firms with several figures each: below.
  expect(rest.map(({ slug }) => slug).sort()).toEqual(['firm-by-firm', 'turnover-per-public-euro']);
});

it.each(['capital', 'grant', 'advance', 'best', 'latest', 'staff'])(
  'each %s of a firm is what its own facts say',
  (figure) => {
    const state = chartStates.find(({ slug }) => slug === 'firm-by-firm');
    const rows = (state?.rows ?? []).flatMap((row) => {
      const facts = ids(row[`${figure}_facts`]).flatMap((id) => everyFact(dataset).get(id) ?? []);
      return facts.length === 0 ? [] : [{ row, facts }];
    });
    const wrong = rows.filter(
      ({ row, facts }) =>
        row[`${figure}_low`] !== Math.min(...facts.map(({ low }) => low)) ||
        row[`${figure}_high`] !== Math.max(...facts.map(({ high }) => high))
    );
    expect(wrong.map(({ row }) => row['organisation_id'])).toEqual([]);
    // No page gives an advance or a loan to a followed firm today.
    if (figure !== 'advance') expect(rows.length).toBeGreaterThan(0);
  }
);

describe.each(ranges)('the table of $slug', ({ rows }) => {
  it('holds no number that its facts do not say', () => {
    const wrong = rows.flatMap((row) => {
      const facts = factsOf(row);
      const low = row['low'];
      const high = row['high'];
      if (facts.length === 0 || typeof low !== 'number' || typeof high !== 'number') return [];
      const least = Math.min(...facts.map((f) => f.low));
      const max = Math.max(...facts.map((f) => f.high));
      const exact = facts.length > 1 || (low === least && high === max);
      const published = facts.flatMap((fact) => [fact.low, fact.high]);
      return exact && low >= least && high <= max && published.includes(low) && published.includes(high)
        ? []
        : [{ facts: facts.map(({ fact_id }) => fact_id), low, high, least, max }];
    });
    expect(wrong).toEqual([]);
  });

  it('names only facts that exist', () => {
    for (const row of rows) expect(factsOf(row)).toHaveLength(ids(row['fact_ids'] ?? row['fact_id']).length);
  });
});

describe.each(chartStates)('in the table of $slug', (one) => {
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

/** Rows of the State aid register, straight from the table: no view, no query of a chart. */
const award = z.object({
  ref: z.string(),
  beneficiary: z.string(),
  siren: z.string().nullable(),
  organisation_id: z.string().nullable(),
  level: z.string(),
  size: z.string().nullable(),
  declared_size: z.string().nullable(),
  instrument: z.string(),
  criterion: z.string(),
  aid_low: z.number().nullable(),
  aid_high: z.number().nullable()
});
const awards = z
  .array(award)
  .parse(
    new Database('database/sovereign-cloud.sqlite', { readonly: true })
      .prepare('SELECT * FROM aid_award')
      .all()
  );

/** What each filter of `state-aid?…` asks of a row. */
const filters: Readonly<Record<string, (one: (typeof awards)[number]) => string | null>> = {
  level: ({ level }) => level,
  size: ({ size }) => size ?? 'unknown',
  declared: ({ declared_size }) => declared_size ?? 'unknown',
  instrument: ({ instrument }) => instrument,
  siren: ({ siren }) => siren,
  organisation: ({ organisation_id }) => organisation_id,
  criterion: ({ criterion }) => criterion,
  ref: ({ ref }) => ref
};

const awardsAt = (records: string) => {
  const filtersOf = [...new URLSearchParams(records.replace(/^state-aid\?/, ''))];
  return awards.filter((one) =>
    filtersOf.every(([name, values]) => {
      const read = filters[name];
      if (read === undefined) throw new Error(`the register has no filter ${name}`);
      return values.split(',').includes(read(one) ?? '');
    })
  );
};

const total = (values: readonly (number | null)[]) => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};
const near = (value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

/** The states of a chart that change its rows: every choice of every parameter, together. */
const everyState = (slug: string): string[] =>
  Object.entries(charts.get(slug)?.params ?? {}).reduce<string[]>(
    (states, [name, param]) =>
      param.type === 'choice'
        ? states.flatMap((state) => Object.keys(param.values).map((value) => `${state}&${name}=${value}`))
        : states,
    ['']
  );

const ofAid = slugs.filter((slug) =>
  loadChart(dataset, slug, 'fr', new URLSearchParams())?.rows.some((row) =>
    String(row['records']).startsWith('state-aid?')
  )
);

it('charts of the State aid register are seen', () => {
  expect(ofAid).toEqual(expect.arrayContaining(['aid-by-beneficiary', 'aid-by-size']));
});

/** The rows with records of each state of a chart. */
const statesOf = (slug: string) =>
  everyState(slug).map((state) => ({
    state,
    rows: (loadChart(dataset, slug, 'fr', new URLSearchParams(state))?.rows ?? []).filter(
      (row) => row['records'] !== null
    )
  }));

describe.each(ofAid)('in every state of %s', (slug) => {
  it('every figure is what the rows of the register it leads to come to', () => {
    const states = statesOf(slug);
    const wrong = states.flatMap(({ state, rows }) =>
      rows.flatMap((row) => {
        const behind = awardsAt(String(row['records']));
        const come: Readonly<Record<string, unknown>> = {
          firms: new Set(behind.map(({ siren, beneficiary }) => siren ?? beneficiary)).size,
          awards: behind.length,
          awards_with_amount: behind.filter(({ aid_low }) => aid_low !== null).length,
          low: near(total(behind.map(({ aid_low }) => aid_low))),
          high: near(total(behind.map(({ aid_high }) => aid_high))),
          money_low: near(total(behind.map(({ aid_low }) => aid_low))),
          money_high: near(total(behind.map(({ aid_high }) => aid_high)))
        };
        const names = Object.keys(come).filter((name) => Object.hasOwn(row, name));
        const published = names.map((name) => near(row[name]));
        const summed = names.map((name) => come[name]);
        return behind.length > 0 && names.length >= 3 && JSON.stringify(published) === JSON.stringify(summed)
          ? []
          : [{ state, records: row['records'], published, summed }];
      })
    );
    expect(states.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

const levels: Readonly<Record<string, string>> = {
  hosting: 'cloud,sector',
  cloud: 'cloud',
  sector: 'sector',
  digital: 'digital',
  both: 'cloud,sector,digital'
};

describe.each(['aid-by-beneficiary', 'aid-by-size'])('in every state of %s', (slug) => {
  it('every award is behind one figure of each reading, and only one', () => {
    for (const { state, rows } of statesOf(slug)) {
      const level = new URLSearchParams(state).get('level') ?? '';
      const instrument = new URLSearchParams(state).get('instrument') ?? 'all';
      const filters = awardsAt(
        `state-aid?level=${levels[level]}${instrument === 'all' ? '' : `&instrument=${instrument}`}`
      ).map(({ ref }) => ref);
      const readings = rows.filter((row) => row['reading'] !== 'correction' && row['reading'] !== 'largest');
      for (const reading of new Set(readings.map((row) => row['reading']))) {
        const behind = readings
          .filter((row) => row['reading'] === reading)
          .flatMap((row) => awardsAt(String(row['records'])).map(({ ref }) => ref));
        expect(behind.toSorted()).toEqual(filters.toSorted());
      }
    }
  });
});
