// For tests: contexts and sentences of made-up rows, the rows of made-up data, and an SVG that reads line by line.
import Database from 'better-sqlite3';
import type { z } from 'zod';
import { databaseOf, folderWith, type Files } from '#build/fixture.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { builtDataset } from '#lib/server/db/fixture.ts';
import { formats } from '#lib/server/number-formats.ts';
import type { Lang } from '#model/language.ts';
import type { Chart, Params, Values, Words } from './chart-definition.ts';

export const baseYear = 2025;

/** Returns the context of sentences in `lang`: these rows, these parameters, constant euros of 2025; names are ids. */
export const textContext = <Row, P>(lang: Lang, rows: readonly Row[], params: P) => ({
  rows,
  params,
  format: formats(builtDataset())[lang],
  baseYear,
  pickedName: (id: string) => id
});

/** Returns the rows of `chart` in one state, each validated, where the data folder is the sound one with these files changed. */
export const rowsOf = <Shape extends z.ZodRawShape, P extends Params>(
  chart: Chart<Shape, P>,
  params: Values<P>,
  files: Files
): z.infer<z.ZodObject<Shape>>[] => {
  const database = new Database(databaseOf(folderWith(files)), { readonly: true });
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
  if (slip !== null) throw new Error(`“${slip[0]}” stands in: ${shown}`);
  return shown;
};

/** Returns the sentences that are computed from rows, in one language. Throws where a sentence has a hole in it. */
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

/** Breaks the two long lines of a picture: its description after each sentence, a path where it has gone on for long. */
const broken = (line: string, indent: string): string =>
  line.startsWith('<desc')
    ? line.replace(/(?<=[.!?;:]) /g, `\n${indent}`)
    : line.replace(/ d="[^"]*"/, (path) => path.replace(/[^\n]{90,}?(?=[A-Z])/g, `$&\n${indent}`));

/**
 * Returns an SVG with one element a line, indented, so that a difference reads. An element that holds text alone stays on
 * one line with it. The SVG is well formed, as the site makes it.
 */
export const onLines = (svg: string): string => {
  const tokens = svg.trim().match(/<(?:"[^"]*"|[^">])*>|[^<]+/g) ?? [];
  const lines: string[] = [];
  let depth = 0;
  const push = (text: string): void => {
    const indent = ' '.repeat(depth);
    lines.push(`${indent}${broken(text, `${indent} `)}`);
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    const [second = '', third = ''] = tokens.slice(index + 1, index + 3);
    if (token.startsWith('</')) {
      depth -= 1;
      push(token);
    } else if (!token.startsWith('<') || token.endsWith('/>')) push(token);
    else if (second.startsWith('</')) {
      push(`${token}${second}`);
      index += 1;
    } else if (!second.startsWith('<') && third.startsWith('</')) {
      push(`${token}${second}${third}`);
      index += 2;
    } else {
      push(token);
      depth += 1;
    }
  }
  return `${lines.join('\n')}\n`;
};
