-- What was left out or left blank, and the rows that an organisation's name alone would link.
SELECT register, place, field, value, reason FROM reject
UNION ALL
SELECT register, place, field, value, 'name-only' AS reason FROM namesake
ORDER BY register, place, field, reason, value
