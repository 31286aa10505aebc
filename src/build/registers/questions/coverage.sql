-- What the registers cover: rows by source and month, the month empty where a row has no date.
SELECT 'state-aid' AS register, 'tam' AS source, substr(granted, 1, 7) AS month, count(*) AS row_count
FROM award
GROUP BY substr(granted, 1, 7)
UNION ALL
SELECT 'decp' AS register, source, substr(notified, 1, 7) AS month, count(*) AS row_count
FROM contract
GROUP BY source, substr(notified, 1, 7)
ORDER BY register, source, month
