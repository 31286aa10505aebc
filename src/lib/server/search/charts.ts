// Charts among the results: few enough to be read whole, title first.
import { urls } from '#lib/urls.ts';
import type { FoundView } from '#lib/components/found.ts';
import type { Lang } from '#model/language.ts';
import { figureOf, slugs, tell } from '../chart.ts';
import { keptPerDatabase } from '../db/read.ts';
import { markedWhole } from './passage.ts';
import { pieces } from './pieces.ts';
import { fold, stem, type Asked } from './terms.ts';

interface Said {
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

const kept = keptPerDatabase(() => new Map<Lang, Said[]>());

const said = (lang: Lang): Said[] => {
  const known =
    kept().get(lang) ??
    slugs.flatMap((slug) => {
      const told = tell(slug, lang, new URLSearchParams());
      if (told === undefined) return [];
      const { title, question, takeaway } = figureOf(told, []);
      const all = folded(`${title} ${question} ${takeaway} ${slug}`);
      return [{ slug, title, question, own: { title: folded(title), question: folded(question), all } }];
    });
  kept().set(lang, known);
  return known;
};

/** How many of the words a text holds, by the beginning of one of its own. */
const held = (own: Folded, { words, phrases }: Asked): number =>
  words.filter((word) => own.words.some((one) => one.startsWith(stem(word)))).length +
  phrases.filter((phrase) => own.joined.includes(` ${phrase.join(' ')} `)).length;

/** The charts that hold all the words, or most of them where `loose`. Words of the title count most. */
export const foundCharts = (asked: Asked, lang: Lang, loose: boolean): FoundView[] => {
  const whole = asked.words.length + asked.phrases.length;
  const looked = { words: [...asked.words, ...asked.phrases.flat()], phrases: [], begun: true };
  return said(lang)
    .map(({ slug, title, question, own }) => {
      const all = held(own.all, asked);
      const score = 3 * held(own.title, asked) + 2 * held(own.question, asked) + all;
      return { slug, title, question, all, score };
    })
    .filter(({ all }) => (loose ? all >= Math.ceil((2 * whole) / 3) : all === whole))
    .sort((a, b) => b.score - a.score)
    .map(({ slug, title, question }) => ({
      href: urls.chart(lang, slug),
      title: pieces(markedWhole(title, looked)),
      text: pieces(markedWhole(question, looked))
    }));
};
