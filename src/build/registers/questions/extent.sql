-- How many rows were kept of each register, and the days of the first and the last.
SELECT 'decp' AS register, count(*) AS kept, min(notified) AS first_date, max(notified) AS last_date,
  count(*) - count(notified) AS undated
FROM contract
UNION ALL
SELECT 'state-aid' AS register, count(*) AS kept, min(granted) AS first_date, max(granted) AS last_date,
  count(*) - count(granted) AS undated
FROM award
ORDER BY register
