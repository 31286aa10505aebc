// For tests: what a sentence is computed from, made of made-up rows.
import { formats } from '#lib/server/formats.ts';
import type { Lang } from '#model/language.ts';

/** The sentence's material in `lang`: these rows, these settings, constant euros of 2025. */
export const telling = <Row, Params>(lang: Lang, rows: readonly Row[], params: Params) => ({
  rows,
  params,
  format: formats[lang],
  baseYear: 2025
});
