// French typography, applied when a text is shown, so that whoever writes data may type plain spaces and apostrophes.
import type { Lang } from '#model/language.ts';

const narrow = '\u202f';
const noBreak = '\u00a0';

/** Curly apostrophes in both languages; in French, no-break spaces before high punctuation, inside « », and between digits and units. */
export const typeset = (lang: Lang, text: string): string => {
  const curly = text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/(?<=\p{L})'(?=\s|$|[.,;:!?)])/gu, '’');
  if (lang === 'en') return curly.replace(/(?<![\p{L}\d])'([^'’]*)['’](?!\p{L})/gu, '‘$1’');
  return curly
    .replace(/«[ \u00a0]?/g, `«${noBreak}`)
    .replace(/[ \u00a0]?»/g, `${noBreak}»`)
    .replace(/[ \u00a0]([;!?])/g, `${narrow}$1`)
    .replace(/(?<=[\p{L}\d)»€%])([;!?])(?=\s|$)/gu, `${narrow}$1`)
    .replace(/(?<=[\p{L}\d)»%€]) :/gu, `${noBreak}:`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, narrow)
    .replace(/(?<=\d) (?=(?:%|€|k€|M€|Md€|millions?|milliards?)(?![\p{L}]))/gu, noBreak);
};

/** The title of a document, as its own language is typeset; languages other than French as English. */
export const typesetTitle = (lang: string, title: string): string =>
  typeset(lang === 'fr' ? 'fr' : 'en', title);
