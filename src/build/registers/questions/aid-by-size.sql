-- The whole register by declared size, year, instrument and level: awards and their aid element, a range where it is one.
SELECT declared_size, year, instrument, coalesce(level, 'outside') AS level,
  count(*) AS row_count, sum(aid_low) AS aid_low, sum(aid_high) AS aid_high, count(aid_low) AS row_count_with_amount
FROM award_judged
GROUP BY declared_size, year, instrument, coalesce(level, 'outside')
ORDER BY declared_size, year, instrument, level
