// The picture and the table of every chart, drawn from the frozen data, are those that are committed beside it.
import { beforeAll, describe, expect, it } from 'vitest';
import { frozenDatabase } from '#build/fixture.ts';
import { exportColumns } from '#lib/server/chart/chart-columns.ts';
import { slugs } from '#lib/server/chart/chart.ts';
import { readChart } from '#lib/server/chart/fixture.ts';
import { openDataset, type Dataset } from '#lib/server/db/dataset.ts';
import { defaultPicture, picture } from '#lib/server/chart/image.ts';
import { csvLines, plain } from '#lib/server/export/csv.ts';
import { languages } from '#model/language.ts';
import { onLines } from './fixtures.ts';

let frozen: Dataset;

beforeAll(async () => {
  frozen = openDataset(await frozenDatabase());
});

describe.each(slugs)('%s', (slug) => {
  it('has rows in the frozen data', () => {
    const count = readChart(frozen, slug, 'fr').rows.length;
    expect(
      count,
      'tests/frozen has no row for it: copy a source that it draws from data/sources to tests/frozen/sources.'
    ).toBeGreaterThan(0);
  });

  it('matches its committed table', async () => {
    const state = readChart(frozen, slug, 'fr');
    const columns = exportColumns(state);
    const cells = state.rows.map((row) => columns.map(({ name }) => row[name]));
    const csv = [...csvLines(plain, columns, cells)].join('');
    await expect(csv).toMatchFileSnapshot(`./${slug}/data.csv`);
  });

  // As text: letters outlined would hide what changed.
  it.each(languages)('matches its committed picture in %s', async (lang) => {
    const svg = picture(readChart(frozen, slug, lang), defaultPicture, 'https://example.org');
    expect(svg).not.toMatch(/undefined|NaN|null|Infinity/);
    await expect(onLines(svg.replace(/\b[0-9a-f]{12}\b/, 'version'))).toMatchFileSnapshot(
      `./${slug}/${lang}.svg`
    );
  });
});
