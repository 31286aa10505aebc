// A chart's rows as the table under it: worded cells, each with the way to its source.
import { z } from 'zod';
import type { Column, Formats } from '#charts/chart-definition.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Cell, Link, TableView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { isVocabularySet } from '#model/vocabulary.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { formats } from '../number-formats.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Ids that SQL joined with spaces. */
export const ids = (value: unknown): string[] =>
  typeof value === 'string' && value !== '' ? value.split(' ') : [];

const factsNamed = (row: Row): string[] => ids(row['fact_ids'] ?? row['fact_id']);

/** What stands behind a row's figures, where it is one thing: a fact's page, or the rows of a register. */
export const evidenceHref = (row: Row, lang: Lang): string | undefined => {
  const [fact, ...others] = factsNamed(row);
  if (fact !== undefined && others.length === 0) return urls.fact(lang, fact);
  return typeof row['records'] === 'string' ? urls.register(lang, row['records']) : undefined;
};

/** What stands behind one figure of a row of several; nothing where that is several facts: the row names them all. */
const figureHref = (column: Column, row: Row, lang: Lang): string | undefined => {
  if (column.evidence === undefined) return evidenceHref(row, lang);
  const { [column.evidence]: evidence } = row;
  return evidenceHref(
    typeof evidence === 'string' && evidence.includes('?') ? { records: evidence } : { fact_ids: evidence },
    lang
  );
};

const publishers = memo(
  (dataset) =>
    new Map(
      dataset
        .rows(z.object({ id: z.string(), publisher: z.string() }), 'SELECT id, publisher FROM source')
        .map((row) => [row.id, row.publisher])
    )
);

const sourceOfFact = memo(
  (dataset) =>
    new Map(
      dataset
        .rows(z.object({ id: z.string(), source_id: z.string() }), 'SELECT id, source_id FROM fact')
        .map((row) => [row.id, row.source_id])
    )
);

/** A row of one fact leads to the sources at that fact; one of several leads to each fact, named by who says it. */
const sourceLinks = (dataset: Dataset, value: unknown, row: Row, lang: Lang): Link[] => {
  const facts = factsNamed(row);
  const publisher = (id: string) => typeset(lang, publishers(dataset).get(id) ?? id);
  const links = [...new Set(ids(value))].flatMap((id) => {
    const own = facts.filter((fact) => sourceOfFact(dataset).get(fact) === id);
    if (facts.length > 1 && own.length > 0)
      return own.map((fact, index) => ({
        text: own.length === 1 ? publisher(id) : `${publisher(id)} (${index + 1})`,
        href: urls.fact(lang, fact)
      }));
    return [{ text: publisher(id), href: urls.source(lang, id, own[0]) }];
  });
  return [...new Map(links.map((link) => [link.href, link])).values()];
};

const written = (column: Column, value: unknown, format: Formats): string | undefined => {
  if (column.kind === 'money') return format.money(Number(value));
  if (column.kind === 'number') return format.number(Number(value));
  return column.kind === 'percent' ? format.percent(Number(value)) : undefined;
};

const numericKinds: readonly string[] = ['money', 'number', 'percent', 'year'];

const cell = (dataset: Dataset, column: Column, value: unknown, row: Row, lang: Lang): Cell => {
  const { [lang]: format } = formats(dataset);
  if (column.kind === 'sources') return { text: '', links: sourceLinks(dataset, value, row, lang) };
  if (value === null || value === undefined || value === '')
    return {
      text: column.absent === undefined ? '' : typeset(lang, column.absent[lang]),
      ...(numericKinds.includes(column.kind) ? { numeric: true } : {})
    };
  if (column.kind === 'organisation' && typeof row['organisation_id'] === 'string')
    return {
      text: '',
      links: [{ text: typeset(lang, String(value)), href: urls.organisation(lang, row['organisation_id']) }]
    };
  const figure = written(column, value, format);
  if (figure !== undefined) {
    const href = figureHref(column, row, lang);
    return href === undefined
      ? { text: figure, numeric: true, value: String(value) }
      : { text: '', links: [{ text: figure, href }], numeric: true, value: String(value) };
  }
  if (column.kind === 'records')
    return {
      text: '',
      links: [{ text: messages[lang].chart.records, href: urls.register(lang, String(value)) }]
    };
  if (column.kind === 'year') return { text: String(value), numeric: true };
  if (column.kind === 'date') return { text: format.date(String(value)), value: String(value) };
  if (column.kind === 'dates')
    return { text: format.list(ids(value).map(format.date)), value: String(value) };
  const worded = column.values?.[String(value)];
  if (worded !== undefined) return { text: typeset(lang, worded[lang]) };
  const set = column.kind.startsWith('term:') ? column.kind.slice('term:'.length) : '';
  return { text: typeset(lang, isVocabularySet(set) ? format.term(set, String(value)) : String(value)) };
};

const other = { fr: 'en', en: 'fr' } as const;

/** The table; columns of the other language and those of identifiers stay in the files. */
export const tableView = (
  dataset: Dataset,
  columns: Readonly<Record<string, Column>>,
  rows: readonly Row[],
  lang: Lang,
  caption: string
): TableView => {
  const shown = Object.entries(columns).filter(
    ([name, { kind }]) => kind !== 'hidden' && kind !== 'facts' && !name.endsWith(`_${other[lang]}`)
  );
  return {
    caption,
    heads: shown.map(([, column]) => ({
      text: typeset(lang, column.label[lang]),
      ...(column.description === undefined ? {} : { description: typeset(lang, column.description[lang]) }),
      numeric: numericKinds.includes(column.kind)
    })),
    rows: rows.map((row, index) => ({
      id: `row-${index + 1}`,
      cells: shown.map(([name, column]) => cell(dataset, column, row[name], row, lang))
    }))
  };
};
