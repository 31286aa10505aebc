-- The contracts that the cloud rule selects, with the criterion that selected each.
SELECT contract_id, source, id, buyer_siren, buyer_siret, buyer, nature, object, accents_lost, cpv, procedure,
  place_code, place_name, notified, published, amount, months, current_amount, current_months, price_form, copies,
  level, criterion
FROM contract_judged
WHERE level IS NOT NULL
ORDER BY contract_id
