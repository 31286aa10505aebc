// What turnover was promised, what was reached? A bar for each target, a bar for what each year sold, on one scale.
import { groups } from 'd3';
import { boundColumn, evidenceColumns, groupColumn, organisationColumns, yearColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { firstKnownGroup } from '../group-legend.ts';
import { bars, type Bar } from '../bars.ts';
import { groupColour } from '../palette.ts';
import { highest, lowest, spanOf } from '../span.ts';
import { wholeYear } from '../whole-year.ts';
import { params, row } from './data.ts';
import { lessThan, words, yearsOf } from './words.ts';

// A figure given for the year under way is a forecast, not a promise.
const promised = `(indicator_id = 'turnover-target' AND coalesce(substr(source_published, 1, 4), '0000')
  < coalesce(substr(target_deadline, 1, 4), '9999'))`;

// Published versions that hold no targets give the year of the fact itself as the deadline.
const sql = `
WITH venture AS (
  SELECT DISTINCT organisation_id FROM charted_fact_view WHERE ${promised} AND unit = 'EUR'
), value AS (
  SELECT organisation_id, organisation_fr, organisation_en,
    CASE indicator_id WHEN 'turnover-target' THEN 'target' ELSE 'result' END AS kind,
    CASE WHEN target_indicator_id IS NULL THEN year_to ELSE CAST(substr(target_deadline, 1, 4) AS INTEGER) END AS year,
    bound, fact_id, source_id,
    CASE WHEN :euros = 'constant' THEN low * deflator ELSE low END AS low,
    CASE WHEN :euros = 'constant' THEN high * deflator ELSE high END AS high
  FROM charted_fact_view
  WHERE organisation_id IN (SELECT organisation_id FROM venture) AND unit = 'EUR'
    AND (${promised} OR (indicator_id = 'turnover' AND status IN ('reported', 'estimated')
      AND ${wholeYear}))
    AND (:euros = 'current' OR deflator IS NOT NULL)
  ORDER BY fact_id
)
SELECT value.organisation_id, value.organisation_fr, value.organisation_en,
  ${firstKnownGroup('value.organisation_id')} AS comparison_group, value.kind, value.year, value.low, value.high, value.bound,
  group_concat(value.fact_id, ' ') AS fact_ids, group_concat(value.source_id, ' ') AS source_ids
FROM value
GROUP BY value.organisation_id, value.kind, value.year, value.low, value.high, value.bound
ORDER BY (SELECT max(other.kind = 'target' AND EXISTS (SELECT 1 FROM value AS result
    WHERE result.organisation_id = other.organisation_id AND result.kind = 'result'))
    FROM value AS other WHERE other.organisation_id = value.organisation_id) DESC,
  value.organisation_id, value.kind DESC, value.year, value.low, value.high, value.bound`;

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    kind: {
      kind: 'text',
      label: { fr: 'Objectif ou résultat', en: 'Target or result' },
      values: { target: { fr: 'objectif', en: 'target' }, result: { fr: 'résultat', en: 'result' } }
    },
    year: { ...yearColumn, absent: { fr: 'sans date', en: 'no date' } },
    low: { kind: 'money', label: { fr: 'Chiffre d’affaires', en: 'Turnover' } },
    high: { kind: 'hidden', label: { fr: 'Chiffre d’affaires (borne haute)', en: 'Turnover (upper bound)' } },
    bound: boundColumn,
    ...evidenceColumns
  },
  params,
  query: ({ euros: kind }) => ({ sql, values: { euros: kind } }),
  plot: ({ rows, width, lang, format, href }) => {
    const t = words[lang];
    const results = rows.filter(({ kind }) => kind === 'result');
    const pairs = groups(
      rows,
      (d) => d.organisation_id,
      (d) => (d.kind === 'target' ? `${d.kind} ${d.low} ${d.high}` : `${d.kind} ${d.year}`)
    );
    const all = pairs.flatMap(([series, measures]) =>
      measures.map(([, same], index): Bar | undefined => {
        const [first] = same;
        if (first === undefined) return undefined;
        const low = lowest(same);
        const high = highest(same);
        const isTarget = first.kind === 'target';
        const label = isTarget
          ? t.target(
              yearsOf(same),
              same.some(({ year }) => year === null)
            )
          : t.result(first.year);
        const title = format.pair(
          `${first[`organisation_${lang}`]}, ${label}`,
          spanOf(same, format, format.moneyRange)
        );
        const link = { href: href(first), title };
        const ratio = isTarget ? undefined : lessThan(rows, same);
        return {
          series,
          ...(index === 0 ? { section: first[`organisation_${lang}`] } : {}),
          label,
          colour: groupColour[first.comparison_group],
          parts: isTarget
            ? [{ from: 0, to: high, style: 'announced', ...link }]
            : [
                { from: 0, to: low, style: 'solid', ...link },
                ...(high > low ? [{ from: low, to: high, style: 'disputed' as const, ...link }] : [])
              ],
          value: `${spanOf(same, format, format.moneyRange)}${high > low && !isTarget ? t.varies : ''}`,
          ...(ratio === undefined ? {} : { note: t.less(format.number(ratio)) })
        };
      })
    );
    const [{ comparison_group: group } = { comparison_group: 'state-backed' as const }] = rows;
    const colour = groupColour[group];
    return bars(
      all.filter((bar) => bar !== undefined),
      {
        width,
        tick: format.money,
        legend: [
          { text: t.legend.target, status: 'announced', colour },
          { text: t.legend.result, status: 'solid', colour },
          ...(results.some((d) =>
            results.some(
              (other) =>
                other.organisation_id === d.organisation_id && other.year === d.year && other.high !== d.low
            )
          )
            ? [{ text: t.legend.disputed, status: 'disputed' as const, colour }]
            : [])
        ]
      }
    );
  },
  words
});
