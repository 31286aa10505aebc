// What happened when? Public money that events gave, as bars at their dates; under it the main events in lanes.
import { link, rect, text } from '@observablehq/plot';
import { max } from 'd3';
import { vocabulary } from '#model/vocabulary.ts';
import { defineChart } from '../chart-definition.ts';
import { toDecimalYear } from '../decimal-year.ts';
import { wordsBox } from '../grid-lines.ts';
import { grid, groupColour, ink, laneColour, muted } from '../palette.ts';
import { fontSize, lineHeight, pixelDrawing } from '../pixel-drawing.ts';
import { swimlaneMarks, yearScale } from '../swimlanes.ts';
import { textWidth } from '../text-width.ts';
import { moneyLabels } from './money-labels.ts';
import { params, row, wavesOf, type Lane, type Row } from './data.ts';
import { words } from './words.ts';

// The money of an event: the largest funding of one of its organisations of which the event's own words give the amount.
const sql = `
SELECT event_id, coalesce(period_from, period_to) AS period_from, lane, title_fr, title_en,
  CASE WHEN lane = 'state' THEN (
    SELECT max(fact.high) FROM charted_fact_view AS fact
    WHERE fact.unit = 'EUR' AND fact.low > 0 AND fact.indicator_id IN ('public-funding', 'mixed-funding', 'investment')
      AND fact.faded = 0 AND instr(' ' || event_view.organisation_ids || ' ', ' ' || fact.organisation_id || ' ') > 0
      AND instr(' ' || replace(event_view.title_fr || ' ' || event_view.summary_fr, char(160), ' '),
        ' ' || CAST(fact.high / 1000000 AS INTEGER) || ' M€') > 0
  ) END AS money,
  source_id AS source_ids
FROM event_view
WHERE key = 1 AND year BETWEEN :from AND :to AND (:lane = 'all' OR lane = :lane)
ORDER BY 2, event_id`;

const panelHeight = 80;
const barWidth = 8;

export default defineChart({
  row,
  columns: {
    event_id: { kind: 'hidden', label: { fr: 'Identifiant', en: 'Id' } },
    period_from: { kind: 'date', label: { fr: 'Date', en: 'Date' } },
    lane: { kind: 'term:lane', label: { fr: 'Sujet', en: 'Subject' } },
    title_fr: { kind: 'text', label: { fr: 'Événement', en: 'Event (French)' } },
    title_en: { kind: 'text', label: { fr: 'Événement (anglais)', en: 'Event' } },
    money: {
      kind: 'money',
      label: { fr: 'Argent public en jeu', en: 'Public money at stake' },
      absent: { fr: 'aucun montant dans l’événement', en: 'no amount in the event' }
    },
    source_ids: { kind: 'sources', label: { fr: 'Source', en: 'Source' } }
  },
  params,
  query: ({ from: start, to: end, lane }) => ({ sql, values: { from: start, to: end, lane } }),
  plot: ({ rows, width, lang, format, href }) => {
    const t = words[lang];
    // A venture has the name that it has in other drawings.
    const nameOf = (lane: Lane): string =>
      lane === 'venture' ? format.term('comparison-group', 'state-backed') : format.term('lane', lane);
    const titleOf = (d: Row): string =>
      format.pair(
        format.date(d.period_from),
        `${d[`title_${lang}`]} (${d.money === null ? nameOf(d.lane) : format.money(d.money)})`
      );
    const years = rows.map((d) => Math.floor(toDecimalYear(d.period_from)));
    const first = Math.min(...years);
    const end = Math.max(...years) + 1;
    const domain = [first, end] as const;
    const toX = yearScale(width, domain);
    const waves = wavesOf(rows);
    const countsTop = waves === undefined ? 0 : 22;
    const moneyed = rows.flatMap((d) =>
      d.money === null ? [] : [{ d, money: d.money, x: toX(toDecimalYear(d.period_from)) }]
    );
    const maxMoney = max(moneyed, ({ money }) => money);
    const baseline = countsTop + (maxMoney === undefined ? 0 : 2 * lineHeight + 24 + panelHeight);
    const heightOf = (money: number): number => Math.max(1, (money / (maxMoney ?? 1)) * panelHeight);
    const labels = moneyLabels(
      moneyed.map(({ x, money }) => ({ x, top: baseline - heightOf(money), text: format.money(money) })),
      { width, top: countsTop + 20, baseline, barWidth }
    );
    const { marks, bottom } = swimlaneMarks(
      rows.map((d) => ({
        lane: d.lane,
        at: toDecimalYear(d.period_from),
        title: titleOf(d),
        href: href(d),
        colour: laneColour[d.lane]
      })),
      {
        width,
        lanes: vocabulary.lane.map((id) => ({ id, label: nameOf(id) })),
        domain,
        top: baseline + 4,
        gridTop: countsTop,
        wordsAbove: [
          ...(maxMoney === undefined
            ? []
            : [wordsBox({ text: t.money, x: 12, y: countsTop + 10, bold: true })]),
          ...labels.map((label) => wordsBox({ ...label, anchor: 'middle' }))
        ]
      }
    );
    const spans = (waves ?? []).map(({ from, to, count }, index) => ({
      x1: toX(from),
      x2: toX(to + 1),
      quiet: index === 1,
      text:
        toX(to + 1) - toX(from) > textWidth(t.events(count), fontSize) + 6 ? t.events(count) : String(count)
    }));
    return pixelDrawing(width, bottom + 4, [
      rect(
        spans.filter(({ quiet }) => quiet),
        { x1: 'x1', x2: 'x2', y1: 0, y2: bottom, fill: grid, fillOpacity: 0.55 }
      ),
      text(spans, {
        x: ({ x1, x2 }) => (x1 + x2) / 2,
        y: 9,
        text: 'text',
        textAnchor: 'middle',
        lineAnchor: 'middle',
        fontWeight: 600,
        fill: ink
      }),
      ...(maxMoney === undefined
        ? []
        : [
            text([t.money], {
              x: 12,
              y: countsTop + 10,
              text: String,
              textAnchor: 'start',
              lineAnchor: 'middle',
              fontWeight: 600,
              fill: ink
            })
          ]),
      ...marks,
      ...(maxMoney === undefined
        ? []
        : [
            link([0], { x1: 12, x2: width - 12, y1: baseline, y2: baseline, stroke: ink, strokeWidth: 1.25 }),
            rect(moneyed, {
              x1: ({ x }) => x - barWidth / 2,
              x2: ({ x }) => x + barWidth / 2,
              y1: ({ money }) => baseline - heightOf(money),
              y2: baseline,
              fill: groupColour['state-backed'],
              fillOpacity: 0.75,
              stroke: groupColour['state-backed'],
              href: ({ d }) => href(d),
              title: ({ d }) => titleOf(d)
            }),
            link(
              labels.filter(({ isFar }) => isFar),
              {
                x1: 'lineX',
                x2: 'barX',
                y1: ({ y }) => y + lineHeight / 2 - 2,
                y2: ({ barTop }) => barTop - 1,
                stroke: muted
              }
            ),
            text(labels, {
              x: 'x',
              y: 'y',
              text: 'text',
              textAnchor: 'middle',
              lineAnchor: 'middle',
              fill: muted
            })
          ])
    ]);
  },
  words
});
