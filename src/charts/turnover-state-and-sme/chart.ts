// Who sold how much? Turnover by year at true scale: State-backed ventures in front, SMEs and larger firms; a lens on the foot.
import { groups, max } from 'd3';
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
import { groupOrder } from '../group-legend.ts';
import { groupSymbol } from '../group-symbol.ts';
import type { Swatch } from '../legend.ts';
import type { LineSeries } from '../line-panel.ts';
import { linePlot } from '../line-plot.ts';
import { groupColour, muted } from '../palette.ts';
import { spanOf } from '../span.ts';
import { drawnRows, leftOut } from './best-years.ts';
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
    const series = groups(rows, (d) => d.organisation_id)
      .map(([id, own]): LineSeries => {
        const last = own.at(-1);
        const name = last?.[`organisation_${lang}`] ?? '';
        const activity = last?.comparison_group === 'state-backed' ? null : (last?.main_activity ?? null);
        const sells = activity !== null && isSide(activity) ? ` (${texts.activity[activity]})` : '';
        const amount = last === undefined ? '' : texts.amount(last, format);
        return {
          series: id,
          texts: [`${name}${sells} ${amount}`, `${name}${sells}`],
          key: format.pair(`${name}${sells}, ${last?.year ?? ''}`, amount),
          weight: own.some((d) => d.comparison_group === 'state-backed') ? 'front' : 'calm',
          points: own.map((d) => ({
            at: d.year,
            // A range that is seen says both its numbers.
            ...(d !== last && d.high - d.low > top * 0.03 ? { label: format.moneyRange(d.low, d.high) } : {}),
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
      .sort((a, b) => Number(b.weight === 'front') - Number(a.weight === 'front'));
    const values = rows.flatMap((d) => [d.low, d.high]);
    const note = texts.note(context);
    const out = leftOut(context);
    const absence = texts.notFound(context);
    const swatches: Swatch[] = [
      ...groupOrder
        .filter((group) => rows.some((d) => d.comparison_group === group))
        .map((group) => ({ text: format.term('comparison-group', group), group })),
      ...(rows.some((d) => d.low < d.high)
        ? [{ text: texts.hatched, status: 'disputed' as const, colour: muted }]
        : []),
      ...(series.some(({ points }) => points.some((d, index) => d.at > (points[index - 1]?.at ?? d.at) + 1))
        ? [{ text: texts.dotted, stroke: muted, dash: '1 5' }]
        : [])
    ];
    const wide = width >= 500;
    return linePlot(series, {
      width,
      height: foot === undefined ? (wide ? 380 : 330) : wide ? 200 : 180,
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
              height: wide ? 180 : 165,
              text: (times: number) => texts.lens(format.number(Math.round(times)), format.money(foot))
            }
          }),
      ...(note === undefined || foot === undefined
        ? {}
        : { note: { texts: note, colour: groupColour['state-backed'] } }),
      foot: [...(absence === undefined ? [] : [absence]), ...(out === 0 ? [] : [texts.leftOut(out)])]
    });
  },
  words
});
