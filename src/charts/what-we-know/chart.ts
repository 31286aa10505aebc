// How solid is this? Facts by kind of source, confidence and year; documents by what is known of their date.
import { rect } from '@observablehq/plot';
import { groups, sum } from 'd3';
import { yearColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { columns, looked, rows as bars, type Laid, type FillStyle, type Part } from './layout.ts';
import { ink } from '../palette.ts';
import { pixelDrawing } from '../pixel-drawing.ts';
import { shareMarks, type SharePart } from '../share-bars.ts';
import { sharePercent } from '../share-percent.ts';
import { byYear, counts, documents, overall, params, row, type Row } from './data.ts';
import { resting, words } from './words.ts';

// Low confidence is counted here, and here only: facts are counted, their values never read.
// A fact stands alone where no other document is tied to it and none gives a value that meets its own.
const sql = `
WITH figure AS MATERIALIZED (
  SELECT fact_id, source_id, source_view.kind AS source_kind, year_to AS year, confidence, corroborations,
    coalesce(organisation_id, series_id) AS subject, coalesce(counterparty_id, counterparty_fr, '') AS counterparty,
    indicator_id, fact_view.unit, status, low, high, derived_from IS NOT NULL AS computed,
    fact_id IN (SELECT fact_id FROM charted_fact_view WHERE faded = 1) AS drawn
  FROM fact_view JOIN source_view ON source_view.id = fact_view.source_id
), counted AS MATERIALIZED (
  SELECT source_kind, year, confidence, drawn, computed,
    corroborations = 0 AND NOT EXISTS (
      SELECT 1 FROM figure AS other
      WHERE other.subject = figure.subject AND other.indicator_id = figure.indicator_id AND other.unit = figure.unit
        AND other.status = figure.status AND other.year = figure.year AND other.counterparty = figure.counterparty
        AND other.source_id <> figure.source_id AND other.low <= figure.high AND other.high >= figure.low
    ) AS alone
  FROM figure
), line AS (
  SELECT 1 AS part, NULL AS source_kind, NULL AS year, confidence, count(*) AS facts,
    count(*) FILTER (WHERE alone) AS alone, count(*) FILTER (WHERE drawn) AS drawn, count(*) FILTER (WHERE computed) AS computed,
    NULL AS documents, NULL AS whole, NULL AS inferred, NULL AS undated
  FROM counted GROUP BY confidence
  UNION ALL
  SELECT 2, source_kind, NULL, confidence, count(*), count(*) FILTER (WHERE alone), count(*) FILTER (WHERE drawn), count(*) FILTER (WHERE computed), NULL, NULL, NULL, NULL
  FROM counted GROUP BY source_kind, confidence
  UNION ALL
  SELECT 3, NULL, year, confidence, count(*), count(*) FILTER (WHERE alone), count(*) FILTER (WHERE drawn), count(*) FILTER (WHERE computed), NULL, NULL, NULL, NULL
  FROM counted GROUP BY year, confidence
  UNION ALL
  SELECT 4, kind, NULL, NULL, NULL, NULL, NULL, NULL, count(*), count(*) FILTER (WHERE consulted = 'whole'),
    count(*) FILTER (WHERE published IS NOT NULL AND published_basis = 'inferred'),
    count(*) FILTER (WHERE published IS NULL)
  FROM source_view GROUP BY kind
)
SELECT source_kind, year, confidence, facts, alone, drawn, computed, documents, whole, inferred, undated, NULL AS source_ids
FROM line
ORDER BY part, year, source_kind, CASE confidence WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END`;
export const byKind = (rows: readonly Row[]) => rows.filter((d) => counts(d) && d.source_kind !== null);

const fillStyles = { high: 'solid', medium: 'half', low: 'hollow' } as const;
const allOf = { fr: 'toutes', en: 'all' };
const countedElsewhere = { fr: 'autre compte', en: 'counted elsewhere' };

export default defineChart({
  row,
  columns: {
    source_kind: {
      kind: 'term:source-kind',
      label: { fr: 'Genre de source', en: 'Kind of source' },
      absent: allOf
    },
    year: { ...yearColumn, absent: allOf },
    confidence: {
      kind: 'term:confidence',
      label: { fr: 'Confiance', en: 'Confidence' },
      absent: allOf
    },
    facts: { kind: 'number', label: { fr: 'Faits', en: 'Facts' }, absent: countedElsewhere },
    alone: {
      kind: 'number',
      label: { fr: 'dont une seule source', en: 'of which one source only' },
      absent: countedElsewhere
    },
    drawn: {
      kind: 'number',
      label: { fr: 'dont admissibles, pâles, ailleurs', en: 'of which may be let in, pale, elsewhere' },
      absent: countedElsewhere
    },
    computed: {
      kind: 'number',
      label: { fr: 'dont calculés par nous', en: 'of which computed by us' },
      absent: countedElsewhere
    },
    documents: { kind: 'number', label: { fr: 'Documents', en: 'Documents' }, absent: countedElsewhere },
    whole: {
      kind: 'number',
      label: { fr: 'dont lus en entier', en: 'of which read whole' },
      absent: countedElsewhere
    },
    inferred: {
      kind: 'number',
      label: { fr: 'dont date déduite', en: 'of which date inferred' },
      absent: countedElsewhere
    },
    undated: {
      kind: 'number',
      label: { fr: 'dont sans date', en: 'of which undated' },
      absent: countedElsewhere
    },
    source_ids: { kind: 'hidden', label: { fr: 'Sources', en: 'Sources' } }
  },
  params,
  query: () => ({ sql }),
  plot: ({ rows, params: parameters, width, lang, format, href, baseYear, pickedName }) => {
    const texts = words[lang];
    const part = (of: Row, count: number, fillStyle: FillStyle, what: string): Part => ({
      count,
      fillStyle,
      href: href(of),
      title: format.pair(what, format.number(count))
    });
    const confidence = (own: readonly Row[], what: string): Part[] =>
      own.flatMap((d) =>
        d.confidence === null
          ? []
          : [part(d, d.facts ?? 0, fillStyles[d.confidence], `${what}, ${texts.levels[d.confidence]}`)]
      );
    const levels = (['high', 'medium', 'low'] as const).map((level) => ({
      fillStyle: fillStyles[level],
      text: texts.levels[level]
    }));
    const kinds = groups(byKind(rows), (d) => d.source_kind)
      .map(([kind, own]) => ({ label: kind === null ? '' : format.term('source-kind', kind), own }))
      .sort((a, b) => sum(b.own, (d) => d.facts ?? 0) - sum(a.own, (d) => d.facts ?? 0));
    const dated = documents(rows)
      .map((d) => ({
        all: d.documents ?? 0,
        label: d.source_kind === null ? '' : format.term('source-kind', d.source_kind),
        of: d
      }))
      .sort((a, b) => b.all - a.all);

    const { facts: whole, alone: single } = resting({
      rows,
      params: parameters,
      format,
      baseYear,
      pickedName
    });
    const share = (count: number, what: string, style: SharePart['style']): SharePart => ({
      share: count / (whole || 1),
      name: what,
      percent: sharePercent(lang, (100 * count) / (whole || 1), format),
      value: texts.count(count, format),
      colour: ink,
      ...(style === undefined ? {} : { style })
    });
    const top = shareMarks(
      [
        {
          section: texts.all,
          label: '',
          parts: [share(single, texts.one, 'announced'), share(whole - single, texts.several, undefined)]
        }
      ],
      { width, tick: format.percent, top: 0 }
    );

    const two = width >= 600;
    const panelWidth = two ? (width - 28) / 2 : width - 4;
    const below = (previous: Laid | undefined, column: 0 | 1) => ({
      left: 2 + (two ? column * (panelWidth + 24) : 0),
      top: (previous?.bottom ?? top.bottom) + 18,
      width: panelWidth
    });
    const alone = bars(
      texts.bySources,
      [
        { text: texts.one, fillStyle: 'hollow' },
        { text: texts.several, fillStyle: 'solid' }
      ],
      overall(rows).map((d) => {
        const label = texts.levels[d.confidence ?? 'low'];
        const one = d.alone ?? 0;
        return {
          label,
          parts: [
            part(d, one, 'hollow', `${label}, ${texts.one}`),
            part(d, (d.facts ?? 0) - one, 'solid', `${label}, ${texts.several}`)
          ]
        };
      }),
      below(undefined, 0)
    );
    const facts = bars(
      texts.byKind,
      levels,
      kinds.map(({ label, own }) => ({ label, parts: confidence(own, label) })),
      below(two ? undefined : alone, 1)
    );
    const second = two ? { bottom: Math.max(alone.bottom, facts.bottom), pieces: [], marks: [] } : facts;
    const years = columns(
      texts.byYear,
      levels,
      groups(byYear(rows), (d) => d.year ?? 0).map(([year, own]) => ({
        year,
        label: String(year),
        parts: confidence(own, String(year))
      })),
      below(second, 0)
    );
    const dates = bars(
      texts.byDate,
      [
        { text: texts.stated, fillStyle: 'solid' },
        { text: texts.inferred, fillStyle: 'half' },
        { text: texts.undated, fillStyle: 'hollow' }
      ],
      dated.map(({ label, all, of }) => ({
        label,
        parts: [
          part(of, all - (of.inferred ?? 0) - (of.undated ?? 0), 'solid', `${label}, ${texts.stated}`),
          part(of, of.inferred ?? 0, 'half', `${label}, ${texts.inferred}`),
          part(of, of.undated ?? 0, 'hollow', `${label}, ${texts.undated}`)
        ]
      })),
      below(two ? second : years, 1)
    );
    const panels = parameters.show === 'all' ? [alone, facts, years, dates] : [alone, facts];
    const height = Math.max(...panels.map(({ bottom }) => bottom)) + 6;
    return pixelDrawing(width, height, [
      ...top.marks,
      rect(
        panels.flatMap(({ pieces }) => pieces),
        { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', ...looked, href: 'href', title: 'title' }
      ),
      ...panels.flatMap(({ marks }) => marks)
    ]);
  },
  words
});
