// Charts among the results: few enough to be read whole, title first.
import { urls } from '#lib/urls.ts';
import type { FoundView } from '#lib/components/found.ts';
import { fold } from '#model/fold.ts';
import type { Lang } from '#model/language.ts';
import { figureOf, slugs, loadChart } from '../chart/chart.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { markedWhole } from './snippet.ts';
import { segments } from './segments.ts';
import { stem, type SearchQuery } from './terms.ts';

interface ChartTexts {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  /** Their words, and those of the whole, folded once. */
  readonly own: Readonly<Record<'title' | 'question' | 'all', Folded>>;
}

interface Folded {
  readonly words: readonly string[];
  readonly joined: string;
}

const folded = (text: string): Folded => {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, joined: ` ${words.join(' ')} ` };
};

const kept = memo(() => new Map<Lang, ChartTexts[]>());

const textsOf = (dataset: Dataset, lang: Lang): ChartTexts[] => {
  const known =
    kept(dataset).get(lang) ??
    slugs.flatMap((slug) => {
      const state = loadChart(dataset, slug, lang, new URLSearchParams());
      if (state === undefined) return [];
      const { name: title, question, takeaway } = figureOf(state, []);
      const all = folded(`${title} ${question} ${takeaway} ${slug}`);
      return [{ slug, title, question, own: { title: folded(title), question: folded(question), all } }];
    });
  kept(dataset).set(lang, known);
  return known;
};

/** How many of the words a text holds, by the beginning of one of its own. */
const held = (own: Folded, { words, phrases }: SearchQuery): number =>
  words.filter((word) => own.words.some((one) => one.startsWith(stem(word)))).length +
  phrases.filter((phrase) => own.joined.includes(` ${phrase.join(' ')} `)).length;

/** The charts that hold all the words, or most of them where `loose`. Words of the title count most. */
export const foundCharts = (
  dataset: Dataset,
  query: SearchQuery,
  lang: Lang,
  loose: boolean
): FoundView[] => {
  const whole = query.words.length + query.phrases.length;
  const looked = { words: [...query.words, ...query.phrases.flat()], phrases: [], begun: true };
  return textsOf(dataset, lang)
    .map(({ slug, title, question, own }) => {
      const all = held(own.all, query);
      const score = 3 * held(own.title, query) + 2 * held(own.question, query) + all;
      return { slug, title, question, all, score };
    })
    .filter(({ all }) => (loose ? all >= Math.ceil((2 * whole) / 3) : all === whole))
    .sort((a, b) => b.score - a.score)
    .map(({ slug, title, question }) => ({
      href: urls.chart(lang, slug),
      title: segments(markedWhole(title, looked)),
      text: segments(markedWhole(question, looked))
    }));
};
