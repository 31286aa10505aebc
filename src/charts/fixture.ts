// For tests of sentences: what a chart says of made-up rows, as a reader sees it but with plain spaces.
import { typeset } from '#lib/i18n/typography.ts';
import { formats } from '#lib/server/formats.ts';
import type { Lang } from '#model/language.ts';
import type { Params, Telling, Values, Words } from './contract.ts';

export const baseYear = 2025;

export interface Said {
  readonly takeaway: string;
  readonly alt: string;
  readonly missing: string;
}

const plain = (lang: Lang, text: string): string => {
  const shown = typeset(lang, text).replace(/[\u00a0\u202f]/g, ' ');
  const slip = /undefined|NaN|Infinity|null|\$\{| {2}| [.,]|\(\)|[:;,] *[.;,)]|\(,|^ | $/.exec(shown);
  if (slip !== null) throw new Error(`“${slip[0]}” is said in: ${shown}`);
  return shown;
};

/** All that is computed from rows, in one language. Throws where a sentence has a hole in it. */
export const say = <Row, P extends Params>(
  words: Readonly<Record<Lang, Words<Row, P>>>,
  lang: Lang,
  rows: readonly Row[],
  params: Values<P>
): Said => {
  const telling: Telling<Row, P> = { rows, params, format: formats[lang], baseYear };
  const { takeaway, alt, missing } = words[lang];
  return {
    takeaway: plain(lang, takeaway(telling)),
    alt: plain(lang, alt(telling)),
    missing: plain(lang, missing(telling))
  };
};
