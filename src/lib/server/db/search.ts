// Full-text search: what matches, best first, and the texts of the best.
import { z } from 'zod';
import { languageSchema, type Lang } from '#model/language.ts';
import { memo, type Dataset } from './dataset.ts';

export const foundKinds = ['organisation', 'fact', 'event', 'excerpt', 'definition', 'source'] as const;
const kindSchema = z.enum(foundKinds);
export type FoundKind = z.infer<typeof kindSchema>;

export interface Ranked {
  readonly row: number;
  readonly kind: FoundKind;
}

const blockRow = z.object({ kind: kindSchema, lang: languageSchema, first: z.int(), last: z.int() });

/** The rows of a kind and language stand together in the index: where they begin and end. */
const blocks = memo((dataset) =>
  dataset.rows(
    blockRow,
    'SELECT kind, lang, min(rowid) AS first, max(rowid) AS last FROM search GROUP BY kind, lang'
  )
);

const blocksIn = (dataset: Dataset, lang: Lang) => blocks(dataset).filter((block) => block.lang === lang);

const numbers = (cells: readonly unknown[][]): number[] =>
  cells.flatMap(([cell]) => (typeof cell === 'number' ? [cell] : []));

/** In older versions the rows of both languages alternate: their ranges overlap, and a row has to say its language. */
const alternate = memo((dataset) =>
  blocks(dataset).some((one, index, all) =>
    all.slice(index + 1).some(({ first, last }) => first <= one.last && last >= one.first)
  )
);

/** Bound numbers are reals: the index goes straight to a range of rows, and stops at its end, only where both are integers. */
const within = (dataset: Dataset): string =>
  `rowid BETWEEN CAST(:first AS INTEGER) AND CAST(:last AS INTEGER)${alternate(dataset) ? ' AND lang = :lang' : ''}`;

/** Everything that matches in one language, best first: a word of the title counts as five of the text. */
export const ranked = (dataset: Dataset, match: string, lang: Lang): Ranked[] => {
  const own = blocksIn(dataset, lang);
  const first = Math.min(...own.map((block) => block.first));
  const last = Math.max(...own.map((block) => block.last));
  const rows = dataset.cells(
    `SELECT rowid FROM search WHERE search MATCH :match AND ${within(dataset)}
     ORDER BY bm25(search, 0, 0, 0, 5, 1), rowid`,
    { match, first, last, lang }
  );
  return numbers(rows).flatMap((row) =>
    own.filter((block) => row >= block.first && row <= block.last).map(({ kind }) => ({ row, kind }))
  );
};

/**
 * What matches in one language without weighing every row of it: those whose title matches first, the shortest first,
 * no more than `max` of a kind.
 */
export const shortest = (dataset: Dataset, match: string, lang: Lang, max: number): Ranked[] =>
  blocksIn(dataset, lang).flatMap(({ kind, first, last }) => {
    const read = (wanted: string): number[] =>
      numbers(
        dataset.cells(
          `SELECT rowid FROM search WHERE search MATCH :match AND ${within(dataset)} ORDER BY rowid LIMIT :max`,
          { match: wanted, first, last, max, lang }
        )
      );
    const found = read(match);
    const titled = found.length > 1 ? read(`title : (${match})`) : [];
    const rows = [...new Set([...titled, ...found])].slice(0, max);
    return rows.map((row) => ({ row, kind }));
  });

const wordRow = z.object({ word: z.string(), rows: z.int().positive() });

export type IndexWord = z.infer<typeof wordRow>;

/** Every word of the index, and how many rows of any language hold it. */
export const indexWords = (dataset: Dataset): IndexWord[] =>
  dataset.rows(wordRow, 'SELECT term AS word, doc AS rows FROM search_word');

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
export const foundTexts = (dataset: Dataset, rows: readonly number[]): FoundRow[] =>
  dataset.rows(
    foundRow,
    `SELECT search.rowid AS row, search.kind AS kind, search.id AS id, search.lang AS lang,
       search.title AS title, search.body AS text, coalesce(event.source_id, excerpt.source_id) AS source_id
     FROM search
     LEFT JOIN event ON search.kind = 'event' AND event.id = search.id
     LEFT JOIN excerpt ON search.kind = 'excerpt' AND excerpt.id = search.id
     WHERE search.rowid IN (SELECT value FROM json_each(:rows))`,
    { rows: JSON.stringify(rows) }
  );
