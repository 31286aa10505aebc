// Rows of the sources, and of the events and excerpts drawn from them.
import { nearestCopy } from '#model/address.ts';
import type { Data, Excerpt } from '../data.ts';
import { both, flagged, spanOf, table, type Row, type Table } from './table.ts';

export const sourceTable = ({ sources }: Data): Table =>
  table(
    'source',
    ['id'],
    sources.map(
      ({ item: { id, title, publisher, url, published, published_basis, lang, kind, consulted, note } }) => ({
        id,
        title,
        publisher,
        url,
        published,
        published_basis,
        lang,
        kind,
        consulted,
        ...both('note', note)
      })
    )
  );

/** By when a source was read, and the copy of it: the one that was read where it is known, else the nearest to that day. */
export const readingTable = ({ sources }: Data): Table =>
  table(
    'source_reading',
    ['source_id'],
    sources.map(({ item: { id, url, consulted, consulted_on, archive } }) => ({
      source_id: id,
      consulted_on,
      archive:
        archive ?? (consulted === 'opening-of-an-archived-copy' ? nearestCopy(url, consulted_on) : null)
    }))
  );

export const eventTables = ({ events }: Data): Table[] => [
  table(
    'event',
    ['id'],
    events.map(({ source, item: { id, period, title, summary, lane, key, note } }) => ({
      id,
      ...spanOf(period),
      ...both('title', title),
      ...both('summary', summary),
      lane,
      key: flagged(key),
      ...both('note', note),
      source_id: source
    }))
  ),
  table(
    'event_organisation',
    ['event_id', 'organisation_id'],
    events.flatMap(({ item: { id, organisations } }) =>
      organisations.map((organisation_id) => ({ event_id: id, organisation_id }))
    )
  ),
  table(
    'event_corroboration',
    ['event_id', 'source_id'],
    events.flatMap(({ item: { id, corroborated_by } }) =>
      corroborated_by.map((source_id) => ({ event_id: id, source_id }))
    )
  )
];

/** A quotation's own words stand in its language, our translation in the other. */
export const wordsOf = (excerpt: Excerpt): { fr: string; en: string } => {
  if (excerpt.kind === 'summary') return excerpt.text;
  const { words, translation } = excerpt;
  return excerpt.lang === 'fr' ? { fr: words, en: translation } : { fr: translation, en: words };
};

const excerptRow = (source: string, excerpt: Excerpt): Row => ({
  id: excerpt.id,
  source_id: source,
  kind: excerpt.kind,
  lang: excerpt.kind === 'quotation' ? excerpt.lang : null,
  ...both('text', wordsOf(excerpt)),
  ...both('speaker', excerpt.speaker)
});

export const excerptTables = ({ excerpts }: Data): Table[] => [
  table(
    'excerpt',
    ['id'],
    excerpts.map(({ source, item }) => excerptRow(source, item))
  ),
  table(
    'excerpt_chart',
    ['excerpt_id', 'chart'],
    excerpts.flatMap(({ item: { id, charts } }) => charts.map((chart) => ({ excerpt_id: id, chart })))
  ),
  table(
    'voice',
    ['excerpt_id'],
    excerpts.flatMap(({ item: { id, voice } }) =>
      voice === undefined
        ? []
        : [
            {
              excerpt_id: id,
              question: voice.question,
              stance: voice.stance,
              said_on: voice.said_on,
              ...both('role', voice.role),
              organisation_id: voice.organisation ?? null,
              confidence: voice.confidence
            }
          ]
    )
  )
];
