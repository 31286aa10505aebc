// The query of aid-by-beneficiary: firms by instrument and size, those with a profile here before the others, the most aided
// first; then the providers followed here that were looked for by number and not found, and how many were not looked for;
// a provider founded after the register's last day is no absence.
import { awards, pairs, recordsOfLevel } from '../aid.ts';
import { followed } from '../followed.ts';

export const sql = `
WITH ${awards()}, firm AS (
  SELECT firm, max(organisation_id) AS organisation_id, coalesce(max(organisation_fr), min(beneficiary)) AS name_fr,
    coalesce(max(organisation_en), min(beneficiary)) AS name_en, max(criterion = 'organisation') AS followed,
    sum(aid_high) AS total
  FROM award GROUP BY firm, money_kind
), line AS (
  SELECT 1 AS ordinal, 'award' AS found, firm.followed, firm.total, firm.organisation_id, firm.name_fr AS organisation_fr,
    firm.name_en AS organisation_en, min(award.siren) AS siren, award.firm, 1 AS firms,
    award.read_size AS size, award.criterion, award.instrument, count(*) AS awards,
    count(award.aid_low) AS awards_with_amount,
    count(CASE WHEN award.instrument IN ('loan', 'repayable-advance')
      AND award.aid_low = award.nominal_low AND award.aid_high = award.nominal_high THEN 1 END) AS awards_at_nominal,
    ${pairs}, sum(award.aid_low) AS low, sum(award.aid_high) AS high, award.money_kind,
    min(award.granted) AS granted_from, max(award.granted) AS granted_to,
    ${recordsOfLevel} || coalesce('&siren=' || min(award.siren), '&ref=' || group_concat(award.ref, ','))
      || '&criterion=' || award.criterion || '&instrument=' || award.instrument || '&size=' || award.read_size AS records,
    award.source_id AS source_ids
  FROM award JOIN firm USING (firm)
  GROUP BY award.firm, award.criterion, award.instrument, award.read_size, award.source_id, award.money_kind
), absent AS (
  SELECT organisation_view.id, name_fr, name_en, siren, register_view.source_id
  FROM organisation_view JOIN register_view ON register_view.id = 'state-aid'
  WHERE ${followed}
    AND NOT coalesce(founded > register_view.last_date, 0)
    AND NOT EXISTS (SELECT 1 FROM aid_award_view AS other WHERE other.organisation_id = organisation_view.id)
)
SELECT organisation_id, organisation_fr, organisation_en, found, firms, siren, firm, size, instrument, awards,
  low, high, granted_from, granted_to, criterion, awards_with_amount, awards_at_nominal, awards_paired, once_low,
  once_high, money_kind, records, source_ids
FROM (
  SELECT * FROM line
  UNION ALL
  SELECT 2, 'no-row', NULL, NULL, id, name_fr, name_en, siren, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, source_id
  FROM absent WHERE siren IS NOT NULL
  UNION ALL
  SELECT 3, 'no-siren', NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*), NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, source_id
  FROM absent WHERE siren IS NULL GROUP BY source_id
)
ORDER BY ordinal, followed DESC, total IS NULL, total DESC, firm, criterion DESC, instrument, size, organisation_id`;
