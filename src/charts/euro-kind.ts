// The words for the euros of a sentence: those of the time, or those of the base year.
import type { Lang } from '#model/language.ts';

interface EuroContext {
  readonly params: { readonly euros: 'current' | 'constant' };
  readonly baseYear: number;
}

/** `euros courants`, `constant 2025 euros`. */
export const euroKind: Readonly<Record<Lang, (context: EuroContext) => string>> = {
  fr: ({ params, baseYear }) =>
    params.euros === 'constant' ? `euros constants de ${baseYear}` : 'euros courants',
  en: ({ params, baseYear }) => (params.euros === 'constant' ? `constant ${baseYear} euros` : 'current euros')
};
