-- The suppliers of the contracts selected: as signed (modification 0) and as each modification names them.
SELECT contract_id, modification, ordinal, siren, siret, name, is_current
FROM supplier
WHERE contract_id IN (SELECT contract_id FROM contract_judged WHERE level IS NOT NULL)
ORDER BY contract_id, modification, ordinal
