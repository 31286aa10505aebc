// The card of a page that is no chart: its words and figures, beside a drawing of its own where it has one.
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { cardFile } from '../chart/image.ts';
import { chartCard, wordsCard, type CardWords } from '../draw/card.ts';
import type { ServedFile } from '../http/file-response.ts';

export interface PageCard extends Omit<CardWords, 'site' | 'lang'> {
  /** Drawings of the same thing, as SVG: the one that can be largest is shown. */
  readonly drawings: readonly string[];
}

export const cardSvg = ({ drawings, ...own }: PageCard, lang: Lang): string => {
  const words = { figures: [], ...own, site: messages[lang].site.name, lang };
  return drawings.length === 0 ? wordsCard(words) : chartCard(words, drawings);
};

/** `name` is that of the thing, as its address has it. */
export const pageCardFile = (card: PageCard, name: string, lang: Lang): Promise<ServedFile> =>
  cardFile(cardSvg(card, lang), `${name}_${lang}.png`, lang);
