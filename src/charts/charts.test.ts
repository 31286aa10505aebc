// Walks the registry on the data of the day, figures apart: rows parse, drawings don't warn, words hold in both languages.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chartView, slugs, loadChart } from '#lib/server/chart/chart.ts';
import { publishedDataset } from '#lib/server/db/datasets.ts';
import { outside, overlaps, placesIn } from '#lib/server/draw/fixture.ts';
import { versions } from '#lib/server/db/versions.ts';
import { ids } from '#lib/server/chart/table.ts';
import { languages } from '#model/language.ts';
import { charts } from './index.ts';
import { builtDataset } from '#lib/server/db/fixture.ts';

const dataset = builtDataset();

const sourceOf = new Map(
  dataset
    .rows(
      z.object({ fact_id: z.string(), source_id: z.string() }),
      'SELECT fact_id, source_id FROM fact_view'
    )
    .map((row) => [row.fact_id, row.source_id])
);

const tables = dataset
  .rows(z.object({ name: z.string() }), "SELECT name FROM sqlite_master WHERE type = 'table'")
  .map(({ name }) => name);

const defaults = () => new URLSearchParams();

/** Every value of every choice, alone: states a reader can reach in one click. */
const states = (slug: string): string[] =>
  Object.entries(charts.get(slug)?.params ?? {}).flatMap(([name, param]) =>
    param.type === 'choice' ? Object.keys(param.values).map((value) => `${name}=${value}`) : []
  );

it('finds every chart by its folder', () => {
  expect(slugs).toEqual([...new Set(slugs)]);
  expect(slugs.length).toBe(charts.size);
  expect(slugs.length).toBeGreaterThanOrEqual(6);
});

describe.each(slugs)('%s', (slug) => {
  it('reads views, never tables', () => {
    const { sql } = charts.get(slug)?.query(loadChart(dataset, slug, 'fr', defaults())?.params ?? {}) ?? {
      sql: ''
    };
    const read = [...sql.matchAll(/\b(?:FROM|JOIN)\s+([a-z_]+)/g)].map(([, name]) => name ?? '');
    expect(read.length).toBeGreaterThan(0);
    expect(
      read.filter(
        (name) => tables.includes(name) && !new RegExp(`\\b${name} (?:\\([^)]*\\) )?AS \\(`).test(sql)
      )
    ).toEqual([]);
  });

  it('has rows, and a column for every field of them', () => {
    const context = loadChart(dataset, slug, 'fr', defaults());
    expect(context?.rows.length).toBeGreaterThan(0);
    expect(Object.keys(context?.chart.columns ?? {})).toEqual(Object.keys(context?.chart.row.shape ?? {}));
  });

  it.each(languages)(
    'speaks %s in every state, in a drawing whose words neither meet nor leave it',
    (lang) => {
      for (const search of ['', ...states(slug)]) {
        const view = chartView(dataset, slug, lang, new URLSearchParams(search), dataset);
        if (view === undefined) throw new Error(`${slug} is gone`);
        // A choice that finds nothing says so, and has nothing to draw.
        const isEmpty = view.table.rows.length === 0;
        const texts = [view.title, view.question, view.takeaway, view.alt, view.scope];
        if (!isEmpty) texts.push(view.missing);
        for (const text of texts) expect(text).toMatch(/^\S.*[.?!)€%\p{L}\p{N}]$/su);
        expect(texts.join(' ')).not.toMatch(/undefined|NaN|null|Infinity|\$\{/);
        const heads = view.table.heads.flatMap(({ text, description = '' }) => [text, description]);
        if (lang === 'fr') expect([...texts, ...heads].join('\n')).not.toMatch(/ [:;!?»€%]|« /);
        expect(view.drawn.map(({ size }) => size)).toEqual(isEmpty ? [] : ['narrow', 'medium', 'wide']);
        for (const { svg, size } of view.drawn) {
          expect(svg).not.toMatch(/undefined|NaN| style=|<style/);
          const { texts: words, width, height } = placesIn(svg);
          const state = `${size}?${search}`;
          expect(overlaps(words), state).toEqual([]);
          expect(outside(words, width, height), state).toEqual([]);
        }
      }
    }
  );

  it.each(versions())('speaks and draws from what was published on $date', (version) => {
    const published = publishedDataset(version);
    for (const lang of languages) {
      const view = chartView(published, slug, lang, defaults(), dataset);
      expect(view?.takeaway).toMatch(/^\S.*[.?!)\p{L}]$/su);
      expect(view?.drawn).toHaveLength(view?.table.rows.length === 0 ? 0 : 3);
    }
  });

  it('names for every fact the source that it was read in, in the same order', () => {
    const rows =
      loadChart(dataset, slug, 'fr', defaults())?.rows.filter((row) => ids(row['fact_ids']).length > 0) ?? [];
    for (const row of rows) {
      const facts = ids(row['fact_ids']);
      const sources = ids(row['source_ids']);
      expect(sources).toEqual(facts.map((fact) => sourceOf.get(fact)));
    }
  });

  it('leads from every row to its sources, or to the facts that they state', () => {
    const view = chartView(dataset, slug, 'fr', defaults(), dataset);
    const sourced = view?.table.rows.filter(({ cells }) =>
      cells.some(({ links }) => links?.some(({ href }) => /\/(?:sources|facts)\//.test(href)))
    );
    const empty =
      loadChart(dataset, slug, 'fr', defaults())?.rows.filter((row) => row['source_ids'] === null) ?? [];
    expect((sourced?.length ?? 0) + empty.length).toBe(view?.table.rows.length);
  });
});
