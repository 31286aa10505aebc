// What every chart says in both languages over one database. Loaded through Vite, which finds the charts by their folder.
import { figureOf, slugs, loadChart } from '#lib/server/chart/chart.ts';
import { withDatabase } from '#lib/server/db/read.ts';
import type { Lang } from '#model/language.ts';

export interface Saying {
  readonly slug: string;
  readonly rows: number;
  readonly takeaway: Readonly<Record<Lang, string>>;
}

/** What a chart says; why it says nothing, where the database can't answer its question. */
export type Said = Saying | { readonly slug: string; readonly failed: string };

const saying = (slug: string): Said[] => {
  try {
    const state = loadChart(slug, 'fr', new URLSearchParams());
    if (state === undefined) return [];
    const takeaway = (lang: Lang): string => {
      return figureOf(loadChart(slug, lang, new URLSearchParams()) ?? state, []).takeaway;
    };
    return [{ slug, rows: state.rows.length, takeaway: { fr: takeaway('fr'), en: takeaway('en') } }];
  } catch (cause) {
    return [{ slug, failed: cause instanceof Error ? cause.message : String(cause) }];
  }
};

/** Of each database, what its charts say, in today's words and under today's views. */
export const sayings = (databases: readonly string[]): Said[][] =>
  databases.map((database) => withDatabase(database, () => slugs.flatMap(saying)));
