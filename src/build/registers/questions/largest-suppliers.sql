-- The suppliers of cloud and digital contracts that were signed most: a contract of several suppliers counts for each, its amount for none.
SELECT supplier.siren, max(supplier.name) AS name, count(*) AS contracts,
  sum(CASE WHEN alone.suppliers = 1 THEN contract_judged.amount ELSE 0 END) AS amount_alone
FROM contract_judged
JOIN supplier ON supplier.contract_id = contract_judged.contract_id AND supplier.modification = 0
JOIN (SELECT contract_id, count(*) AS suppliers FROM supplier WHERE modification = 0 GROUP BY contract_id) AS alone
  ON alone.contract_id = contract_judged.contract_id
WHERE contract_judged.level IN ('cloud', 'digital') AND supplier.siren IS NOT NULL
GROUP BY supplier.siren
ORDER BY contracts DESC, siren
