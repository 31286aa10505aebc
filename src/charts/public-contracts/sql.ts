// The query of public-contracts: contracts by supplier, with what the whole register covers.

// A contract is on one line only: that of its supplier, or one of those where no supplier is alone. Legal persons are
// identified by SIREN, by the organisation that holds it, and by name where the source gives no SIREN; of the names written for
// one SIREN, the commonest without lost letters (·). Organisations with a profile here are named at any rank. A
// gloss describes a supplier's contracts, where it holds for all of them. The bulk of the register is what is left
// of its dated contracts when at most one in a thousand is cut from either end, by whole months.
export const sql = `
WITH picked AS (
  SELECT contract_id, supplier_form, amount, months, year, money_kind, source_id
  FROM public_contract_view
  WHERE instr(',' || :levels || ',', ',' || level || ',') > 0
), party AS MATERIALIZED (
  SELECT picked.*, supplier.siren, supplier.name, supplier.organisation_id, supplier.organisation_fr, supplier.organisation_en,
    CASE supplier_form
      WHEN 'several' THEN 'shared' WHEN 'none' THEN 'unpublished' WHEN 'sole-trader' THEN 'unnamed' ELSE 'supplier'
    END AS line,
    coalesce(supplier.organisation_id, supplier.siren, supplier.name) AS party_key, gloss.gloss_fr, gloss.gloss_en
  FROM picked
  LEFT JOIN contract_gloss_view AS gloss USING (contract_id)
  LEFT JOIN public_contract_supplier_view AS supplier
    ON supplier.contract_id = picked.contract_id AND supplier_form IN ('alone', 'sole-trader')
), written AS (
  SELECT party_key, name, row_number() OVER (
    PARTITION BY party_key ORDER BY instr(name, '·') > 0, count(*) DESC, length(name) DESC, name
  ) AS choice
  FROM party WHERE line = 'supplier' AND name IS NOT NULL GROUP BY party_key, name
), total AS (
  SELECT line, party_key, money_kind, min(organisation_id) AS organisation_id, min(organisation_fr) AS organisation_fr,
    min(organisation_en) AS organisation_en, group_concat(DISTINCT siren) AS siren, count(*) AS contracts,
    round(sum(amount), 2) AS amount, count(*) - count(amount) AS unpriced, count(*) - count(year) AS undated,
    min(year) AS year_from, max(year) AS year_to, min(months) AS months_low, max(months) AS months_high,
    CASE WHEN count(gloss_fr) = count(*) AND count(DISTINCT gloss_fr) = 1 THEN min(gloss_fr) END AS gloss_fr,
    CASE WHEN count(gloss_en) = count(*) AND count(DISTINCT gloss_en) = 1 THEN min(gloss_en) END AS gloss_en,
    min(source_id) AS source_id
  FROM party GROUP BY line, party_key, money_kind
), ranked AS (
  SELECT total.*, row_number() OVER (
    PARTITION BY line
    ORDER BY CASE :measure WHEN 'value' THEN amount ELSE contracts END DESC, amount DESC, contracts DESC, party_key
  ) AS position
  FROM total
), shown AS (
  SELECT ranked.*,
    CASE WHEN line = 'supplier' AND position > :top AND organisation_id IS NULL THEN 'others' ELSE line END AS shown_line
  FROM ranked
), line_total AS (
  SELECT shown_line AS line, CASE WHEN shown_line = 'supplier' THEN party_key END AS party_key, money_kind, min(position) AS position,
    min(organisation_id) AS organisation_id, min(organisation_fr) AS organisation_fr, min(organisation_en) AS organisation_en,
    group_concat(siren) AS siren, CASE WHEN shown_line IN ('supplier', 'others') THEN count(*) END AS suppliers,
    count(*) - count(siren) AS nameless, sum(contracts) AS contracts, round(sum(amount), 2) AS amount, sum(unpriced) AS unpriced,
    sum(undated) AS undated, min(year_from) AS year_from, max(year_to) AS year_to, min(months_low) AS months_low,
    max(months_high) AS months_high, CASE WHEN shown_line = 'supplier' THEN min(gloss_fr) END AS gloss_fr,
    CASE WHEN shown_line = 'supplier' THEN min(gloss_en) END AS gloss_en, min(source_id) AS source_id
  FROM shown GROUP BY shown_line, CASE WHEN shown_line = 'supplier' THEN party_key END, money_kind
), month AS (
  SELECT month, sum(row_count) AS contracts, sum(sum(row_count)) OVER (ORDER BY month) AS until,
    sum(sum(row_count)) OVER (ORDER BY month DESC) AS since, sum(sum(row_count)) OVER () AS dated
  FROM register_coverage_view WHERE register_id = 'decp' AND month <> '' GROUP BY month
), bulk AS (
  SELECT min(month) AS bulk_from, max(month) AS bulk_to, coalesce(sum(contracts), 0) AS bulk_contracts
  FROM month WHERE min(until, since) * 1000 > dated
), coverage AS (
  SELECT rows_kept, undated, first_date, last_date,
    (SELECT count(DISTINCT source) FROM register_coverage_view WHERE register_coverage_view.register_id = 'decp') AS sources
  FROM register_view WHERE register_view.register_id = 'decp'
)
SELECT line_total.organisation_id, coalesce(line_total.organisation_fr, written.name) AS organisation_fr,
  coalesce(line_total.organisation_en, written.name) AS organisation_en, line_total.gloss_fr, line_total.gloss_en, line_total.line, line_total.suppliers,
  CASE WHEN line_total.line = 'supplier' THEN replace(line_total.siren, ',', ' ') END AS siren, line_total.amount, line_total.contracts,
  line_total.unpriced, line_total.undated, line_total.year_from, line_total.year_to, line_total.months_low, line_total.months_high,
  coverage.rows_kept AS register_contracts, coverage.sources AS register_sources, coverage.undated AS register_undated,
  coverage.first_date AS register_from, coverage.last_date AS register_to,
  bulk_from AS register_bulk_from, bulk_to AS register_bulk_to, bulk_contracts AS register_bulk_contracts,
  quality.judged AS rule_judged, quality.hits AS rule_hits, quality.precision_low AS rule_low, quality.precision_high AS rule_high,
  'decp?level=' || :levels || CASE
    WHEN line_total.line = 'shared' THEN '&suppliers=several'
    WHEN line_total.line = 'unpublished' THEN '&suppliers=none'
    WHEN line_total.line = 'unnamed' THEN '&suppliers=sole-trader'
    WHEN line_total.nameless = 0 THEN '&siren=' || line_total.siren || '&suppliers=alone'
  END AS records,
  line_total.source_id AS source_ids
FROM line_total
CROSS JOIN coverage
CROSS JOIN bulk
LEFT JOIN written ON written.party_key = line_total.party_key AND written.choice = 1
LEFT JOIN rule_quality_view AS quality ON quality.level = CASE :levels WHEN 'cloud' THEN 'cloud' ELSE 'digital' END
ORDER BY CASE line_total.line WHEN 'supplier' THEN 1 WHEN 'others' THEN 2 WHEN 'shared' THEN 3 WHEN 'unnamed' THEN 4 ELSE 5 END,
  line_total.position`;
