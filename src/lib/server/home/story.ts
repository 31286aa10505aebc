// The story that the home page tells: its chapters, the picture of each, and one voice for and one against.
import { urls } from '#lib/urls.ts';
import type { FigureView, Link, VoicePairView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { chartName, figureOf, loadChart } from '../chart/chart.ts';
import { voicePairs } from '../chart/voices.ts';
import { memo, type Dataset } from '../db/dataset.ts';

/** The chart of a chapter, and those that tell more of the same: they lend their voices, and are linked to. */
const plan = [
  { id: 'promised', shown: 'headcount', also: ['promise-and-result'] },
  { id: 'paid', shown: 'money-per-firm', also: ['public-money-by-project', 'money-flow'] },
  { id: 'result', shown: 'turnover-per-public-euro', also: ['lifelines'] },
  { id: 'firms', shown: 'where', also: ['turnover-state-and-sme', 'technology'] },
  {
    id: 'spread',
    shown: 'aid-by-size',
    also: ['aid-by-beneficiary', 'public-contracts', 'ugap-cloud-orders']
  },
  { id: 'after', shown: 'timeline', also: ['public-money-2010-2026', 'market-size'] }
] as const;

export interface Chapter {
  readonly id: (typeof plan)[number]['id'];
  /** Undefined where the dataset is too old for the chart. */
  readonly figure: FigureView | undefined;
  /** Undefined where no voice is left that another chapter does not show. */
  readonly pair: VoicePairView | undefined;
  readonly more: readonly Link[];
}

const chapters = (dataset: Dataset, lang: Lang): Chapter[] => {
  const used = new Set<string>();
  return plan.map(({ id, shown, also }) => {
    const state = loadChart(dataset, shown, lang, new URLSearchParams());
    const pair = [shown, ...also]
      .flatMap((slug) => voicePairs(dataset, slug, lang))
      .find(({ voices }) => voices.every(({ excerpt }) => !used.has(excerpt.id)));
    for (const { excerpt } of pair?.voices ?? []) used.add(excerpt.id);
    return {
      id,
      figure: state && figureOf(state, ['narrow']),
      pair,
      more: also.flatMap((slug) => {
        const text = chartName(slug, lang);
        return text === undefined ? [] : [{ text, href: urls.chart(lang, slug) }];
      })
    };
  });
};

/** The chapters depend on nothing that a reader chooses: a choice on the home page does not compute them again. */
const inLanguage = {
  fr: memo((dataset) => chapters(dataset, 'fr')),
  en: memo((dataset) => chapters(dataset, 'en'))
};

/** Returns the chapters, in order. Each voice is shown once. */
export const story = (dataset: Dataset, lang: Lang): readonly Chapter[] => inLanguage[lang](dataset);
