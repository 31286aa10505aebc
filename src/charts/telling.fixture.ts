// For tests: what a sentence is computed from, made of made-up rows.
import { formats } from '#lib/server/formats.ts';
import type { Lang } from '#model/language.ts';
import type { Params, Telling, Values } from './contract.ts';

/** The sentence's material in `lang`: these rows, these settings, constant euros of 2025. */
export const telling = <Row, P extends Params>(
  lang: Lang,
  rows: readonly Row[],
  params: Values<P>
): Telling<Row, P> => ({ rows, params, format: formats[lang], baseYear: 2025 });
