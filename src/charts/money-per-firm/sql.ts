// The query of money-per-firm: amounts that pages give to one firm, awards of the State aid register, firms without either.
import { awards, pairs } from '../aid.ts';
import { firstKnownGroup, groupRank } from '../group-legend.ts';

/** The group of the firm in the year of an award: a known one where two meet in that year. */
const groupInYear = `(SELECT spanned.comparison_group FROM organisation_group_view AS spanned
    WHERE spanned.organisation_id = award.organisation_id
      AND coalesce(substr(spanned.period_from, 1, 4), '0000') <= award.year
      AND coalesce(substr(spanned.period_to, 1, 4), '9999') >= award.year
    ORDER BY spanned.comparison_group = 'unsized', spanned.ordinal LIMIT 1)`;

// Awards of one firm, one instrument add up: they are of one kind of money. Amounts that pages give do not: each stands on
// its own. A part of a sum counted elsewhere is left out, and so is what is given to a whole consortium; a firm that has
// only such money is not among those without any.
export const sql = `
WITH ${awards("organisation_id IN (SELECT id FROM organisation_view WHERE country = 'FR' AND kind IN ('provider', 'company'))")},
granted AS (
  SELECT award.*, CAST(coalesce(${groupInYear}, ${firstKnownGroup('award.organisation_id')}) AS TEXT) AS comparison_group
  FROM award
), given AS (
  SELECT organisation_id, comparison_group, status, counterparty_fr, counterparty_en, year_from, year_to, low, high, bound, faded,
    fact_id, source_id,
    CASE WHEN instrument = 'equity' THEN 'capital' WHEN instrument IN ('loan', 'repayable-advance') THEN 'advance'
      ELSE 'grant' END AS nature
  FROM charted_fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('committed', 'disbursed')
    AND organisation_kind IN ('provider', 'company') AND coalesce(flag, '') <> 'whole-consortium'
    AND organisation_id IN (SELECT id FROM organisation_view WHERE country = 'FR')
    AND coalesce(counterparty_country, 'FR') IN ('FR', 'EU')
  ORDER BY fact_id
), line AS (
  SELECT organisation_id, max(comparison_group) AS comparison_group, nature, 'pages' AS origin, status,
    CASE WHEN count(DISTINCT counterparty_fr) = 1 THEN max(counterparty_fr) END AS payer_fr,
    CASE WHEN count(DISTINCT counterparty_en) = 1 THEN max(counterparty_en) END AS payer_en,
    year_from, year_to, low, high, bound, min(faded) AS faded, NULL AS awards, NULL AS awards_paired, NULL AS once_low,
    NULL AS once_high, NULL AS money_kind, NULL AS records,
    group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
  FROM given GROUP BY organisation_id, nature, status, year_from, year_to, low, high, bound
  UNION ALL
  SELECT award.organisation_id, CASE WHEN max(award.comparison_group = 'sme') THEN 'sme' ELSE max(award.comparison_group) END,
    CASE WHEN award.instrument IN ('loan', 'repayable-advance') THEN 'advance' ELSE 'grant' END, 'register', 'committed',
    NULL, NULL, CAST(min(award.year) AS INTEGER), CAST(max(award.year) AS INTEGER),
    sum(award.aid_low), sum(award.aid_high), 'exact', 0, count(*), ${pairs}, award.money_kind,
    'state-aid?organisation=' || award.organisation_id || '&instrument=' || award.instrument, NULL, min(award.source_id)
  FROM granted AS award GROUP BY award.organisation_id, award.instrument, award.money_kind
), row AS (
  SELECT * FROM line WHERE :nature = 'all' OR nature = :nature
  UNION ALL
  SELECT id, ${firstKnownGroup('organisation_view.id')}, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM organisation_view
  WHERE country = 'FR' AND kind = 'provider' AND id NOT IN (SELECT organisation_id FROM line)
    AND id NOT IN (SELECT organisation_id FROM fact_view WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND low > 0
      AND status IN ('committed', 'disbursed') AND organisation_id IS NOT NULL)
)
SELECT row.organisation_id, organisation_view.name_fr AS organisation_fr, organisation_view.name_en AS organisation_en,
  row.comparison_group, nature, origin, status, payer_fr, payer_en, year_from, year_to, low, high, bound, faded, awards,
  awards_paired, once_low, once_high, money_kind, records, fact_ids, row.source_ids
FROM row JOIN organisation_view ON organisation_view.id = row.organisation_id
ORDER BY CASE nature WHEN 'capital' THEN 1 WHEN 'grant' THEN 2 WHEN 'advance' THEN 3 ELSE 4 END, high IS NULL, high DESC,
  ${groupRank('row.comparison_group')}, row.organisation_id, origin, year_from, low, bound`;
