// The size of a file as French and English write it.
import type { Lang } from '#model/language.ts';
import { number } from './format.ts';

const units = { fr: ['ko', 'Mo'], en: ['kB', 'MB'] } as const;

/** `43 ko`, `2,3 Mo`. */
export const size = (lang: Lang, bytes: number): string => {
  const [thousand, million] = units[lang];
  if (bytes < 1_000_000) return `${number(lang, Math.ceil(bytes / 1000))}\u00a0${thousand}`;
  return `${number(lang, Math.round(bytes / 100_000) / 10)}\u00a0${million}`;
};

/** The same, where it is not known to the byte. */
export const aboutSize = (lang: Lang, bytes: number): string =>
  `${lang === 'fr' ? 'environ' : 'about'} ${size(lang, bytes)}`;
