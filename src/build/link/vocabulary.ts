// Rows of what the vocabulary folder holds: words, indicators, series, definitions, notes on disagreements.
import { vocabulary } from '#model/vocabulary.ts';
import { canonical } from '../canonical.ts';
import type { Data } from '../data.ts';
import { both, flagged, spanOf, table, type Table } from './table.ts';

const termTable = ({ terms }: Data): Table =>
  table(
    'term',
    ['vocabulary', 'id'],
    Object.entries(vocabulary).flatMap(([set, words]) =>
      words.flatMap((id, ordinal) => {
        const term = terms.get(set)?.get(id)?.item;
        if (term === undefined) return [];
        const { label, definition, charted = true } = term;
        return [
          {
            vocabulary: set,
            id,
            ordinal,
            ...both('label', label),
            ...both('definition', definition),
            charted: flagged(charted)
          }
        ];
      })
    )
  );

export const vocabularyTables = (data: Data): Table[] => [
  termTable(data),
  table(
    'indicator',
    ['id'],
    [...data.indicators].map(([id, { item }]) => ({
      id,
      ...both('label', item.label),
      ...both('definition', item.definition),
      funding: flagged(item.funding)
    }))
  ),
  table(
    'market_series',
    ['id'],
    [...data.series].map(
      ([
        id,
        {
          item: { title, scope, unit, geo, family, publisher }
        }
      ]) => ({
        id,
        ...both('title', title),
        ...both('scope', scope),
        unit,
        geo,
        family,
        publisher
      })
    )
  )
];

export const definitionTable = ({ definitions }: Data): Table =>
  table(
    'definition',
    ['id'],
    [...definitions].map(
      ([
        id,
        {
          item: { term, text, thresholds, source }
        }
      ]) => ({
        id,
        ...both('term', term),
        ...both('text', text),
        thresholds: thresholds === undefined ? null : canonical(thresholds),
        source_id: source
      })
    )
  );

export const disagreementTable = ({ disagreements }: Data): Table =>
  table(
    'disagreement_note',
    ['ordinal'],
    disagreements.map(({ item }, ordinal) => ({
      ordinal,
      organisation_id: item.organisation ?? null,
      indicator_id: item.indicator ?? null,
      series_id: item.series ?? null,
      status: item.status ?? null,
      ...spanOf(item.period),
      ...both('note', item.note)
    }))
  );
