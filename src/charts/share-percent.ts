// A share in words: a whole number of per cent, which is neither none nor all where there is some, or where something is left.
import type { Lang } from '#model/language.ts';
import type { Formats } from './chart-definition.ts';

const comparatives = {
  fr: { more: 'plus de', less: 'moins de' },
  en: { more: 'over', less: 'under' }
} as const;

/** Returns `31 %`, `moins de 1 %` or `plus de 99 %` for a share from 0 to 100. */
export const sharePercent = (lang: Lang, share: number, format: Formats): string => {
  const { more, less } = comparatives[lang];
  return share > 99 && share < 100
    ? `${more} ${format.percent(99)}`
    : share > 0 && share < 1
      ? `${less} ${format.percent(1)}`
      : format.percent(Math.round(share));
};
