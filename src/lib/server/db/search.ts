// Full-text search: what matches, best first, and the texts of the best.
import { z } from 'zod';
import { languages, languageSchema, type Lang } from '#model/language.ts';
import { cellsAtOnce, keptPerDatabase, readRows } from './read.ts';

export const foundKinds = ['organisation', 'fact', 'event', 'excerpt', 'definition', 'source'] as const;
const kindSchema = z.enum(foundKinds);
export type FoundKind = z.infer<typeof kindSchema>;

export interface Ranked {
  readonly row: number;
  readonly kind: FoundKind;
}

const placeRow = z.object({ row: z.int().positive(), kind: kindSchema, lang: languageSchema });

const codeOf = (kind: FoundKind, lang: Lang): number =>
  1 + languages.indexOf(lang) * foundKinds.length + foundKinds.indexOf(kind);

/** The kind and language of every row of the index, a byte each: to read them from it row by row is what costs most. */
const places = keptPerDatabase((): Uint8Array => {
  const rows = readRows(placeRow, 'SELECT rowid AS row, kind, lang FROM search');
  const codes = new Uint8Array(rows.reduce((most, { row }) => Math.max(most, row), 0) + 1);
  for (const { row, kind, lang } of rows) codes[row] = codeOf(kind, lang);
  return codes;
});

/** Everything that matches in one language, best first: a word of the title counts as five of the text. */
export const ranked = (match: string, lang: Lang): Ranked[] => {
  const codes = places();
  const kinds = new Map(foundKinds.map((kind) => [codeOf(kind, lang), kind]));
  const found: Ranked[] = [];
  for (const [row] of cellsAtOnce(
    'SELECT rowid FROM search WHERE search MATCH :match ORDER BY bm25(search, 0, 0, 0, 5, 1), rowid',
    { match }
  )) {
    const kind = typeof row === 'number' ? kinds.get(codes[row] ?? 0) : undefined;
    if (typeof row === 'number' && kind !== undefined) found.push({ row, kind });
  }
  return found;
};

const foundRow = z.object({
  row: z.number(),
  kind: kindSchema,
  id: z.string(),
  lang: languageSchema,
  title: z.string(),
  text: z.string(),
  source_id: z.string().nullable()
});
export type FoundRow = z.infer<typeof foundRow>;

/** The texts of some rows. */
export const foundTexts = (rows: readonly number[]): FoundRow[] =>
  readRows(
    foundRow,
    `SELECT search.rowid AS row, search.kind AS kind, search.id AS id, search.lang AS lang,
       search.title AS title, search.body AS text, coalesce(event.source_id, excerpt.source_id) AS source_id
     FROM search
     LEFT JOIN event ON search.kind = 'event' AND event.id = search.id
     LEFT JOIN excerpt ON search.kind = 'excerpt' AND excerpt.id = search.id
     WHERE search.rowid IN (SELECT value FROM json_each(:rows))`,
    { rows: JSON.stringify(rows) }
  );
