// Who sold how much? Turnover by year at true scale: State-backed ventures in front, SMEs and larger firms; a lens on the foot.
import { greatest, groups, max } from 'd3';
import { annualTurnover } from '../annual-turnover.ts';
import {
  boundColumn,
  evidenceColumns,
  groupColumn,
  lowHighColumns,
  organisationColumns,
  yearColumn
} from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { groupLegend } from '../group-legend.ts';
import { groupSymbol } from '../group-symbol.ts';
import type { Swatch } from '../legend.ts';
import type { LineSeries } from '../line-panel.ts';
import { linePlot } from '../line-plot.ts';
import { groupColour, muted } from '../palette.ts';
import { spanOf } from '../span.ts';
import { drawnRows, leftOut, namedYears } from './best-years.ts';
import { params, row, type Row } from './data.ts';
import { lensMax } from './lens.ts';
import { words } from './words.ts';

const sql = `
WITH value AS (
  SELECT organisation_id, organisation_fr, organisation_en, comparison_group, main_activity, year_to AS year, bound, faded,
    fact_id, source_id,
    CASE WHEN :euros = 'constant' THEN low * deflator ELSE low END AS low,
    CASE WHEN :euros = 'constant' THEN high * deflator ELSE high END AS high
  FROM charted_fact_view
  WHERE ${annualTurnover}
    AND year_to BETWEEN :from AND :to
    AND (:organisations = '' OR instr(',' || :organisations || ',', ',' || organisation_id || ',') > 0)
    AND (:euros = 'current' OR deflator IS NOT NULL)
  ORDER BY fact_id
)
SELECT organisation_id, organisation_fr, organisation_en, max(comparison_group) AS comparison_group, main_activity, year,
  min(low) AS low, max(high) AS high, max(CASE WHEN faded = 0 THEN high END) AS solid_high,
  CASE WHEN count(DISTINCT bound) = 1 THEN max(bound) END AS bound,
  group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
FROM value
GROUP BY organisation_id, year
ORDER BY organisation_id, year`;

const sideActivities = ['telecom', 'it-services', 'software', 'registrar'] as const;
/** What a firm mainly sells where that is no cloud: it stands after its name. */
const isSide = (activity: string): activity is (typeof sideActivities)[number] =>
  sideActivities.some((one) => one === activity);

/** The shape of a group at a point; a ring is a hollow circle. */
const shapeOf = ({ comparison_group: group }: Row) => {
  const symbol = groupSymbol[group];
  return symbol === 'ring' ? { symbol: 'circle' as const, hollow: true } : { symbol };
};

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    main_activity: { kind: 'term:activity', label: { fr: 'Activité principale', en: 'Main activity' } },
    year: yearColumn,
    ...lowHighColumns,
    solid_high: { kind: 'hidden', label: { fr: 'Plus haute valeur sûre', en: 'Highest sure value' } },
    bound: boundColumn,
    ...evidenceColumns
  },
  params,
  query: ({ organisations, euros: kind, from: start, to: end }) => ({
    sql,
    values: { organisations: organisations.join(','), euros: kind, from: start, to: end }
  }),
  plot: (context) => {
    const { params: chosen, width, lang, format, href } = context;
    const texts = words[lang];
    const rows = drawnRows(context);
    const isLog = chosen.scale === 'log';
    const foot = isLog ? undefined : lensMax(rows);
    const top = max(rows, ({ high }) => high) ?? 0;
    const named = namedYears(context);
    const series = groups(rows, (d) => d.organisation_id)
      .map(([id, own]): LineSeries => {
        // Each name says the best year of its firm, and stands there: the title compares those.
        const best = own.find((d) => named.includes(d)) ?? greatest(own, ({ high }) => high);
        const name = best?.[`organisation_${lang}`] ?? '';
        const activity = best?.comparison_group === 'state-backed' ? null : (best?.main_activity ?? null);
        const sells = activity !== null && isSide(activity) ? ` (${texts.activity[activity]})` : '';
        const amount = best === undefined ? '' : texts.amount(best, format);
        const isWritten = (d: Row): boolean =>
          d === own[0] || d === own.at(-1) || d.high - d.low > top * 0.03;
        return {
          series: id,
          texts: [`${name}${sells} ${amount}`, `${name}${sells}`],
          value: amount,
          key: format.pair(`${name}${sells}, ${best?.year ?? ''}`, amount),
          weight:
            (best !== undefined && named.includes(best)) ||
            own.some((d) => d.comparison_group === 'state-backed')
              ? 'front'
              : 'calm',
          points: own.map((d) => ({
            at: d.year,
            ...(d === best ? { named: true } : isWritten(d) ? { label: texts.value(d, format) } : {}),
            low: d.low,
            high: d.high,
            colour: groupColour[d.comparison_group],
            ...shapeOf(d),
            href: href(d),
            title: format.pair(
              `${d[`organisation_${lang}`]}, ${d.year}`,
              spanOf([d], format, format.moneyRange)
            )
          }))
        };
      })
      // The lowest is named first: nothing may stand under it.
      .sort((a, b) => (b.points[0]?.high ?? 0) - (a.points[0]?.high ?? 0))
      .sort((a, b) => Number(b.weight === 'front') - Number(a.weight === 'front'));
    const wide = width >= 500;
    const values = rows.flatMap((d) => [d.low, d.high]);
    const note = texts.note(context);
    const out = leftOut(context);
    const absence = texts.notFound(context);
    const swatches: Swatch[] = [
      ...groupLegend(rows, { format, lang, time: 'year' }),
      // On a narrow screen both ends of a range, in words, say enough.
      ...(wide && rows.some((d) => d.low < d.high)
        ? [{ text: texts.hatched, status: 'disputed' as const, colour: muted }]
        : []),
      ...(series.some(({ weight }) => weight === 'calm')
        ? [{ text: texts.others, stroke: muted, strokeWidth: 1.5 }]
        : []),
      ...(series.some(({ points }) => points.some((d, index) => d.at > (points[index - 1]?.at ?? d.at) + 1))
        ? [{ text: texts.dotted, stroke: muted, dash: '1 5' }]
        : [])
    ];
    return linePlot(series, {
      width,
      height: foot === undefined ? (wide ? 380 : 330) : wide ? 190 : 175,
      values: isLog
        ? { low: Math.min(...values) * 0.7, high: Math.max(...values) * 1.5, log: true }
        : { low: 0, high: Math.max(...values) * 1.04 },
      tick: format.money,
      legend: swatches,
      ...(isLog ? { scaleNote: texts.logarithmic } : {}),
      ...(foot === undefined
        ? {}
        : {
            lens: {
              max: foot,
              height: wide ? 220 : 210,
              text: (times: number) => texts.lens(format.number(Math.round(times)), format.money(foot))
            }
          }),
      ...(note === undefined || foot === undefined
        ? {}
        : { note: { texts: note, colour: groupColour['state-backed'] } }),
      foot: [...(absence === undefined ? [] : [absence]), ...(out.count === 0 ? [] : [texts.leftOut(out)])]
    });
  },
  words
});
