// What happened when? The main events, one a line, coloured by whom they are about.
import { dot, ruleX, text } from '@observablehq/plot';
import { wrap } from '../wrap.ts';
import { defineChart } from '../chart-definition.ts';
import { grid, ink, laneColour, muted, paper } from '../palette.ts';
import { params, row, type Row } from './data.ts';
import { words } from './words.ts';

const sql = `
SELECT event_id, coalesce(period_from, period_to) AS period_from, lane, title_fr, title_en, source_id AS source_ids
FROM event_view
WHERE key = 1 AND year BETWEEN :from AND :to AND (:lane = 'all' OR lane = :lane)
ORDER BY 2, event_id`;

const lineHeight = 15;

export default defineChart({
  row,
  columns: {
    event_id: { kind: 'hidden', label: { fr: 'Identifiant', en: 'Id' } },
    period_from: { kind: 'date', label: { fr: 'Date', en: 'Date' } },
    lane: { kind: 'term:lane', label: { fr: 'Sujet', en: 'Subject' } },
    title_fr: { kind: 'text', label: { fr: 'Événement', en: 'Event (French)' } },
    title_en: { kind: 'text', label: { fr: 'Événement (anglais)', en: 'Event' } },
    source_ids: { kind: 'sources', label: { fr: 'Source', en: 'Source' } }
  },
  params,
  query: ({ from: start, to: end, lane }) => ({ sql, values: { from: start, to: end, lane } }),
  plot: ({ rows, width, lang, format, href }) => {
    const dateWidth = 92;
    const left = dateWidth + 22;
    let height = 8;
    const placed = rows.map((d) => {
      const lines = wrap(d[`title_${lang}`], (width - left) * 0.88, 12);
      const y = height + lineHeight / 2;
      height += lines.length * lineHeight + 7;
      return { ...d, of: d, y, lines, date: short(d.period_from, lang) };
    });
    return {
      marginLeft: 0,
      marginRight: 0,
      marginTop: 0,
      marginBottom: 0,
      height: height + 4,
      x: { domain: [0, width], axis: null },
      y: { domain: [height + 4, 0], axis: null },
      color: { type: 'identity' },
      marks: [
        ruleX([dateWidth + 8], { stroke: grid, strokeWidth: 2 }),
        text(placed, { x: dateWidth, y: 'y', text: 'date', textAnchor: 'end', fill: muted, dx: -6 }),
        text(placed, {
          x: left,
          y: 'y',
          text: ({ lines }) => lines.join('\n'),
          textAnchor: 'start',
          lineAnchor: 'top',
          dy: -6,
          lineHeight: 1.25,
          fill: ink
        }),
        dot(placed, {
          x: dateWidth + 8,
          y: 'y',
          r: 5,
          fill: ({ lane: who }: Row) => laneColour[who],
          stroke: paper,
          strokeWidth: 1.5,
          href: ({ of }) => href(of),
          title: ({ of }) =>
            format.pair(
              format.date(of.period_from),
              `${of[`title_${lang}`]} (${format.term('lane', of.lane)})`
            )
        })
      ]
    };
  },
  words
});

const months = {
  fr: new Intl.DateTimeFormat('fr-FR', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
};

/** A date short enough for a margin: the year, or the month and year. */
const short = (instant: string, lang: 'fr' | 'en') =>
  instant.length === 4 ? instant : months[lang].format(new Date(`${instant.slice(0, 7)}-01`));
