// The query of money-per-firm: amounts that pages give to one firm, awards of the State aid register, firms without either.
import { firstKnownGroup, groupRank } from '../group-legend.ts';
import { anyPublicMoney, moneyTables } from '../public-money.ts';

// A firm that has only money of a consortium, or a part of a sum counted elsewhere, is not among those without any.
export const sql = `
WITH ${moneyTables({ firms: "country = 'FR' AND kind IN ('provider', 'company')" })}, row AS (
  SELECT * FROM line WHERE :nature = 'all' OR nature = :nature
  UNION ALL
  SELECT id, ${firstKnownGroup('organisation_view.id')}, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM organisation_view
  WHERE country = 'FR' AND kind = 'provider' AND id NOT IN (SELECT organisation_id FROM line)
    AND id NOT IN (SELECT organisation_id FROM fact_view WHERE ${anyPublicMoney})
)
SELECT row.organisation_id, organisation_view.name_fr AS organisation_fr, organisation_view.name_en AS organisation_en,
  row.comparison_group, nature, origin, status, payer_fr, payer_en, year_from, year_to, low, high, bound, faded, awards,
  awards_paired, once_low, once_high, money_kind, records, fact_ids, row.source_ids
FROM row JOIN organisation_view ON organisation_view.id = row.organisation_id
ORDER BY CASE nature WHEN 'capital' THEN 1 WHEN 'grant' THEN 2 WHEN 'advance' THEN 3 ELSE 4 END, high IS NULL, high DESC,
  ${groupRank('row.comparison_group')}, row.organisation_id, origin, year_from, low, bound`;
