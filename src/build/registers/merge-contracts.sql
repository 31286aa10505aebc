-- One contract of its copies: the same buyer and identifier, published more than once. The copy kept is that of the
-- source that comes first, a dated one before an undated one, then the first read.
CREATE VIEW ranked AS
SELECT *, first_value(position) OVER best AS kept_position, first_value(amount) OVER best AS kept_amount
FROM staged_contract
WINDOW best AS (PARTITION BY buyer_siret, id ORDER BY rank, notified IS NULL, position);

CREATE TABLE twin AS
SELECT position, kept_position, place, id, buyer_siret || '-' || id AS contract_id,
  amount IS NOT DISTINCT FROM kept_amount AS same
FROM ranked;

INSERT INTO reject
SELECT place, NULL, contract_id, CASE WHEN same THEN 'copy' ELSE 'duplicate-id' END, position
FROM twin WHERE position <> kept_position;

CREATE TABLE contract AS
SELECT twin.contract_id, staged_contract.* EXCLUDE (position, rank),
  copied.copies
FROM staged_contract
JOIN twin ON twin.position = staged_contract.position AND twin.position = twin.kept_position
LEFT JOIN (
  SELECT kept_position, string_agg(place, '; ' ORDER BY position) AS copies
  FROM twin WHERE position <> kept_position AND same GROUP BY kept_position
) AS copied ON copied.kept_position = twin.position;

-- A copy that names another supplier adds it: some sources publish a contract once a supplier.
CREATE TABLE supplier AS
WITH named AS (
  SELECT twin.contract_id, twin.kept_position, staged_supplier.*,
    row_number() OVER (
      PARTITION BY twin.contract_id, modification, coalesce(siren, name_folded, '')
      ORDER BY twin.position <> twin.kept_position, twin.position, staged_supplier.ordinal
    ) AS nth
  FROM staged_supplier JOIN twin ON twin.position = staged_supplier.position AND twin.same
)
SELECT named.contract_id, named.modification,
  CAST(row_number() OVER (
    PARTITION BY named.contract_id, named.modification
    ORDER BY named.position <> named.kept_position, named.position, named.ordinal
  ) AS INTEGER) AS ordinal,
  named.siren, named.siret, named.name, named.name_folded,
  named.modification = max(named.modification) OVER (PARTITION BY named.contract_id) AS is_current,
  contract.year, contract.source
FROM named JOIN contract ON contract.contract_id = named.contract_id
WHERE named.nth = 1;

CREATE TABLE modification AS
SELECT twin.contract_id, staged_modification.* EXCLUDE (position)
FROM staged_modification JOIN twin ON twin.position = staged_modification.position
WHERE twin.position = twin.kept_position;
