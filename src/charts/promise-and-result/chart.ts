// What turnover was promised, what was reached? Targets against reported turnover, a line a year, each source a dot.
import { groups } from 'd3';
import { boundColumn, evidenceColumns, organisationColumns, yearColumn } from '../columns.ts';
import { defineChart } from '../contract.ts';
import { ledger } from '../ledger.ts';
import { groupColour } from '../palette.ts';
import { params, row } from './row.ts';
import { words } from './words.ts';

const sql = `
WITH venture AS (
  SELECT DISTINCT organisation_id FROM charted_fact_view WHERE indicator_id = 'turnover-target' AND unit = 'EUR'
), value AS (
  SELECT organisation_id, organisation_fr, organisation_en,
    CASE indicator_id WHEN 'turnover-target' THEN 'target' ELSE 'result' END AS kind,
    year_to AS year, bound, fact_id, source_id,
    CASE WHEN :euros = 'constant' THEN low * deflator ELSE low END AS low,
    CASE WHEN :euros = 'constant' THEN high * deflator ELSE high END AS high
  FROM charted_fact_view
  WHERE organisation_id IN (SELECT organisation_id FROM venture) AND unit = 'EUR'
    AND (indicator_id = 'turnover-target' OR (indicator_id = 'turnover' AND status IN ('reported', 'estimated')
      AND year_from = year_to))
    AND (:euros = 'current' OR deflator IS NOT NULL)
  ORDER BY fact_id
)
SELECT organisation_id, organisation_fr, organisation_en, kind, year, low, high, bound,
  group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
FROM value
GROUP BY organisation_id, kind, year, low, high, bound
ORDER BY (SELECT max(other.kind = 'target' AND EXISTS (SELECT 1 FROM value AS result
    WHERE result.organisation_id = other.organisation_id AND result.kind = 'result'))
    FROM value AS other WHERE other.organisation_id = value.organisation_id) DESC,
  organisation_id, kind DESC, year, low, high, bound`;

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    kind: {
      kind: 'text',
      label: { fr: 'Objectif ou résultat', en: 'Target or result' },
      values: { target: { fr: 'objectif', en: 'target' }, result: { fr: 'résultat', en: 'result' } }
    },
    year: yearColumn,
    low: { kind: 'money', label: { fr: 'Chiffre d’affaires', en: 'Turnover' } },
    high: { kind: 'hidden', label: { fr: 'Chiffre d’affaires (borne haute)', en: 'Turnover (upper bound)' } },
    bound: boundColumn,
    ...evidenceColumns
  },
  params,
  query: ({ euros: kind }) => ({ sql, values: { euros: kind } }),
  plot: ({ rows, width, lang, format, href }) => {
    const lines = groups(
      rows,
      (d) => d.organisation_id,
      (d) => `${d.kind} ${d.year}`
    ).flatMap(([subject, measures]) =>
      measures.flatMap(([, same]) => {
        const [first] = same;
        if (first === undefined) return [];
        const label = words[lang][first.kind](first.year);
        return {
          subject,
          head: first[`organisation_${lang}`],
          label,
          points: same.map((d) => ({
            low: d.low,
            high: d.high,
            href: href(d),
            title: format.pair(`${d[`organisation_${lang}`]}, ${label}`, format.moneyRange(d.low, d.high))
          })),
          value: format.moneyRange(Math.min(...same.map((d) => d.low)), Math.max(...same.map((d) => d.high))),
          colour: groupColour['state-backed'],
          look: first.kind === 'target' ? ('hollow' as const) : ('solid' as const)
        };
      })
    );
    const low = Math.min(...rows.map((d) => d.low));
    const high = Math.max(...rows.map((d) => d.high));
    return ledger(lines, {
      width,
      labelWidth: width < 500 ? 104 : 116,
      x: { type: 'log', domain: [low * 0.8, high * 1.1] }
    });
  },
  words
});
