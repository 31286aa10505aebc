// Rows of the full-text index: one a language, with the title that a list of results would show.
import { languages, type Bilingual, type Lang } from '#model/language.ts';
import { ends, type Period } from '#model/period.ts';
import type { Data } from '../data.ts';
import { wordsOf } from './source.ts';
import { table, type Row, type Table } from './table.ts';

interface Entry {
  readonly kind: string;
  readonly id: string;
  readonly title: Bilingual;
  readonly body: Bilingual;
}

const same = (text: string): Bilingual => ({ fr: text, en: text });

const dated = (period: Period): string => {
  const { from, to } = ends(period);
  return from === to ? (from ?? '') : `${from ?? '…'} – ${to ?? '…'}`;
};

const each = (make: (lang: Lang) => string): Bilingual => ({ fr: make('fr'), en: make('en') });
const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** Facts that are not to be published stay in the tables, for those who check, and out of the search. */
const factEntries = ({ facts, organisations, series, indicators }: Data): Entry[] => {
  const names = new Map<string, Bilingual>([
    ...organisations.map(({ item }) => [item.id, item.name] as const),
    ...[...series].map(([id, { item }]) => [id, item.title] as const)
  ]);
  return facts
    .filter(({ item }) => item.flag !== 'do-not-publish')
    .map(({ item }) => {
      const subject = names.get(item.organisation ?? item.series ?? '');
      const other = names.get(item.counterparty ?? '') ?? item.counterparty_name;
      const label = indicators.get(item.indicator)?.item.label;
      return {
        kind: 'fact',
        id: item.id,
        title: each((lang) => joined(subject?.[lang], label?.[lang], other?.[lang], dated(item.period))),
        body: item.summary
      };
    });
};

const excerptEntries = ({ excerpts, sources }: Data): Entry[] => {
  const origins = new Map<string, string>(sources.map(({ item }) => [item.id, item.title]));
  return excerpts.map(({ source, item }) => ({
    kind: 'excerpt',
    id: item.id,
    title: each((lang) => joined(item.speaker?.[lang], origins.get(source))),
    body: wordsOf(item)
  }));
};

const entries = (data: Data): Entry[] => [
  ...factEntries(data),
  ...data.events.map(({ item: { id, title, summary } }) => ({ kind: 'event', id, title, body: summary })),
  ...excerptEntries(data),
  ...data.organisations.map(({ item: { id, name, also_known_as, legal_name, outcome } }) => ({
    kind: 'organisation',
    id,
    title: name,
    body: each((lang) => joined(...also_known_as, legal_name, outcome?.[lang]))
  })),
  ...data.sources.map(({ item: { id, title, publisher } }) => ({
    kind: 'source',
    id,
    title: same(title),
    body: same(publisher)
  })),
  ...[...data.definitions].map(
    ([
      id,
      {
        item: { term, text }
      }
    ]) => ({ kind: 'definition', id, title: term, body: text })
  )
];

const lengthOf = ({ title, body }: Readonly<Record<'title' | 'body', string>>): number =>
  title.length + body.length;

const rowsIn = (data: Data, lang: Lang): Row[] =>
  entries(data)
    .map(({ kind, id, title, body }) => ({ kind, id, lang, title: title[lang], body: body[lang] }))
    .sort((a, b) => lengthOf(a) - lengthOf(b) || (a.id < b.id ? -1 : 1));

/** Rows of a language and kind together, the shortest first: the search relies on it. */
export const searchTable = (data: Data): Table =>
  table(
    'search',
    ['lang', 'kind'],
    languages.flatMap((lang) => rowsIn(data, lang))
  );
