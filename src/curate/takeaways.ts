// What every chart says in both languages over one database. Loaded through Vite, which finds the charts by their folder.
import { figureOf, slugs, loadChart } from '#lib/server/chart/chart.ts';
import { openDataset, type Dataset } from '#lib/server/db/dataset.ts';
import type { Lang } from '#model/language.ts';

export interface ChartSentences {
  readonly slug: string;
  readonly rows: number;
  readonly takeaway: Readonly<Record<Lang, string>>;
}

/** What a chart says; why it says nothing, where the database can't answer its question. */
export type ChartResult = ChartSentences | { readonly slug: string; readonly failed: string };

const saying = (dataset: Dataset, slug: string): ChartResult[] => {
  try {
    const state = loadChart(dataset, slug, 'fr', new URLSearchParams());
    if (state === undefined) return [];
    const takeaway = (lang: Lang): string =>
      figureOf(loadChart(dataset, slug, lang, new URLSearchParams()) ?? state, []).takeaway;
    return [{ slug, rows: state.rows.length, takeaway: { fr: takeaway('fr'), en: takeaway('en') } }];
  } catch (cause) {
    return [{ slug, failed: cause instanceof Error ? cause.message : String(cause) }];
  }
};

/** What the charts of each database say, in today's words and under today's views. */
export const sayings = (databases: readonly string[]): ChartResult[][] =>
  databases.map((path) => {
    const dataset = openDataset(path);
    try {
      return slugs.flatMap((slug) => saying(dataset, slug));
    } finally {
      dataset.close();
    }
  });
