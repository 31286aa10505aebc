// The story that the home page tells: its chapters, the charts of each, and what was said of them.
import type { Chapter, ToldFigure } from '#lib/components/record.ts';
import { urls } from '#lib/urls.ts';
import type { Link } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { figureOf, slugs, loadChart } from '../chart/chart.ts';
import { excerptsOf } from '../db/evidence.ts';
import { excerptView } from '../chart/evidence.ts';
import { voicePairs } from '../chart/voices.ts';

/** `also` lends its excerpts, and is linked to. */
const chapters = [
  { id: 'promised', shown: ['headcount'], also: ['promise-and-result'] },
  { id: 'paid', shown: ['money-flow'], also: ['public-money-by-project', 'money-per-firm'] },
  { id: 'result', shown: ['turnover-per-public-euro'], also: [] },
  { id: 'firms', shown: ['turnover-state-and-sme'], also: ['technology', 'where'] },
  {
    id: 'spread',
    shown: ['aid-by-size'],
    also: ['aid-by-beneficiary', 'public-contracts', 'ugap-cloud-orders']
  },
  { id: 'after', shown: ['public-money-2010-2026'], also: ['lifelines', 'timeline'] }
] as const satisfies readonly {
  readonly id: Chapter['id'];
  readonly shown: readonly string[];
  readonly also: readonly string[];
}[];

const exists = (slug: string): boolean => slugs.includes(slug);
/** How many summaries of other sources stand beside a chart. */
const maxEvents = 2;

const link = (dataset: Dataset, lang: Lang, slug: string): Link[] => {
  const state = loadChart(dataset, slug, lang, new URLSearchParams());
  return state === undefined ? [] : [{ text: figureOf(state, []).name, href: urls.chart(lang, slug) }];
};

/** The chapters, in order. Each excerpt is shown once. */
export const story = (dataset: Dataset, lang: Lang): Chapter[] => {
  const plan = chapters.map((chapter) => {
    const drawn = chapter.shown.filter(exists);
    return {
      id: chapter.id,
      drawn,
      also: chapter.also.filter(exists)
    };
  });
  const used = new Set<string>();
  const toldFigure = (slug: string, also: readonly string[]): ToldFigure[] => {
    const state = loadChart(dataset, slug, lang, new URLSearchParams());
    if (state === undefined) return [];
    const own = excerptsOf(dataset, slug);
    const rows = own.length > 0 ? own : also.flatMap((one) => excerptsOf(dataset, one));
    const pair = [slug, ...also]
      .flatMap((one) => voicePairs(dataset, one, lang))
      .find(({ voices }) => voices.every(({ excerpt }) => !used.has(excerpt.id)));
    const summaries = rows
      .filter(({ kind, excerpt_id: id }) => kind === 'summary' && !used.has(id))
      .slice(-maxEvents);
    for (const { excerpt_id } of summaries) used.add(excerpt_id);
    for (const { excerpt } of pair?.voices ?? []) used.add(excerpt.id);
    return [
      {
        figure: figureOf(state, ['narrow']),
        pairs: pair === undefined ? [] : [pair],
        summaries: summaries.map((row) => excerptView(row, lang))
      }
    ];
  };
  return plan.map(({ id, drawn, also }) => ({
    id,
    figures: drawn.flatMap((slug) => toldFigure(slug, also)),
    more: also.flatMap((slug) => link(dataset, lang, slug))
  }));
};
