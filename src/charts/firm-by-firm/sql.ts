// The query of firm-by-firm: what is compared of each firm, gathered from the parts that other charts read.
import { annualTurnover } from '../annual-turnover.ts';
import { controlTables, holderTable } from '../control.ts';
import { countryGroup } from '../country-style.ts';
import { followed } from '../followed.ts';
import { firstKnownGroup, groupRank } from '../group-legend.ts';
import { anyPublicMoney, moneyTables } from '../public-money.ts';
import { staff } from '../staff.ts';
import { originOf, technologyOrigins } from '../technology-origin.ts';
import { pageNatures, statuses } from './data.ts';

/** Money of the chosen wave, by the year in which it began. */
const inWave = (year: string): string =>
  `(:wave = 'all' OR coalesce(${year} BETWEEN CASE :wave WHEN 'first' THEN 2009 ELSE 2017 END
    AND CASE :wave WHEN 'first' THEN 2016 ELSE 2026 END, 0))`;

const chosen = (nature: string): string => `:nature IN ('all', '${nature}')`;

/** The bound of several figures: that of all; an open end stays open. */
const boundOf = `CASE WHEN count(DISTINCT bound) = 1 THEN max(bound) WHEN max(bound = 'at-least') THEN 'at-least' END`;

/** Figures of one year as one range: an end that only unsure sources give belongs to it, and decides nothing. */
const yearly = (condition: string): string =>
  `SELECT organisation_id, year_to AS year, min(low) AS low, max(high) AS high,
    max(CASE WHEN faded = 0 THEN high END) AS sure_high,
    ${boundOf} AS bound,
    group_concat(fact_id, ' ') AS fact_ids, group_concat(source_id, ' ') AS source_ids
  FROM figure WHERE ${condition}
  GROUP BY organisation_id, year_to`;

const rank = (order: string, partition = 'organisation_id'): string =>
  `row_number() OVER (PARTITION BY ${partition} ORDER BY ${order})`;

/** The columns of the largest amount of a nature. */
const pageColumns = (nature: string): string =>
  ['low', 'high', 'bound', 'status']
    .map((column) => `"${nature}".${column} AS ${nature}_${column}`)
    .concat(
      `"${nature}".year_from AS ${nature}_from`,
      `"${nature}".year_to AS ${nature}_to`,
      `coalesce("${nature}".amounts, 0) AS ${nature}_amounts`
    )
    .join(', ');

const pageJoin = (nature: string): string =>
  `LEFT JOIN amount AS "${nature}" ON "${nature}".organisation_id = firm.id AND "${nature}".nature = '${nature}'
    AND "${nature}".place = 1 AND ${chosen(nature)}`;

/** A figure about which unsure or uncharted facts alone say something is unsure, not unread. */
const emptyOf = (indicator: string): string =>
  `CASE WHEN EXISTS (SELECT 1 FROM fact_view WHERE fact_view.organisation_id = firm.id
      AND indicator_id = '${indicator}' AND status IN ('reported', 'estimated')) THEN 'unsure' ELSE 'none' END`;

const ordinal = (column: string, words: readonly string[]): string =>
  `CASE ${column} ${words.map((word, index) => `WHEN '${word}' THEN ${index}`).join(' ')} END`;

const figures = ['capital', 'grant', 'advance', 'best', 'latest', 'staff'] as const;

/** The facts of a row, those of a figure after those of the other: a figure shown twice is named once. */
const evidence = (column: 'fact_ids' | 'source_ids'): string =>
  `nullif(trim(${figures
    .map((name) =>
      name === 'latest'
        ? `CASE WHEN latest.year = best.year THEN '' ELSE coalesce(' ' || latest.${column}, '') END`
        : `coalesce(' ' || "${name}".${column}, '')`
    )
    .join(' || ')}), '')`;

/** Returns the query for the organisations that a condition over organisation_view chooses. */
export const sqlOf = (firms: string): string => `
WITH ${moneyTables({ firms, year: inWave })}, amounts AS (
  SELECT organisation_id, nature, status, year_from, year_to, min(low) AS low, max(high) AS high,
    max(CASE WHEN faded = 0 THEN high END) AS sure_high,
    ${boundOf} AS bound,
    group_concat(fact_ids, ' ') AS fact_ids, group_concat(source_ids, ' ') AS source_ids
  FROM line WHERE origin = 'pages' GROUP BY organisation_id, nature, status, year_from, year_to
  HAVING sure_high IS NOT NULL
), amount AS (
  SELECT amounts.*, count(*) OVER (PARTITION BY organisation_id, nature) AS amounts,
    ${rank("bound IS 'at-most', sure_high DESC, year_to DESC, status", 'organisation_id, nature')} AS place
  FROM amounts
), aid AS (
  SELECT organisation_id, sum(once_low) AS low, sum(high) AS high, sum(awards) AS awards, min(year_from) AS year_from,
    max(year_to) AS year_to, 'state-aid?organisation=' || organisation_id AS records, min(source_ids) AS source_id
  FROM line WHERE origin = 'register' AND ${chosen('aid')} GROUP BY organisation_id, money_kind
), contract AS (
  SELECT DISTINCT organisation_id, contract_id, amount_alone, year, money_kind, source_id
  FROM public_contract_supplier_view WHERE organisation_id IS NOT NULL AND ${inWave('year')} AND ${chosen('orders')}
), orders AS (
  SELECT organisation_id, sum(amount_alone) AS amount, count(*) AS contracts, count(*) - count(amount_alone) AS unpriced,
    min(year) AS year_from, max(year) AS year_to, 'decp?organisation=' || organisation_id AS records, min(source_id) AS source_id
  FROM contract GROUP BY organisation_id, money_kind
), figure AS MATERIALIZED (
  SELECT * FROM charted_fact_view WHERE indicator_id IN ('turnover', 'headcount') ORDER BY fact_id
), turnover AS (${yearly(annualTurnover)}), sold AS (
  SELECT turnover.*, ${rank("sure_high IS NULL, bound IS 'at-most', sure_high DESC, year DESC")} AS best_place,
    ${rank('sure_high IS NULL, year DESC')} AS latest_place
  FROM turnover
), people AS (${yearly(`unit = 'people' AND ${staff}`)}), staffed AS (
  SELECT people.*, ${rank('sure_high IS NULL, year DESC')} AS place FROM people
), ${controlTables}, last_control AS (
  SELECT control.*, ${rank('controlled_from DESC, ordinal DESC')} AS place FROM control
), ${holderTable}, qualified AS (
  SELECT organisation_id, group_concat(name, ', ') AS names
  FROM (SELECT DISTINCT organisation_id, name FROM certification_view
    ORDER BY organisation_id, name NOT LIKE 'SecNumCloud%', name) GROUP BY organisation_id
), announced AS (
  SELECT organisation_id FROM fact_view
  WHERE charted = 1 AND indicator_id = 'public-funding' AND unit = 'EUR' AND low > 0 AND status = 'announced' AND organisation_id IS NOT NULL
), firm AS (
  SELECT organisation_view.*, ${firstKnownGroup('organisation_view.id')} AS first_group FROM organisation_view
  WHERE ${firms} AND (:wave = 'all' OR wave IS NULL OR wave = :wave)
), found AS (
  SELECT firm.id AS organisation_id, firm.name_fr AS organisation_fr, firm.name_en AS organisation_en,
    firm.first_group AS comparison_group, ${pageNatures.map(pageColumns).join(', ')},
    aid.low AS aid_low, aid.high AS aid_high, aid.awards AS aid_awards, aid.year_from AS aid_from, aid.year_to AS aid_to,
    aid.records AS aid_records, orders.amount AS orders_amount, orders.contracts AS orders_contracts,
    orders.unpriced AS orders_unpriced, orders.year_from AS orders_from, orders.year_to AS orders_to,
    orders.records AS orders_records,
    CASE WHEN coalesce(capital.high, "grant".high, advance.high, aid.awards) IS NOT NULL THEN NULL
      WHEN EXISTS (SELECT 1 FROM fact_view WHERE organisation_id = firm.id AND ${anyPublicMoney})
        OR EXISTS (SELECT 1 FROM aid_award_view WHERE aid_award_view.organisation_id = firm.id) THEN 'elsewhere'
      WHEN firm.id IN (SELECT organisation_id FROM announced) THEN 'announced'
      WHEN firm.siren IS NULL THEN 'unmatched' ELSE 'none' END AS money_absent,
    best.low AS best_low, best.high AS best_high, best.bound AS best_bound, best.year AS best_year,
    latest.low AS latest_low, latest.high AS latest_high, latest.bound AS latest_bound, latest.year AS latest_year,
    CASE WHEN best.high IS NULL THEN ${emptyOf('turnover')} END AS turnover_absent,
    staff.low AS staff_low, staff.high AS staff_high, staff.bound AS staff_bound, staff.year AS staff_year,
    CASE WHEN staff.high IS NULL THEN ${emptyOf('headcount')} END AS staff_absent,
    CASE WHEN coalesce(firm.absorbed, firm.closed) IS NOT NULL THEN 'ended'
      WHEN last_control.controlled_to = '-' THEN 'controlled' WHEN today.persons_today = 1 THEN 'independent'
      WHEN today.owners_today > 0 THEN 'shared' ELSE 'unread' END AS status,
    CASE WHEN last_control.controlled_to = '-' AND last_control.period_from NOT LIKE coalesce(firm.founded, '?') || '%'
      AND coalesce(firm.founded, '?') NOT LIKE last_control.period_from || '%' THEN last_control.period_from END AS controlled_since,
    coalesce(firm.absorbed, firm.closed) AS ended,
    CASE WHEN firm.absorbed IS NOT NULL THEN 'absorbed' WHEN firm.closed IS NOT NULL THEN 'closed' END AS ended_how,
    holder.name_fr AS owner_fr, holder.name_en AS owner_en, holder.country AS owner_country, coalesce(holder.owners, 0) AS owners,
    ${originOf('firm.technology')} AS technology_origin, firm.technology, qualified.names AS qualifications,
    capital.fact_ids AS capital_facts, "grant".fact_ids AS grant_facts, advance.fact_ids AS advance_facts,
    best.fact_ids AS best_facts, latest.fact_ids AS latest_facts, staff.fact_ids AS staff_facts,
    (SELECT count(*) FROM firm) AS followed, ${evidence('fact_ids')} AS fact_ids,
    coalesce(${evidence('source_ids')}, nullif(trim(coalesce(aid.source_id || ' ', '') || coalesce(orders.source_id || ' ', '')
      || coalesce(firm.source_ids, '')), '')) AS source_ids
  FROM firm ${pageNatures.map(pageJoin).join(' ')}
  LEFT JOIN aid ON aid.organisation_id = firm.id
  LEFT JOIN orders ON orders.organisation_id = firm.id
  LEFT JOIN sold AS best ON best.organisation_id = firm.id AND best.best_place = 1 AND best.sure_high IS NOT NULL
  LEFT JOIN sold AS latest ON latest.organisation_id = firm.id AND latest.latest_place = 1 AND latest.sure_high IS NOT NULL
  LEFT JOIN staffed AS staff ON staff.organisation_id = firm.id AND staff.place = 1 AND staff.sure_high IS NOT NULL
  LEFT JOIN last_control ON last_control.organisation_id = firm.id AND last_control.place = 1
  LEFT JOIN today ON today.organisation_id = firm.id
  LEFT JOIN holder ON holder.organisation_id = firm.id AND holder.place = 1
  LEFT JOIN qualified ON qualified.organisation_id = firm.id
)
SELECT * FROM found
WHERE (:group = 'all' OR comparison_group = :group) AND (:status = 'all' OR status = :status)
  AND (:country = 'all' OR ${countryGroup('owner_country')} = :country)
  AND (:organisations = '' OR instr(',' || :organisations || ',', ',' || organisation_id || ',') > 0)
ORDER BY
  CASE :sort
    WHEN 'money' THEN CASE :nature WHEN 'orders' THEN orders_amount ELSE nullif(max(coalesce(capital_high, -1),
      coalesce(grant_high, -1), coalesce(advance_high, -1), coalesce(aid_high, -1)), -1) END
    WHEN 'turnover' THEN best_high WHEN 'latest' THEN latest_high WHEN 'orders' THEN orders_amount
    WHEN 'people' THEN staff_high END DESC NULLS LAST,
  CASE :sort WHEN 'group' THEN ${groupRank('comparison_group')} WHEN 'status' THEN ${ordinal('status', statuses)}
    WHEN 'technology' THEN ${ordinal('technology_origin', technologyOrigins)} WHEN 'owner' THEN owner_fr IS NULL
    WHEN 'qualification' THEN qualifications IS NULL END,
  CASE :sort WHEN 'owner' THEN owner_fr WHEN 'qualification' THEN qualifications END COLLATE NOCASE,
  CASE WHEN :sort = 'name' THEN 0 ELSE ${groupRank('comparison_group')} END, organisation_fr COLLATE NOCASE, organisation_id`;

export const sql = sqlOf(followed);
