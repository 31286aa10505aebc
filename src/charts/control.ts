// Who controls a firm, as charts read it: an owner of over half of it, or of whom a page says so; persons leave it independent.

/** Returns SQL for a name without what stands in brackets after it. */
const shortName = (column: string): string => `substr(${column}, 1, instr(${column} || ' (', ' (') - 1)`;

/**
 * Common table expressions: `control`, the owners who control a firm one after the other, `-` for one who did not leave, an
 * empty date for one of whom neither coming nor founding was read; `today`, how many owners of a firm were read, and whether
 * persons are among those of today.
 */
export const controlTables = `control AS (
  SELECT organisation_id, ordinal, period_from, coalesce(period_from, founded, '') AS controlled_from, coalesce(period_to, '-') AS controlled_to,
    ${shortName('name_fr')} AS name_fr, ${shortName('name_en')} AS name_en, coalesce(country, '?') AS country
  FROM owner_view
  WHERE type IS NOT 'persons' AND coalesce(share_percent > 50, stake = 'control')
  ORDER BY organisation_id, coalesce(period_from, founded, ''), ordinal
), today AS (
  SELECT organisation_id, count(*) AS owners_read, count(CASE WHEN period_to IS NULL THEN 1 END) AS owners_today,
    max(period_to IS NULL AND type = 'persons') AS persons_today
  FROM owner_view GROUP BY organisation_id
)`;

/** Returns SQL for the owners of today of a firm: the one who controls it, else the largest, else the first. */
export const holderTable = `holder AS (
  SELECT organisation_id, ${shortName('name_fr')} AS name_fr, ${shortName('name_en')} AS name_en, country, period_from,
    count(*) OVER (PARTITION BY organisation_id) AS owners,
    row_number() OVER (PARTITION BY organisation_id
      ORDER BY coalesce(share_percent > 50, stake = 'control', 0) DESC, share_percent DESC NULLS LAST, ordinal) AS place
  FROM owner_view WHERE period_to IS NULL
)`;
