// Public money to firms, as charts read it: amounts that pages give to one firm, and awards of the State aid register.
import { awards, pairs } from './aid.ts';
import { firstKnownGroup } from './group-legend.ts';

/** The group of the firm in the year of an award: a known one where two meet in that year. */
const groupInYear = `(SELECT spanned.comparison_group FROM organisation_group_view AS spanned
    WHERE spanned.organisation_id = award.organisation_id
      AND coalesce(substr(spanned.period_from, 1, 4), '0000') <= award.year
      AND coalesce(substr(spanned.period_to, 1, 4), '9999') >= award.year
    ORDER BY spanned.comparison_group = 'unsized', spanned.ordinal LIMIT 1)`;

/** What the money is, of the amounts that pages give. */
const natureOf = `CASE WHEN instrument = 'equity' THEN 'capital' WHEN instrument IN ('loan', 'repayable-advance') THEN 'advance'
      ELSE 'grant' END`;

interface Conditions {
  /** Over organisation_view: which firms. */
  readonly firms: string;
  /** Over the first year of the money. */
  readonly year?: (column: string) => string;
}

/**
 * Common table expressions that end with `line`: one row a firm, nature, origin and amount. Awards of one firm and one
 * instrument add up: they are of one kind of money. Amounts that pages give do not: each stands on its own. A part of a sum
 * counted elsewhere is left out, and so is what is given to a whole consortium. Reads `:levels`.
 */
export const moneyTables = ({ firms, year = () => '1' }: Conditions): string =>
  `${awards(`organisation_id IN (SELECT id FROM organisation_view WHERE ${firms}) AND ${year('year')}`)},
granted AS (
  SELECT award.*, CAST(coalesce(${groupInYear}, ${firstKnownGroup('award.organisation_id')}) AS TEXT) AS comparison_group
  FROM award
), given AS (
  SELECT organisation_id, comparison_group, status, counterparty_fr, counterparty_en, year_from, year_to, low, high, bound, faded,
    fact_id, source_id, ${natureOf} AS nature
  FROM charted_fact_view
  WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND status IN ('committed', 'disbursed')
    AND organisation_kind IN ('provider', 'company', 'state-backed-venture') AND coalesce(flag, '') <> 'whole-consortium'
    AND organisation_id IN (SELECT id FROM organisation_view WHERE country = 'FR')
    AND coalesce(counterparty_country, 'FR') IN ('FR', 'EU') AND ${year('year_from')}
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
)`;

/** A condition over fact_view: public money, whether or not a chart counts it. */
export const anyPublicMoney = `indicator_id = 'public-funding' AND unit = 'EUR' AND low > 0 AND status IN ('committed', 'disbursed')
      AND organisation_id IS NOT NULL`;
