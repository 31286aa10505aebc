// Charts among the results: few enough to be read whole, title first.
import { urls } from '#lib/urls.ts';
import type { FoundView } from '#lib/components/found.ts';
import type { Lang } from '#model/language.ts';
import { figureOf, slugs, tell } from '../chart.ts';
import { keptPerDatabase } from '../db/read.ts';
import { marking, pieces } from './pieces.ts';
import { fold, stem, type Asked } from './terms.ts';

interface Said {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly takeaway: string;
}

const kept = keptPerDatabase(() => new Map<Lang, Said[]>());

const said = (lang: Lang): Said[] => {
  const known =
    kept().get(lang) ??
    slugs.flatMap((slug) => {
      const told = tell(slug, lang, new URLSearchParams());
      if (told === undefined) return [];
      const { title, question, takeaway } = figureOf(told, []);
      return [{ slug, title, question, takeaway }];
    });
  kept().set(lang, known);
  return known;
};

/** How many of the words a text holds, by the beginning of one of its own. */
const held = (text: string, { words, phrases }: Asked): number => {
  const own = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const joined = ` ${own.join(' ')} `;
  return (
    words.filter((word) => own.some((one) => one.startsWith(stem(word)))).length +
    phrases.filter((phrase) => joined.includes(` ${phrase.join(' ')} `)).length
  );
};

/** The charts that hold all the words, or most of them where `loose`. Words of the title count most. */
export const foundCharts = (asked: Asked, lang: Lang, loose: boolean): FoundView[] => {
  const whole = asked.words.length + asked.phrases.length;
  const words = [...asked.words, ...asked.phrases.flat()];
  return said(lang)
    .map(({ slug, title, question, takeaway }) => {
      const all = held(`${title} ${question} ${takeaway} ${slug}`, asked);
      const score = 3 * held(title, asked) + 2 * held(question, asked) + all;
      return { slug, title, question, all, score };
    })
    .filter(({ all }) => (loose ? all >= Math.ceil((2 * whole) / 3) : all === whole))
    .sort((a, b) => b.score - a.score)
    .map(({ slug, title, question }) => ({
      href: urls.chart(lang, slug),
      title: pieces(marking(title, words)),
      text: pieces(marking(question, words))
    }));
};
