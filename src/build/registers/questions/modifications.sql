-- The modifications of the contracts selected, in the order in which they apply.
SELECT contract_id, ordinal, modified, what, amount, months
FROM modification
WHERE contract_id IN (SELECT contract_id FROM contract_judged WHERE level IS NOT NULL)
ORDER BY contract_id, ordinal
