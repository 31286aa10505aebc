// The query of turnover-per-public-euro.
import { wholeYear } from '../whole-year.ts';

// Sales add over consecutive years within one money kind, and only where a ratio is computed: for State-backed ventures,
// and for the programmes that contain them in the years that are known of all their ventures. Public money never adds:
// each status stands between its lowest and its highest source. The sales of an SME are those of its last year read.
export const sql = `
WITH sale AS (
  SELECT organisation_id, year_to AS year, low, high, money_kind, comparison_group, fact_id, source_id
  FROM charted_fact_view
  WHERE indicator_id = 'turnover' AND unit = 'EUR' AND status = 'reported' AND year_to >= 2009
    AND comparison_group IN ('state-backed', 'sme') AND organisation_kind IN ('provider', 'state-backed-venture')
    AND ${wholeYear}
), yearly AS (
  SELECT organisation_id, comparison_group, money_kind, year, min(low) AS low, max(high) AS high
  FROM sale GROUP BY organisation_id, comparison_group, money_kind, year
), venture AS (
  SELECT membership_view.part_of_id AS subject_id, yearly.organisation_id, yearly.money_kind, yearly.year, yearly.low, yearly.high
  FROM yearly JOIN membership_view USING (organisation_id)
  WHERE yearly.comparison_group = 'state-backed' AND membership_view.part_of_kind = 'programme'
    AND EXISTS (SELECT 1 FROM charted_fact_view AS money WHERE money.organisation_id = membership_view.part_of_id
      AND money.indicator_id = 'public-funding' AND money.status = 'disbursed')
), backed AS (
  SELECT organisation_id AS subject_id, money_kind, year, low, high FROM yearly WHERE comparison_group = 'state-backed'
  UNION ALL
  SELECT subject_id, money_kind, year, sum(low), sum(high) FROM venture GROUP BY subject_id, money_kind, year
  HAVING count(*) = (SELECT count(DISTINCT organisation_id) FROM venture AS other WHERE other.subject_id = venture.subject_id)
), run AS (
  SELECT backed.*, year - row_number() OVER (PARTITION BY subject_id, money_kind ORDER BY year) AS island FROM backed
), cumulated AS (
  SELECT subject_id, money_kind, sum(low) AS low, sum(high) AS high, min(year) AS year_from, max(year) AS year_to,
    row_number() OVER (PARTITION BY subject_id ORDER BY count(*) DESC, max(year) DESC) AS rank
  FROM run GROUP BY subject_id, money_kind, island
), money AS (
  SELECT organisation_id AS subject_id, status, 'public' AS payer, low, high, year_from, year_to, fact_id, source_id
  FROM charted_fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('committed', 'disbursed')
  UNION ALL
  SELECT organisation_id, status, 'all', low, high, year_from, year_to, fact_id, source_id
  FROM fact_view
  WHERE indicator_id = 'investment' AND unit = 'EUR' AND status = 'disbursed' AND flag = 'all-shareholders'
    AND confidence <> 'low'
), base AS (
  SELECT subject_id, status, payer, min(low) AS low, max(high) AS high FROM money GROUP BY subject_id, status, payer
), granted AS (
  SELECT * FROM aid_award_view AS any_award
  WHERE organisation_id IN (SELECT id FROM organisation_view WHERE kind = 'provider')
    AND EXISTS (SELECT 1 FROM aid_award_view AS one
      JOIN organisation_group_view AS spanned USING (organisation_id)
      WHERE one.organisation_id = any_award.organisation_id AND spanned.comparison_group = 'sme'
        AND coalesce(substr(spanned.period_from, 1, 4), '0000') <= substr(one.granted, 1, 4)
        AND coalesce(substr(spanned.period_to, 1, 4), '9999') >= substr(one.granted, 1, 4))
), award AS (
  SELECT organisation_id AS subject_id, money_kind, count(*) AS awards, sum(aid_low) AS low, sum(aid_high) AS high,
    min(year) AS year_from, max(year) AS year_to, min(source_id) AS source_id
  FROM granted GROUP BY organisation_id, money_kind
), line AS (
  SELECT cumulated.subject_id, 'state-backed' AS comparison_group, 'pages' AS origin, base.status, base.payer,
    cumulated.low AS turnover_low, cumulated.high AS turnover_high, cumulated.year_from, cumulated.year_to,
    base.low AS money_low, base.high AS money_high, NULL AS awards, NULL AS source_id
  FROM cumulated LEFT JOIN base USING (subject_id) WHERE cumulated.rank = 1
  UNION ALL
  SELECT organisation_id, 'sme', 'pages', NULL, NULL, low, high, year, year, NULL, NULL, NULL, NULL
  FROM yearly
  WHERE comparison_group = 'sme' AND year = (SELECT max(year) FROM yearly AS other
    WHERE other.organisation_id = yearly.organisation_id AND other.comparison_group = 'sme')
  UNION ALL
  SELECT organisation_id, 'sme', 'pages', status, 'public', NULL, NULL, year_from, year_to, min(low), max(high), NULL, NULL
  FROM charted_fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('committed', 'disbursed')
    AND comparison_group = 'sme' AND organisation_kind = 'provider'
  GROUP BY organisation_id, status, year_from, year_to
  UNION ALL
  SELECT subject_id, 'sme', 'register', 'committed', 'public', NULL, NULL, year_from, year_to, low, high, awards, source_id
  FROM award
), fact_of AS (
  SELECT organisation_id AS subject_id, comparison_group, NULL AS status, NULL AS payer, year AS year_from, year AS year_to,
    fact_id, source_id
  FROM sale
  UNION ALL
  SELECT venture.subject_id, 'state-backed', NULL, NULL, venture.year, venture.year, sale.fact_id, sale.source_id
  FROM venture JOIN sale USING (organisation_id, year, money_kind)
  UNION ALL
  SELECT subject_id, NULL, status, payer, year_from, year_to, fact_id, source_id FROM money
), evidence AS (
  SELECT subject_id, comparison_group, status, payer, year_from, year_to,
    group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
  FROM (
    SELECT DISTINCT line.subject_id, line.comparison_group, line.status, line.payer, line.year_from, line.year_to,
      fact_of.fact_id, fact_of.source_id
    FROM line JOIN fact_of ON fact_of.subject_id = line.subject_id AND (
      (fact_of.status IS NULL AND line.turnover_low IS NOT NULL AND fact_of.comparison_group = line.comparison_group
        AND fact_of.year_from BETWEEN line.year_from AND line.year_to)
      OR (fact_of.status = line.status AND fact_of.payer = line.payer AND (line.turnover_low IS NOT NULL
        OR (fact_of.year_from = line.year_from AND fact_of.year_to = line.year_to))))
    WHERE line.origin = 'pages'
    ORDER BY fact_of.fact_id
  )
  GROUP BY subject_id, comparison_group, status, payer, year_from, year_to
)
SELECT organisation.id AS organisation_id, organisation.name_fr AS organisation_fr, organisation.name_en AS organisation_en,
  line.comparison_group, line.origin, line.status, line.payer, line.turnover_low, line.turnover_high,
  line.year_from, line.year_to, line.money_low, line.money_high,
  CASE WHEN line.comparison_group = 'state-backed' THEN line.turnover_low / line.money_high END AS ratio_low,
  CASE WHEN line.comparison_group = 'state-backed' THEN line.turnover_high / line.money_low END AS ratio_high,
  line.awards,
  register_view.first_date AS register_from, register_view.last_date AS register_to,
  CASE line.origin WHEN 'register' THEN 'state-aid?organisation=' || line.subject_id END AS records,
  evidence.fact_ids, coalesce(evidence.source_ids, line.source_id) AS source_ids
FROM line
JOIN organisation_view AS organisation ON organisation.id = line.subject_id
LEFT JOIN evidence ON evidence.subject_id = line.subject_id AND evidence.comparison_group = line.comparison_group
  AND evidence.status IS line.status AND evidence.payer IS line.payer
  AND evidence.year_from = line.year_from AND evidence.year_to = line.year_to AND line.origin = 'pages'
LEFT JOIN register_view ON register_view.register_id = 'state-aid'
ORDER BY line.comparison_group DESC, organisation.kind <> 'programme', organisation.id, line.origin,
  line.payer = 'all', line.status DESC, line.year_from`;
