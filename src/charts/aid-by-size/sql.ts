// The query of aid-by-size: each award is read under its declared size and under its corrected one, a third time where the
// two differ, and once more where its firm is the most aided of those that are known by a sector alone.
import { awards, recordsOfLevel } from '../aid.ts';

export const sql = `
WITH ${awards(":instrument IN (instrument, 'all')")}, sized AS (
  SELECT award.*, coalesce(declared_size, 'unknown') AS declared FROM award
), aided AS (
  SELECT firm, count(*) OVER () AS firms,
    rank() OVER (ORDER BY sum(aid_low) + sum(aid_high) DESC, sum(aid_high) DESC) AS position
  FROM award WHERE criterion = 'nace' AND aid_low IS NOT NULL GROUP BY firm, money_kind
), reading AS (
  SELECT 1 AS ordinal, 'declared' AS reading, NULL AS shown_reading, declared, NULL AS size, NULL AS reason_fr, NULL AS reason_en, ref
  FROM sized
  UNION ALL
  SELECT 2, 'corrected', NULL, NULL, read_size, NULL, NULL, ref FROM sized
  UNION ALL
  SELECT 3, 'correction', firm, declared, read_size, size_reason_fr, size_reason_en, ref FROM sized WHERE declared <> read_size
  UNION ALL
  SELECT 4, 'largest', firm, NULL, read_size, NULL, NULL, ref FROM sized JOIN aided USING (firm)
  WHERE criterion = 'nace' AND position = 1 AND firms > 1
)
SELECT sized.criterion, reading.reading, CASE WHEN shown_reading IS NOT NULL THEN min(beneficiary) END AS beneficiary,
  reading.declared, reading.size, count(DISTINCT firm) AS firms, count(*) AS awards, count(aid_low) AS awards_with_amount,
  count(nullif(paired, 0)) AS awards_paired, sum(aid_low) AS low, sum(aid_high) AS high, money_kind,
  min(granted) AS granted_from, max(granted) AS granted_to,
  min(reading.reason_fr) AS reason_fr, min(reading.reason_en) AS reason_en,
  ${recordsOfLevel} || '&criterion=' || sized.criterion
    || CASE :instrument WHEN 'all' THEN '' ELSE '&instrument=' || :instrument END
    || coalesce('&declared=' || reading.declared, '') || coalesce('&size=' || reading.size, '')
    || CASE WHEN shown_reading IS NULL THEN '' ELSE coalesce('&siren=' || min(siren), '&ref=' || group_concat(ref, ',')) END AS records,
  source_id AS source_ids
FROM reading JOIN sized USING (ref)
GROUP BY ordinal, reading.reading, sized.criterion, shown_reading, reading.declared, reading.size, source_id, money_kind
ORDER BY ordinal, sized.criterion DESC, instr('sme unknown large', coalesce(reading.declared, reading.size)),
  sum(aid_high) DESC, shown_reading`;
