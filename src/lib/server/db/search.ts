// Full-text search: what matches, best first, and the words of the best with their hits between marks.
import { z } from 'zod';
import { languageSchema, type Lang } from '#model/language.ts';
import { readRows } from './read.ts';

export const hitOpens = '\ue000';
export const hitCloses = '\ue001';

export const foundKinds = ['organisation', 'fact', 'event', 'excerpt', 'definition', 'source'] as const;
const kindSchema = z.enum(foundKinds);
export type FoundKind = z.infer<typeof kindSchema>;

const rankedRow = z.object({ row: z.number(), kind: kindSchema, score: z.number() });
export type Ranked = z.infer<typeof rankedRow>;

/** Everything that matches in one language, best first: a word of the title counts as five of the text. */
export const ranked = (match: string, lang: Lang): Ranked[] =>
  readRows(
    rankedRow,
    `SELECT rowid AS row, kind, bm25(search, 0, 0, 0, 5, 1) AS score FROM search
     WHERE search MATCH :match AND lang = :lang ORDER BY score, rowid`,
    { match, lang }
  );

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

/** The titles and passages of some rows that match, hits between marks. */
export const passages = (match: string, rows: readonly number[]): FoundRow[] =>
  readRows(
    foundRow,
    `SELECT search.rowid AS row, search.kind AS kind, search.id AS id, search.lang AS lang,
       highlight(search, 3, :opens, :closes) AS title, snippet(search, 4, :opens, :closes, '…', 28) AS text,
       coalesce(event.source_id, excerpt.source_id) AS source_id
     FROM search
     LEFT JOIN event ON search.kind = 'event' AND event.id = search.id
     LEFT JOIN excerpt ON search.kind = 'excerpt' AND excerpt.id = search.id
     WHERE search MATCH :match AND search.rowid IN (SELECT value FROM json_each(:rows))`,
    { match, rows: JSON.stringify(rows), opens: hitOpens, closes: hitCloses }
  );
