// For tests: what a sentence is computed from, and the rows that a question finds in a small database, all made up.
import Database from 'better-sqlite3';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { folderWith, type Files } from '#build/fixture.ts';
import { link } from '#build/link.ts';
import { parse } from '#build/parse.ts';
import { read } from '#build/read.ts';
import { write } from '#build/write.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { formats } from '#lib/server/number-formats.ts';
import type { Lang } from '#model/language.ts';
import type { Chart, Params, Values, Words } from './chart-definition.ts';

export const baseYear = 2025;

/** The sentence's material in `lang`: these rows, these settings, constant euros of 2025. */
export const textContext = <Row, P>(lang: Lang, rows: readonly Row[], params: P) => ({
  rows,
  params,
  format: formats[lang],
  baseYear
});

/** The rows of `chart` in one state, each validated, where the data folder is the sound one with these files changed. */
export const rowsOf = <Shape extends z.ZodRawShape, P extends Params>(
  chart: Chart<Shape, P>,
  params: Values<P>,
  files: Files
): z.infer<z.ZodObject<Shape>>[] => {
  const { data, errors } = parse(read(folderWith(files)).documents);
  if (errors.length > 0) throw new Error(errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const file = join(mkdtempSync(join(tmpdir(), 'rows-')), 'small.sqlite');
  write(link(data).tables, file);
  const database = new Database(file, { readonly: true });
  try {
    const { sql, values = {} } = chart.query(params);
    return database
      .prepare(sql)
      .all(values)
      .map((found) => chart.row.parse(found));
  } finally {
    database.close();
  }
};

export interface Sentences {
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
export const sentences = <Row, P extends Params>(
  words: Readonly<Record<Lang, Words<Row, P>>>,
  lang: Lang,
  rows: readonly Row[],
  params: Values<P>
): Sentences => {
  const context = textContext(lang, rows, params);
  const { takeaway, alt, missing } = words[lang];
  return {
    takeaway: plain(lang, takeaway(context)),
    alt: plain(lang, alt(context)),
    missing: plain(lang, missing(context))
  };
};
