// The question of aid-by-beneficiary: firms by instrument and size, the firm with the most aid first;
// then the providers followed here that were looked for by number and not found, and how many could not be looked for.
import { ofLevel, recordsOfLevel } from '../aid.ts';

export const sql = `
WITH award AS (
  SELECT one.*, coalesce(siren, beneficiary) AS firm, coalesce(size, 'unknown') AS read_size,
    aid_low = nominal_low AND aid_high = nominal_high AND instrument <> 'grant' AS at_nominal,
    EXISTS (SELECT 1 FROM aid_award_view AS other
      WHERE other.siren = one.siren AND other.granted = one.granted AND other.instrument <> one.instrument
        AND other.aid_low = one.aid_low AND other.aid_high = one.aid_high) AS paired
  FROM aid_award_view AS one
  WHERE ${ofLevel}
  ORDER BY ref
), firm AS (
  SELECT firm, max(organisation_id) AS organisation_id, coalesce(max(organisation_fr), min(beneficiary)) AS name_fr,
    coalesce(max(organisation_en), min(beneficiary)) AS name_en, sum(aid_high) AS total
  FROM award GROUP BY firm, money_kind
), line AS (
  SELECT 1 AS ordinal, 'award' AS found, firm.total, firm.organisation_id, firm.name_fr AS organisation_fr,
    firm.name_en AS organisation_en, min(award.siren) AS siren, award.firm, 1 AS firms, NULL AS comparison_group,
    award.read_size AS size, max(award.criterion) AS criterion, award.instrument, count(*) AS awards,
    count(award.aid_low) AS awards_with_amount, count(nullif(award.at_nominal, 0)) AS awards_at_nominal,
    count(nullif(award.paired, 0)) AS awards_paired, sum(award.aid_low) AS low, sum(award.aid_high) AS high, award.money_kind,
    min(award.granted) AS granted_from, max(award.granted) AS granted_to,
    ${recordsOfLevel} || coalesce('&siren=' || min(award.siren), '&ref=' || group_concat(award.ref, ','))
      || '&instrument=' || award.instrument || '&size=' || award.read_size AS records,
    award.source_id AS source_ids
  FROM award JOIN firm USING (firm)
  GROUP BY award.firm, award.instrument, award.read_size, award.source_id, award.money_kind
), followed AS (
  SELECT organisation_view.id, name_fr, name_en, siren, comparison_group,
    register_view.source_id
  FROM organisation_view JOIN register_view ON register_view.id = 'state-aid'
  WHERE organisation_view.kind IN ('provider', 'state-backed-venture') AND country = 'FR'
    AND NOT EXISTS (SELECT 1 FROM aid_award_view AS other WHERE other.organisation_id = organisation_view.id)
)
SELECT organisation_id, organisation_fr, organisation_en, found, firms, siren, firm, size, instrument, awards,
  low, high, granted_from, granted_to, criterion, comparison_group, awards_with_amount, awards_at_nominal,
  awards_paired, money_kind, records, source_ids
FROM (
  SELECT * FROM line
  UNION ALL
  SELECT 2, 'no-row', NULL, id, name_fr, name_en, siren, NULL, 1, comparison_group, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, source_id
  FROM followed WHERE siren IS NOT NULL
  UNION ALL
  SELECT 3, 'no-siren', NULL, NULL, NULL, NULL, NULL, NULL, count(*), comparison_group, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, source_id
  FROM followed WHERE siren IS NULL GROUP BY comparison_group, source_id
)
ORDER BY ordinal, total IS NULL, total DESC, firm, instrument, size, comparison_group, organisation_id`;
