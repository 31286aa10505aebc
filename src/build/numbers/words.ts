// How each language writes quantities: its separators, its scales after a figure, its words for numbers.
import type { Lang } from '#model/language.ts';

export interface Writing {
  /** A figure with its groups of thousands and decimals. */
  readonly figure: RegExp;
  readonly group: RegExp;
  readonly decimal: string;
  /** Scales that stand right after a figure: M€, bn … */
  readonly abbreviations: readonly (readonly [RegExp, number])[];
  readonly counts: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them, or stand for themselves. */
  readonly scales: Readonly<Record<string, number>>;
  readonly fractions: Readonly<Record<string, number>>;
}

// Words read better in rows than one a line.
// prettier-ignore
export const writing: Readonly<Record<Lang, Writing>> = {
  fr: {
    figure: /(?<![\d.,])(?:\d{1,3}(?:[ .]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?)/gu,
    group: /[ .]/g,
    decimal: ',',
    abbreviations: [
      [/(?<=\d ?)[Kk](?=[€$£]|(?:EUR|USD)?\b)/gu, 1e3],
      [/(?<=\d ?)(?:M(?=[€$£]|(?:EUR|USD)?\b)|m(?=[€$£]))/gu, 1e6],
      [/(?<=\d ?)(?:Mds?|Mrds?|G(?=[€$£]))(?![\p{L}\d])/gu, 1e9]
    ],
    counts: {
      aucun: 0, aucune: 0, zéro: 0, nul: 0, nulle: 0, jamais: 0, stable: 0, stabilité: 0, un: 1, une: 1,
      premier: 1, première: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9,
      dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20,
      trente: 30, quarante: 40, cinquante: 50, soixante: 60
    },
    scales: {
      dizaine: 10, douzaine: 12, quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40,
      cinquantaine: 50, soixantaine: 60, cent: 100, centaine: 100, mille: 1e3, millier: 1e3, million: 1e6, milliard: 1e9
    },
    fractions: {
      totalité: 1, intégralité: 1, seul: 1, demi: 1 / 2, moitié: 1 / 2, tiers: 1 / 3, quart: 1 / 4,
      cinquième: 1 / 5, dixième: 1 / 10
    }
  },
  en: {
    figure: /(?<![\d.,])(?:\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)/gu,
    group: /[, ]/g,
    decimal: '.',
    abbreviations: [
      [/(?<=\d[ -]?)[Kk](?=[€$£]|(?:EUR|USD)?\b)/gu, 1e3],
      [/(?<=\d[ -]?)(?:[Mm]|mn)(?=[€$£]|(?:EUR|USD)?\b)/gu, 1e6],
      [/(?<=\d[ -]?)(?:[Bb]n|B)(?![\p{L}\d])/gu, 1e9],
      [/(?<=\d[ -]?)tn\b/gu, 1e12]
    ],
    counts: {
      no: 0, none: 0, nil: 0, zero: 0, never: 0, flat: 0, one: 1, first: 1, two: 2, both: 2, three: 3,
      four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
      thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
      thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90
    },
    scales: { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
    fractions: {
      all: 1, whole: 1, sole: 1, half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5, tenth: 1 / 10
    }
  }
};
