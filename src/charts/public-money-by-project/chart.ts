// How much did the State put where? A project a row; announced, committed and paid apart, each source a dot.
import { groups } from 'd3';
import type { Lang } from '#model/language.ts';
import { boundColumn, evidenceColumns, organisationColumns, statusColumn } from '../columns.ts';
import { defineChart, type Formats } from '../chart-definition.ts';
import { dumbbell } from '../dumbbell.ts';
import { groupColour } from '../palette.ts';
import { params, row, type Row } from './data.ts';
import { words } from './words.ts';

// One row a distinct value: sources that agree share it, sources that disagree stand apart. Absent statuses stay, empty.
// A payment that is a part of a sum counted elsewhere is one all the same: nothing is added here.
const sql = `
WITH money AS (
  SELECT organisation_id, organisation_fr, organisation_en, status, bound, period_from, period_to, fact_id, source_id,
    derived_fr, derived_en, source_publisher,
    CASE WHEN :euros = 'constant' THEN low * deflator ELSE low END AS low,
    CASE WHEN :euros = 'constant' THEN high * deflator ELSE high END AS high
  FROM fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('announced', 'committed', 'disbursed')
    AND (fact_id IN (SELECT fact_id FROM charted_fact_view)
      OR (status = 'disbursed' AND flag = 'overlaps-total' AND confidence <> 'low'))
    AND wave IS NOT NULL AND coalesce(counterparty_country, 'FR') = 'FR' AND (:wave = 'all' OR wave = :wave)
    AND (:euros = 'current' OR deflator IS NOT NULL)
  ORDER BY fact_id
), project AS (
  SELECT organisation_id, organisation_fr, organisation_en, max(high) AS largest FROM money GROUP BY organisation_id
), kind (status, ordinal) AS (VALUES ('announced', 1), ('committed', 2), ('disbursed', 3))
SELECT project.organisation_id, project.organisation_fr, project.organisation_en, kind.status,
  money.low, money.high, money.bound, min(money.period_from) AS period_from, max(money.period_to) AS period_to,
  money.derived_fr, money.derived_en, group_concat(money.source_publisher, '; ') AS publishers,
  (SELECT group_concat(part_of_id, ' ') FROM membership_view WHERE membership_view.organisation_id = project.organisation_id) AS part_of,
  group_concat(money.fact_id, ' ') AS fact_ids, group_concat(money.source_id, ' ') AS source_ids
FROM project CROSS JOIN kind
LEFT JOIN money ON money.organisation_id = project.organisation_id AND money.status = kind.status
GROUP BY project.organisation_id, kind.status, money.low, money.high, money.bound, money.derived_fr
ORDER BY project.largest DESC, project.organisation_id, kind.ordinal, money.low, money.high, money.bound`;

/** Values of periods that don't meet are one figure changed over time, not sources that disagree. */
const apart = (values: readonly Row[]): boolean => {
  const spans = values
    .map((d) => ({ from: d.period_from ?? d.period_to ?? '', to: d.period_to ?? d.period_from ?? '' }))
    .sort((a, b) => a.from.localeCompare(b.from));
  return (
    spans.length > 1 && spans.every(({ from }, index) => index === 0 || from > (spans[index - 1]?.to ?? ''))
  );
};

const written = (values: readonly Row[], lang: Lang, format: Formats): string => {
  if (!apart(values))
    return format.moneyRange(
      Math.min(...values.map((d) => d.low ?? 0)),
      Math.max(...values.map((d) => d.high ?? 0))
    );
  return [...values]
    .sort((a, b) => (a.period_from ?? '').localeCompare(b.period_from ?? ''))
    .map((d) => format.moneyRange(d.low ?? 0, d.high ?? 0))
    .join(words[lang].then);
};

const fillStyles = { announced: 'hollow', committed: 'half', disbursed: 'solid' } as const;

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    status: statusColumn,
    low: {
      kind: 'money',
      label: { fr: 'Montant', en: 'Amount' },
      absent: { fr: 'non lu', en: 'not read' }
    },
    high: { kind: 'hidden', label: { fr: 'Montant (borne haute)', en: 'Amount (upper bound)' } },
    bound: boundColumn,
    period_from: { kind: 'date', label: { fr: 'Date', en: 'Date' } },
    period_to: { kind: 'hidden', label: { fr: 'Fin de période', en: 'End of period' } },
    derived_fr: { kind: 'text', label: { fr: 'Notre calcul', en: 'Computed by us (French)' } },
    derived_en: { kind: 'text', label: { fr: 'Notre calcul (anglais)', en: 'Computed by us' } },
    publishers: { kind: 'hidden', label: { fr: 'Publié par', en: 'Published by' } },
    part_of: { kind: 'hidden', label: { fr: 'Fait partie de', en: 'Part of' } },
    ...evidenceColumns
  },
  params,
  query: ({ wave, euros: kind }) => ({ sql, values: { wave, euros: kind } }),
  plot: ({ rows, width, lang, format, href }) => {
    const known = rows.filter((d) => d.low !== null);
    const describe = (d: Row) => {
      const amount = format.moneyRange(d.low ?? 0, d.high ?? 0);
      const bound = d.bound === 'exact' ? '' : ` (${format.term('bound', d.bound ?? '')})`;
      const how = d[`derived_${lang}`];
      const ours = how === null ? '' : `, ${words[lang].computed(how)}`;
      return format.pair(
        `${d[`organisation_${lang}`]}, ${format.term('status', d.status)}`,
        `${amount}${bound}${ours}, ${format.date(d.period_to ?? d.period_from ?? '')}`
      );
    };
    const lines = groups(
      rows,
      (d) => d.organisation_id,
      (d) => d.status
    ).flatMap(([subject, statuses]) =>
      statuses.map(([status, same]) => {
        const values = same.filter((d) => d.low !== null);
        return {
          subject,
          head: same[0]?.[`organisation_${lang}`] ?? subject,
          label: format.term('status', status),
          points: values.map((d) => ({
            low: d.low ?? 0,
            high: d.high ?? 0,
            href: href(d),
            title: describe(d)
          })),
          value: values.length === 0 ? words[lang].absent : written(values, lang, format),
          apart: apart(values),
          colour: groupColour['state-backed'],
          fillStyle: fillStyles[status]
        };
      })
    );
    const low = Math.min(...known.map((d) => d.low ?? 1), 1e9);
    const high = Math.max(...known.map((d) => d.high ?? 1), low * 10);
    return dumbbell(lines, {
      width,
      labelWidth: width < 500 ? 70 : 90,
      x: { type: 'log', domain: [low * 0.8, high * 1.1] }
    });
  },
  words
});
