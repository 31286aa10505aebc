// The query of money-flow: amounts of one status with their funder, programme, project and kind of beneficiary.

// One row an amount of a project, of one status and period. Payers that sources name differently for the same project stay
// together; French and European money stay apart. A programme that pays is a funder. A payment that is a part of a sum
// counted elsewhere is one all the same: nothing is added here.
export const sql = `
WITH RECURSIVE money AS (
  SELECT organisation_id, organisation_fr, organisation_en, organisation_kind, comparison_group,
    counterparty_id, counterparty_fr, counterparty_en, coalesce(counterparty_country, 'FR') AS purse,
    status, year_from, year_to, low, high, bound, confidence = 'low' AS faded, derived_fr, derived_en, flag, fact_id, source_id,
    (SELECT CASE WHEN count(DISTINCT counted.low) = 1 THEN max(counted.low) END FROM charted_fact_view AS counted
      WHERE counted.organisation_id = fact_view.organisation_id AND counted.indicator_id = 'beneficiaries'
        AND counted.source_id = fact_view.source_id AND counted.year_to = fact_view.year_to
        AND counted.bound = 'exact') AS chosen
  FROM fact_view
  WHERE (fact_id IN (SELECT fact_id FROM charted_fact_view)
      OR (status = 'disbursed' AND flag = 'overlaps-total' AND confidence <> 'low'))
    AND indicator_id = 'public-funding' AND unit = 'EUR' AND status = :status
    AND organisation_id IS NOT NULL AND coalesce(counterparty_country, 'FR') IN ('FR', 'EU')
  ORDER BY fact_id
), payer AS (
  SELECT DISTINCT organisation_id, purse, counterparty_id, counterparty_fr, counterparty_en
  FROM money WHERE counterparty_id IS NOT NULL ORDER BY counterparty_id
), payers AS (
  SELECT organisation_id, purse, group_concat(counterparty_id, ' ') AS payer_ids,
    group_concat(counterparty_fr, ' ou ') AS payer_fr, group_concat(counterparty_en, ' or ') AS payer_en
  FROM payer GROUP BY organisation_id, purse
), step AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en FROM membership_view
  WHERE part_of_kind IN ('programme', 'call')
    AND part_of_id NOT IN (SELECT counterparty_id FROM fact_view WHERE counterparty_id IS NOT NULL)
), around (organisation_id, part_of_id, part_of_fr, part_of_en, depth) AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en, 1 FROM step
  UNION
  SELECT around.organisation_id, step.part_of_id, step.part_of_fr, step.part_of_en, depth + 1
  FROM around JOIN step ON step.organisation_id = around.part_of_id WHERE depth < 6
), outermost AS (
  SELECT organisation_id, part_of_id, part_of_fr, part_of_en, max(depth) AS depth FROM around GROUP BY organisation_id
), nearest AS (
  SELECT organisation_id, part_of_id, min(depth) AS depth FROM around
  WHERE part_of_id IN (SELECT organisation_id FROM money) GROUP BY organisation_id
)
SELECT money.organisation_id, money.organisation_fr, money.organisation_en, money.purse,
  payers.payer_ids, payers.payer_fr, payers.payer_en,
  outermost.part_of_id AS programme_id, outermost.part_of_fr AS programme_fr, outermost.part_of_en AS programme_en,
  nearest.part_of_id AS parent_id,
  CASE
    WHEN max(coalesce(money.flag, '') = 'whole-consortium') THEN 'consortium'
    WHEN max(money.comparison_group) IN ('state-backed', 'sme', 'group-owned', 'larger', 'unsized') THEN max(money.comparison_group)
    ELSE 'undivided'
  END AS beneficiary,
  money.status, money.year_from, money.year_to, max(money.chosen) AS chosen, money.low, money.high, money.bound,
  min(money.faded) AS faded, max(coalesce(money.flag, '') = 'disputed') AS disputed, max(money.derived_fr) AS derived_fr, max(money.derived_en) AS derived_en,
  group_concat(money.fact_id, ' ') AS fact_ids, group_concat(money.source_id, ' ') AS source_ids
FROM money LEFT JOIN payers USING (organisation_id, purse)
LEFT JOIN outermost ON outermost.organisation_id = money.organisation_id
LEFT JOIN nearest ON nearest.organisation_id = money.organisation_id
GROUP BY money.organisation_id, money.purse, money.year_from, money.year_to, money.low, money.high, money.bound
ORDER BY max(max(money.high)) OVER (PARTITION BY money.organisation_id, money.purse) DESC, money.organisation_id, money.purse,
  money.year_to, money.year_from, money.low, money.high, money.bound`;
