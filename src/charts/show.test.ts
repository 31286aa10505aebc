// What a drawing shows is its own affair: the rows of tables and files are the same whatever `show` is.
import { expect, it } from 'vitest';
import { loadChart } from '#lib/server/chart/chart.ts';
import { builtDataset } from '#lib/server/db/fixture.ts';
import { charts } from './index.ts';

const shown = [...charts].flatMap(([slug, { params }]) =>
  Object.entries(params).flatMap(([name, param]) =>
    name === 'show' && param.type === 'choice' ? [{ slug, values: Object.keys(param.values) }] : []
  )
);

it('finds charts that show a part of their rows', () => {
  expect(shown.length).toBeGreaterThan(3);
});

it.each(shown)('$slug holds all its rows whatever it shows', ({ slug, values }) => {
  const dataset = builtDataset();
  const rowsOf = (show: string) => loadChart(dataset, slug, 'en', new URLSearchParams({ show }))?.rows;
  const [first = '', ...others] = values;
  expect(rowsOf(first)?.length).toBeGreaterThan(0);
  for (const other of others) expect(rowsOf(other), other).toEqual(rowsOf(first));
});
