// What came out of a public euro? Cumulated reported turnover over the public money committed or paid, both ends kept.
// What the State aid register declares stands beside, on a line of its own: it covers other years, and large awards only.
import { groups } from 'd3';
import { evidenceColumns, groupColumn, organisationColumns, recordsColumn } from '../columns.ts';
import { defineChart } from '../contract.ts';
import { ledger } from '../ledger.ts';
import { groupColour } from '../palette.ts';
import { wholeYear } from '../whole-year.ts';
import { params, row } from './row.ts';
import { words } from './words.ts';

// Turnover adds over years within one money kind (turnover/reported/none). Public money never adds: each status stands
// alone, between its lowest and its highest source. A programme's sales are those of the ventures it contains.
const sql = `
WITH sale AS (
  SELECT organisation_id, year_to AS year, low, high, money_kind, comparison_group, fact_id, source_id
  FROM charted_fact_view
  WHERE indicator_id = 'turnover' AND unit = 'EUR' AND status = 'reported' AND year_to >= 2009
    AND organisation_kind IN ('provider', 'state-backed-venture') AND comparison_group IN ('state-backed', 'sme')
    AND ${wholeYear}
), owned AS (
  SELECT organisation_id AS subject_id, sale.* FROM sale
  UNION ALL
  SELECT membership_view.part_of_id, sale.* FROM sale JOIN membership_view USING (organisation_id)
  WHERE sale.comparison_group = 'state-backed' AND membership_view.part_of_kind = 'programme'
    AND EXISTS (SELECT 1 FROM charted_fact_view AS money WHERE money.organisation_id = membership_view.part_of_id
      AND money.indicator_id = 'public-funding' AND money.status = 'disbursed')
), yearly AS (
  SELECT subject_id, organisation_id, money_kind, year, min(low) AS low, max(high) AS high
  FROM owned GROUP BY subject_id, organisation_id, money_kind, year
), turnover AS (
  SELECT subject_id, money_kind, sum(low) AS low, sum(high) AS high, min(year) AS year_from, max(year) AS year_to
  FROM yearly GROUP BY subject_id, money_kind
), money AS (
  SELECT organisation_id AS subject_id, status, min(low) AS low, max(high) AS high
  FROM charted_fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('committed', 'disbursed')
  GROUP BY organisation_id, status
), fact_of AS (
  SELECT subject_id, NULL AS status, fact_id, source_id FROM owned
  UNION ALL
  SELECT organisation_id, status, fact_id, source_id FROM charted_fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('committed', 'disbursed')
), award AS (
  SELECT organisation_id AS subject_id, money_kind, count(*) AS awards, sum(aid_low) AS low, sum(aid_high) AS high,
    min(year) AS year_from, max(year) AS year_to, min(source_id) AS source_id
  FROM aid_award_view GROUP BY organisation_id, money_kind
), line AS (
  SELECT turnover.subject_id, 'pages' AS origin, money.status, turnover.low AS turnover_low, turnover.high AS turnover_high,
    turnover.year_from, turnover.year_to, money.low AS money_low, money.high AS money_high, NULL AS awards, NULL AS source_id
  FROM turnover LEFT JOIN money ON money.subject_id = turnover.subject_id
  UNION ALL
  SELECT subject_id, 'register', 'committed', NULL, NULL, year_from, year_to, low, high, awards, source_id
  FROM award WHERE subject_id IN (SELECT subject_id FROM turnover)
), evidence AS (
  SELECT subject_id, status, group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
  FROM (
    SELECT line.subject_id, line.status, fact_of.fact_id, fact_of.source_id
    FROM line JOIN fact_of ON fact_of.subject_id = line.subject_id
      AND (fact_of.status IS NULL OR fact_of.status = line.status)
    WHERE line.origin = 'pages'
    ORDER BY fact_of.fact_id
  )
  GROUP BY subject_id, status
)
SELECT organisation.id AS organisation_id, organisation.name_fr AS organisation_fr, organisation.name_en AS organisation_en,
  CASE WHEN organisation.kind = 'provider' THEN 'sme' ELSE 'state-backed' END AS comparison_group,
  organisation.siren, line.origin, line.status, line.turnover_low, line.turnover_high, line.year_from, line.year_to,
  line.money_low, line.money_high, line.turnover_low / line.money_high AS ratio_low,
  line.turnover_high / line.money_low AS ratio_high, line.awards,
  CAST(substr(register_view.first_date, 1, 4) AS INTEGER) AS register_from,
  CAST(substr(register_view.last_date, 1, 4) AS INTEGER) AS register_to,
  CASE line.origin WHEN 'register' THEN 'state-aid?organisation=' || line.subject_id END AS records,
  evidence.fact_ids, coalesce(evidence.source_ids, line.source_id) AS source_ids
FROM line
JOIN organisation_view AS organisation ON organisation.id = line.subject_id
LEFT JOIN evidence ON evidence.subject_id = line.subject_id AND evidence.status IS line.status AND line.origin = 'pages'
LEFT JOIN register_view ON register_view.register_id = 'state-aid'
ORDER BY comparison_group DESC, organisation.kind, organisation.id, line.origin, line.status`;

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    siren: { kind: 'text', label: { fr: 'SIREN', en: 'SIREN' }, absent: { fr: 'non lu', en: 'not read' } },
    origin: {
      kind: 'text',
      label: { fr: 'Lu dans', en: 'Read in' },
      values: {
        pages: { fr: 'les pages lues', en: 'the pages read' },
        register: { fr: 'le registre européen des aides d’État', en: 'the EU State aid register' }
      }
    },
    status: { kind: 'term:status', label: { fr: 'Argent public', en: 'Public money' } },
    turnover_low: {
      kind: 'money',
      label: { fr: 'Ventes cumulées, au moins', en: 'Cumulated sales, at least' },
      absent: { fr: 'autre ligne', en: 'another line' }
    },
    turnover_high: {
      kind: 'money',
      label: { fr: 'Ventes cumulées, au plus', en: 'Cumulated sales, at most' },
      absent: { fr: 'autre ligne', en: 'another line' }
    },
    year_from: { kind: 'year', label: { fr: 'Première année', en: 'First year' } },
    year_to: { kind: 'year', label: { fr: 'Dernière année', en: 'Last year' } },
    money_low: {
      kind: 'money',
      label: { fr: 'Argent public, au moins', en: 'Public money, at least' },
      absent: { fr: 'aucun dans les pages lues', en: 'none in the pages read' }
    },
    money_high: { kind: 'money', label: { fr: 'Argent public, au plus', en: 'Public money, at most' } },
    ratio_low: {
      kind: 'number',
      label: { fr: 'Ventes par euro public, au moins', en: 'Sales per public euro, at least' }
    },
    ratio_high: {
      kind: 'number',
      label: { fr: 'Ventes par euro public, au plus', en: 'Sales per public euro, at most' }
    },
    awards: {
      kind: 'number',
      label: { fr: 'Aides au registre', en: 'Awards in the register' },
      absent: { fr: 'autre ligne, s’il y en a', en: 'another line, if any' }
    },
    register_from: {
      kind: 'hidden',
      label: { fr: 'Première année du registre', en: 'First year of the register' }
    },
    register_to: {
      kind: 'hidden',
      label: { fr: 'Dernière année du registre', en: 'Last year of the register' }
    },
    records: recordsColumn,
    ...evidenceColumns
  },
  params,
  query: () => ({ sql }),
  plot: ({ rows, width, lang, format, href }) => {
    const { span, sold, one, register } = words[lang];
    const lines = groups(rows, (d) => d.organisation_id).flatMap(([subject, own]) =>
      own.map((d) => {
        const known = d.ratio_low !== null && d.ratio_high !== null;
        const [low, high] = [d.ratio_low ?? 0, d.ratio_high ?? 0];
        const value = known
          ? span(low, high)
          : d.origin === 'register'
            ? register.said(d, format)
            : sold(d, rows, format);
        const label =
          d.origin === 'register' ? register.label : d.status === null ? '' : format.term('status', d.status);
        return {
          subject,
          head: d[`organisation_${lang}`],
          label,
          points: known
            ? [
                {
                  low,
                  high,
                  href: href(d),
                  title: format.pair(`${d[`organisation_${lang}`]}, ${label}`, span(low, high))
                }
              ]
            : [],
          value,
          colour: groupColour[d.comparison_group],
          look: d.status === 'committed' ? ('half' as const) : ('solid' as const)
        };
      })
    );
    return ledger(lines, {
      width,
      labelWidth: width < 500 ? 76 : 90,
      x: { type: 'linear', domain: [0, 1] },
      reference: { value: 1, text: one }
    });
  },
  words
});
