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
import { formats } from '#lib/server/formats.ts';
import type { Lang } from '#model/language.ts';
import type { Chart, Params, Values } from './contract.ts';

/** The sentence's material in `lang`: these rows, these settings, constant euros of 2025. */
export const telling = <Row, P>(lang: Lang, rows: readonly Row[], params: P) => ({
  rows,
  params,
  format: formats[lang],
  baseYear: 2025
});

/** The rows of `chart` in one state, each proved, where the data folder is the sound one with these files changed. */
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
