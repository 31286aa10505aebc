-- The awards that the cloud rule selects, with the criterion that selected each.
SELECT ref, beneficiary, siren, declared_size, sector, instrument, instrument_found, objective,
  nominal_low, nominal_high, aid_low, aid_high, granted, published, authority, region, measure, measure_number,
  level, criterion
FROM award_judged
WHERE level IS NOT NULL
ORDER BY ref
