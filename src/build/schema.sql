-- The database, made anew by every build. Tables hold what data/ says. Published tables are views here, by the name and with
-- the columns of src/model/table; the build then stores the rows of each in a table of that name (src/build/published.ts).
-- Dates are ISO 8601 text at the precision of the source (YYYY, YYYY-MM, YYYY-MM-DD). Money is in plain euros.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The words of every closed set, labelled in both languages.
CREATE TABLE term (
  vocabulary TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL,
  label_fr TEXT NOT NULL, label_en TEXT NOT NULL,
  definition_fr TEXT NOT NULL, definition_en TEXT NOT NULL,
  charted INTEGER NOT NULL CHECK (charted IN (0, 1)),
  PRIMARY KEY (vocabulary, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  id TEXT PRIMARY KEY, label_fr TEXT NOT NULL, label_en TEXT NOT NULL,
  definition_fr TEXT NOT NULL, definition_en TEXT NOT NULL,
  funding INTEGER NOT NULL CHECK (funding IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE market_series (
  id TEXT PRIMARY KEY, title_fr TEXT NOT NULL, title_en TEXT NOT NULL,
  scope_fr TEXT NOT NULL, scope_en TEXT NOT NULL,
  unit TEXT NOT NULL, geo TEXT NOT NULL, family TEXT NOT NULL, publisher TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT NOT NULL, url TEXT NOT NULL UNIQUE,
  published TEXT, published_basis TEXT CHECK (published_basis IN ('stated', 'inferred')),
  lang TEXT NOT NULL, kind TEXT NOT NULL, consulted TEXT NOT NULL,
  note_fr TEXT, note_en TEXT
) STRICT, WITHOUT ROWID;

-- The last day on which a source can have been read, and where a copy of it stands: the one that was read, or the one
-- that the Wayback Machine made nearest to that day.
CREATE TABLE source_reading (
  source_id TEXT PRIMARY KEY REFERENCES source (id), consulted_on TEXT, archive TEXT,
  CHECK (consulted_on IS NOT NULL OR archive IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE definition (
  id TEXT PRIMARY KEY, term_fr TEXT NOT NULL, term_en TEXT NOT NULL,
  text_fr TEXT NOT NULL, text_en TEXT NOT NULL,
  thresholds TEXT, source_id TEXT NOT NULL REFERENCES source (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY, name_fr TEXT NOT NULL, name_en TEXT NOT NULL,
  also_known_as TEXT, legal_name TEXT,
  siren TEXT CHECK (siren GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'), siren_confidence TEXT, siren_read_in TEXT,
  kind TEXT NOT NULL, wave TEXT, main_activity TEXT, technology TEXT,
  city TEXT, department TEXT, country TEXT NOT NULL,
  founded TEXT, cloud_offer_since TEXT, closed TEXT,
  outcome_fr TEXT, outcome_en TEXT, note_fr TEXT, note_en TEXT
) STRICT, WITHOUT ROWID;

-- Every SIREN that an organisation has or had; `organisation.siren` is the present one. None belongs to two.
CREATE TABLE organisation_siren (
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  siren TEXT NOT NULL UNIQUE CHECK (siren GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  period_from TEXT, period_to TEXT, confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium')), read_in TEXT NOT NULL,
  PRIMARY KEY (organisation_id, siren)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation_source (
  organisation_id TEXT NOT NULL REFERENCES organisation (id), source_id TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (organisation_id, source_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  organisation_id TEXT NOT NULL REFERENCES organisation (id), part_of_id TEXT NOT NULL REFERENCES organisation (id),
  PRIMARY KEY (organisation_id, part_of_id), CHECK (organisation_id <> part_of_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
  organisation_id TEXT NOT NULL REFERENCES organisation (id), ordinal INTEGER NOT NULL,
  name_fr TEXT NOT NULL, name_en TEXT NOT NULL,
  PRIMARY KEY (organisation_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE service (
  organisation_id TEXT NOT NULL REFERENCES organisation (id), service TEXT NOT NULL,
  PRIMARY KEY (organisation_id, service)
) STRICT, WITHOUT ROWID;

CREATE TABLE size_class (
  organisation_id TEXT NOT NULL REFERENCES organisation (id), ordinal INTEGER NOT NULL,
  class TEXT NOT NULL, period_from TEXT, period_to TEXT,
  basis_fr TEXT NOT NULL, basis_en TEXT NOT NULL, deduced INTEGER NOT NULL CHECK (deduced IN (0, 1)),
  PRIMARY KEY (organisation_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE owner (
  organisation_id TEXT NOT NULL REFERENCES organisation (id), ordinal INTEGER NOT NULL,
  owner_id TEXT REFERENCES organisation (id), name_fr TEXT NOT NULL, name_en TEXT NOT NULL,
  share_percent REAL CHECK (share_percent BETWEEN 0 AND 100), period_from TEXT, period_to TEXT,
  PRIMARY KEY (organisation_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Who an owner is. `stake` is a share that a page gives in words,
-- `larger` whether an owner without a sized organisation of its own is larger than an SME, `country` that of an owner
-- without an organisation.
CREATE TABLE owner_nature (
  organisation_id TEXT NOT NULL, ordinal INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('persons', 'investor', 'company', 'public', 'unknown')),
  stake TEXT CHECK (stake IN ('minority', 'significant', 'control')), larger INTEGER CHECK (larger IN (0, 1)),
  country TEXT,
  PRIMARY KEY (organisation_id, ordinal), FOREIGN KEY (organisation_id, ordinal) REFERENCES owner (organisation_id, ordinal)
) STRICT, WITHOUT ROWID;

-- The groups that an organisation is compared in, one after the other: src/model/group.ts works them out.
CREATE TABLE organisation_group (
  organisation_id TEXT NOT NULL REFERENCES organisation (id), ordinal INTEGER NOT NULL,
  comparison_group TEXT NOT NULL, period_from TEXT, period_to TEXT,
  PRIMARY KEY (organisation_id, ordinal)
) STRICT, WITHOUT ROWID;

-- When its owner took a firm in, so that it no longer is a firm of its own.
CREATE TABLE absorption (
  organisation_id TEXT PRIMARY KEY REFERENCES organisation (id), date TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The source that says what the platform is built on.
CREATE TABLE technology_source (
  organisation_id TEXT PRIMARY KEY REFERENCES organisation (id), source_id TEXT NOT NULL REFERENCES source (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE certification (
  organisation_id TEXT NOT NULL REFERENCES organisation (id), ordinal INTEGER NOT NULL, name TEXT NOT NULL, date TEXT,
  PRIMARY KEY (organisation_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Factors that carry the euros of a year to those of the base year (meta: base_year).
CREATE TABLE deflator (year INTEGER PRIMARY KEY, factor REAL NOT NULL CHECK (factor > 0)) STRICT;

CREATE TABLE fact (
  id TEXT PRIMARY KEY,
  organisation_id TEXT REFERENCES organisation (id), series_id TEXT REFERENCES market_series (id),
  counterparty_id TEXT REFERENCES organisation (id),
  counterparty_name_fr TEXT, counterparty_name_en TEXT, counterparty_role TEXT,
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  low REAL NOT NULL, high REAL NOT NULL, bound TEXT NOT NULL, unit TEXT NOT NULL,
  period_from TEXT, period_to TEXT,
  status TEXT NOT NULL, instrument TEXT, confidence TEXT NOT NULL, flag TEXT, edition TEXT,
  source_id TEXT NOT NULL REFERENCES source (id),
  summary_fr TEXT NOT NULL, summary_en TEXT NOT NULL, note_fr TEXT, note_en TEXT,
  -- Money of different kinds is never added: a sum without this column in its GROUP BY is a defect.
  money_kind TEXT GENERATED ALWAYS AS
    (CASE WHEN unit = 'EUR' THEN indicator_id || '/' || status || '/' || coalesce(instrument, 'none') END) STORED,
  CHECK (low <= high),
  CHECK ((organisation_id IS NULL) <> (series_id IS NULL)),
  CHECK (period_from IS NOT NULL OR period_to IS NOT NULL),
  CHECK (confidence IN ('high', 'medium', 'low')),
  CHECK (bound IN ('exact', 'about', 'at-least', 'at-most')),
  -- Public or private money says which instrument carried it; sales, results and targets have none.
  CHECK (instrument IS NULL OR unit = 'EUR'),
  CHECK (indicator_id NOT IN ('public-funding', 'private-funding', 'mixed-funding') OR unit <> 'EUR' OR instrument IS NOT NULL),
  CHECK (indicator_id NOT IN ('turnover', 'cloud-turnover', 'net-result', 'turnover-target') OR instrument IS NULL),
  -- A debt is not public money, whoever it was announced to.
  CHECK (indicator_id <> 'public-funding' OR instrument IS NULL OR instrument <> 'bank-debt')
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_by_organisation ON fact (organisation_id, indicator_id, status);
CREATE INDEX fact_by_series ON fact (series_id);
CREATE INDEX fact_by_source ON fact (source_id);

CREATE TABLE fact_corroboration (
  fact_id TEXT NOT NULL REFERENCES fact (id), source_id TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (fact_id, source_id)
) STRICT, WITHOUT ROWID;

-- Values that no page prints: worked out from the facts in fact_input, in their order.
CREATE TABLE fact_derivation (
  fact_id TEXT PRIMARY KEY REFERENCES fact (id),
  operation TEXT NOT NULL CHECK (operation IN ('share', 'sum', 'difference')),
  how_fr TEXT NOT NULL, how_en TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_input (
  fact_id TEXT NOT NULL REFERENCES fact_derivation (fact_id), ordinal INTEGER NOT NULL, input_id TEXT NOT NULL REFERENCES fact (id),
  PRIMARY KEY (fact_id, ordinal)
) STRICT, WITHOUT ROWID;

-- What a target aims at; no deadline where none is written.
CREATE TABLE fact_target (
  fact_id TEXT PRIMARY KEY REFERENCES fact (id), indicator_id TEXT NOT NULL REFERENCES indicator (id),
  deadline TEXT, baseline_id TEXT REFERENCES fact (id)
) STRICT, WITHOUT ROWID;

-- Ids that a fact had in published versions.
CREATE TABLE fact_alias (alias TEXT PRIMARY KEY, fact_id TEXT NOT NULL REFERENCES fact (id)) STRICT, WITHOUT ROWID;

CREATE TABLE disagreement_note (
  ordinal INTEGER PRIMARY KEY,
  organisation_id TEXT REFERENCES organisation (id), indicator_id TEXT REFERENCES indicator (id),
  series_id TEXT REFERENCES market_series (id),
  status TEXT, period_from TEXT, period_to TEXT, note_fr TEXT NOT NULL, note_en TEXT NOT NULL,
  CHECK ((organisation_id IS NULL) = (indicator_id IS NULL)), CHECK ((organisation_id IS NULL) <> (series_id IS NULL))
) STRICT;

CREATE TABLE event (
  id TEXT PRIMARY KEY, period_from TEXT, period_to TEXT,
  title_fr TEXT NOT NULL, title_en TEXT NOT NULL, summary_fr TEXT NOT NULL, summary_en TEXT NOT NULL,
  lane TEXT NOT NULL, key INTEGER NOT NULL CHECK (key IN (0, 1)),
  note_fr TEXT, note_en TEXT, source_id TEXT NOT NULL REFERENCES source (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_organisation (
  event_id TEXT NOT NULL REFERENCES event (id), organisation_id TEXT NOT NULL REFERENCES organisation (id),
  PRIMARY KEY (event_id, organisation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_corroboration (
  event_id TEXT NOT NULL REFERENCES event (id), source_id TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (event_id, source_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE excerpt (
  id TEXT PRIMARY KEY, source_id TEXT NOT NULL REFERENCES source (id),
  kind TEXT NOT NULL CHECK (kind IN ('quotation', 'summary')),
  -- A quotation's language is that of its words; the other language holds our translation. A summary has none.
  lang TEXT, text_fr TEXT NOT NULL, text_en TEXT NOT NULL, speaker_fr TEXT, speaker_en TEXT,
  CHECK ((kind = 'quotation') = (lang IS NOT NULL)), CHECK (kind = 'summary' OR speaker_fr IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE excerpt_chart (
  excerpt_id TEXT NOT NULL REFERENCES excerpt (id), chart TEXT NOT NULL,
  PRIMARY KEY (excerpt_id, chart)
) STRICT, WITHOUT ROWID;

-- Where the speaker of an excerpt stands on a question of the debate.
CREATE TABLE voice (
  excerpt_id TEXT PRIMARY KEY REFERENCES excerpt (id), question TEXT NOT NULL,
  stance TEXT NOT NULL CHECK (stance IN ('for', 'against', 'neutral')), said_on TEXT NOT NULL,
  role_fr TEXT, role_en TEXT, organisation_id TEXT REFERENCES organisation (id), confidence TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Public registers: the rows that the cloud rule selects, cleaned; what was left out or left blank; what the whole covers.
CREATE TABLE register (
  id TEXT PRIMARY KEY, ordinal INTEGER NOT NULL, title_fr TEXT NOT NULL, title_en TEXT NOT NULL,
  publisher TEXT NOT NULL, licence TEXT NOT NULL, retrieved TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id),
  rows_read INTEGER NOT NULL, rows_kept INTEGER NOT NULL, rows_left_out INTEGER NOT NULL, rows_selected INTEGER NOT NULL,
  first_date TEXT, last_date TEXT, undated INTEGER NOT NULL,
  CHECK (rows_read = rows_kept + rows_left_out)
) STRICT, WITHOUT ROWID;

CREATE TABLE register_file (
  register_id TEXT NOT NULL REFERENCES register (id), name TEXT NOT NULL,
  url TEXT, sha256 TEXT NOT NULL, publisher TEXT NOT NULL, licence TEXT NOT NULL, retrieved TEXT NOT NULL,
  PRIMARY KEY (register_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE aid_award (
  ref TEXT PRIMARY KEY, beneficiary TEXT NOT NULL,
  siren TEXT CHECK (siren GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  organisation_id TEXT REFERENCES organisation (id),
  declared_size TEXT, size TEXT, size_reason_fr TEXT, size_reason_en TEXT, size_evidence_id TEXT REFERENCES source (id),
  sector TEXT NOT NULL, instrument TEXT NOT NULL, instrument_found TEXT NOT NULL, objective TEXT NOT NULL,
  -- What was lent or given, and its aid element, which alone compares: a nominal amount is never added to a grant.
  nominal_low REAL, nominal_high REAL, aid_low REAL, aid_high REAL,
  granted TEXT, published TEXT, authority TEXT NOT NULL, region TEXT NOT NULL,
  measure TEXT NOT NULL, measure_number TEXT NOT NULL,
  level TEXT NOT NULL, criterion TEXT NOT NULL,
  money_kind TEXT GENERATED ALWAYS AS ('public-funding/committed/aid-element') STORED,
  CHECK (nominal_low <= nominal_high), CHECK (aid_low <= aid_high),
  CHECK ((size_reason_fr IS NULL) = (size_evidence_id IS NULL)),
  CHECK (size IS declared_size OR size_reason_fr IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX aid_award_by_organisation ON aid_award (organisation_id);

CREATE TABLE public_contract (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, own_id TEXT NOT NULL,
  buyer_siren TEXT, buyer_siret TEXT NOT NULL, buyer TEXT NOT NULL, nature TEXT NOT NULL,
  object TEXT NOT NULL, accents_lost INTEGER NOT NULL CHECK (accents_lost IN (0, 1)),
  cpv TEXT, procedure TEXT NOT NULL, place_code TEXT, place_name TEXT,
  notified TEXT, published TEXT, amount REAL CHECK (amount > 0), months INTEGER,
  current_amount REAL CHECK (current_amount > 0), current_months INTEGER, price_form TEXT NOT NULL,
  -- Where its other copies stand, `; ` between them.
  copies TEXT,
  level TEXT NOT NULL, criterion TEXT NOT NULL,
  money_kind TEXT GENERATED ALWAYS AS ('procurement-volume/committed/contract') STORED
) STRICT, WITHOUT ROWID;

-- Suppliers as signed (modification 0) and as each modification names them. A sole trader has neither name nor SIREN here.
CREATE TABLE public_contract_supplier (
  contract_id TEXT NOT NULL REFERENCES public_contract (id), modification INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  siren TEXT, siret TEXT, name TEXT, organisation_id TEXT REFERENCES organisation (id),
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  PRIMARY KEY (contract_id, modification, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX public_contract_supplier_by_organisation ON public_contract_supplier (organisation_id);

-- The object of a contract in a few words, where the name of its supplier may be taken for another.
CREATE TABLE contract_gloss (
  contract_id TEXT PRIMARY KEY REFERENCES public_contract (id), gloss_fr TEXT NOT NULL, gloss_en TEXT NOT NULL,
  reason_fr TEXT NOT NULL, reason_en TEXT NOT NULL, source_id TEXT NOT NULL REFERENCES source (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE public_contract_modification (
  contract_id TEXT NOT NULL REFERENCES public_contract (id), ordinal INTEGER NOT NULL,
  modified TEXT, what TEXT, amount REAL, months INTEGER,
  PRIMARY KEY (contract_id, ordinal)
) STRICT, WITHOUT ROWID;

-- The whole State aid register, not its selected rows only: `level` is "outside" where the rule selects nothing.
CREATE TABLE aid_aggregate (
  declared_size TEXT NOT NULL, year INTEGER NOT NULL, instrument TEXT NOT NULL, level TEXT NOT NULL,
  awards INTEGER NOT NULL, awards_with_amount INTEGER NOT NULL, aid_low REAL, aid_high REAL,
  money_kind TEXT GENERATED ALWAYS AS ('public-funding/committed/aid-element') STORED,
  PRIMARY KEY (declared_size, year, instrument, level)
) STRICT, WITHOUT ROWID;

-- Rows of each register by source and month; an empty month counts the rows without a date.
CREATE TABLE register_coverage (
  register_id TEXT NOT NULL REFERENCES register (id), source TEXT NOT NULL, month TEXT NOT NULL, row_count INTEGER NOT NULL,
  PRIMARY KEY (register_id, source, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE register_reject (
  register_id TEXT NOT NULL REFERENCES register (id), ordinal INTEGER NOT NULL,
  place TEXT NOT NULL, field TEXT, value TEXT, reason TEXT NOT NULL,
  PRIMARY KEY (register_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Full text over quotations and our own sentences, accents folded. Rows of a language and kind stand together, the
-- shortest first: those of one kind are a range of rowid, and the first that match are the most to the point.
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED, id UNINDEXED, lang UNINDEXED, title, body, tokenize = "unicode61 remove_diacritics 2"
);

-- The words of that index and how many rows hold each, read from it: nothing is stored.
CREATE VIRTUAL TABLE search_word USING fts5vocab (search, row);

-- What the published tables are (the site's /data/<name>.csv …), for a reader who opens this file without the site.
CREATE TABLE table_doc (
  name TEXT PRIMARY KEY, ordinal INTEGER NOT NULL,
  title_fr TEXT NOT NULL, title_en TEXT NOT NULL, description_fr TEXT NOT NULL, description_en TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE column_doc (
  table_name TEXT NOT NULL REFERENCES table_doc (name), ordinal INTEGER NOT NULL, name TEXT NOT NULL,
  type TEXT NOT NULL, unit_fr TEXT, unit_en TEXT, label_fr TEXT NOT NULL, label_en TEXT NOT NULL,
  description_fr TEXT NOT NULL, description_en TEXT NOT NULL, example TEXT NOT NULL,
  PRIMARY KEY (table_name, ordinal)
) STRICT, WITHOUT ROWID;

-- The views: the reading contract.

-- From when to when an organisation is in which group. Published versions that hold no groups had the kind
-- `state-backed-venture`, and one group an organisation, by the latest size class.
CREATE VIEW organisation_group_view AS
SELECT organisation_id, ordinal, comparison_group, period_from, period_to FROM organisation_group
UNION ALL
SELECT id, 0,
  CASE
    WHEN kind = 'state-backed-venture' THEN 'state-backed'
    WHEN kind NOT IN ('provider', 'company') THEN 'public'
    WHEN class IN ('microentreprise', 'PME') THEN 'sme'
    WHEN class IN ('ETI', 'GE') THEN 'larger'
    ELSE 'unsized'
  END, founded, closed
FROM (
  SELECT id, kind, founded, closed, (SELECT class FROM size_class WHERE organisation_id = organisation.id
    ORDER BY period_from DESC NULLS LAST, ordinal LIMIT 1) AS class
  FROM organisation WHERE NOT EXISTS (SELECT 1 FROM organisation_group)
);

-- The published tables: names, columns and their order are those of src/model/table. A name with a hyphen stands in quotes.

-- `size_class` and `comparison_group` say what a firm was in the year that the fact ends in ("an SME in that year"). The words
-- are those of src/model/vocabulary.ts ('size-class', 'comparison-group'); src/model/group.ts works out the groups over time
-- (organisation_group), and src/build/views.test.ts compares what this view makes of them with what the model says.
CREATE VIEW facts AS
WITH dated AS (
  SELECT fact.*,
    CAST(substr(coalesce(period_from, period_to), 1, 4) AS INTEGER) AS year_from,
    CAST(substr(coalesce(period_to, period_from), 1, 4) AS INTEGER) AS year_to
  FROM fact
), sized AS (
  SELECT dated.*,
    -- The latest class begun by then and not ended.
    (SELECT class FROM size_class
      WHERE size_class.organisation_id = dated.organisation_id
        AND (size_class.period_from IS NULL OR CAST(substr(size_class.period_from, 1, 4) AS INTEGER) <= dated.year_to)
        AND (size_class.period_to IS NULL OR CAST(substr(size_class.period_to, 1, 4) AS INTEGER) >= dated.year_to)
      ORDER BY size_class.period_from DESC NULLS LAST LIMIT 1) AS size_class,
    -- State-backed where it was for a part of that year, else the last group begun by then, else the first known.
    coalesce(
      (SELECT comparison_group FROM organisation_group AS spanned
        WHERE spanned.organisation_id = dated.organisation_id AND comparison_group = 'state-backed'
          AND CAST(substr(coalesce(spanned.period_from, '0000'), 1, 4) AS INTEGER) <= dated.year_to
          AND CAST(substr(coalesce(spanned.period_to, '9999'), 1, 4) AS INTEGER) >= dated.year_to),
      (SELECT comparison_group FROM organisation_group AS spanned
        WHERE spanned.organisation_id = dated.organisation_id
          AND CAST(substr(coalesce(spanned.period_from, '0000'), 1, 4) AS INTEGER) <= dated.year_to
        ORDER BY ordinal DESC LIMIT 1),
      (SELECT comparison_group FROM organisation_group AS spanned
        WHERE spanned.organisation_id = dated.organisation_id AND spanned.ordinal = 0)) AS comparison_group
  FROM dated
)
SELECT
  sized.id AS fact_id, sized.organisation_id, organisation.name_fr AS organisation_fr, organisation.name_en AS organisation_en,
  organisation.kind AS organisation_kind, sized.size_class,
  CASE
    WHEN sized.series_id IS NOT NULL THEN 'market'
    WHEN sized.comparison_group IS NOT NULL THEN sized.comparison_group
    -- Published versions that hold no groups.
    WHEN organisation.kind = 'state-backed-venture' THEN 'state-backed'
    WHEN organisation.kind NOT IN ('provider', 'company') THEN 'public'
    WHEN sized.size_class IN ('microentreprise', 'PME') THEN 'sme'
    WHEN sized.size_class IN ('ETI', 'GE') THEN 'larger'
    ELSE 'unsized'
  END AS comparison_group,
  sized.series_id, sized.counterparty_id,
  coalesce(counterparty.name_fr, sized.counterparty_name_fr) AS counterparty_fr,
  coalesce(counterparty.name_en, sized.counterparty_name_en) AS counterparty_en, sized.counterparty_role,
  sized.indicator_id, indicator.label_fr AS indicator_fr, indicator.label_en AS indicator_en,
  sized.low, sized.high, sized.bound, sized.unit, sized.period_from, sized.period_to, sized.year_from, sized.year_to,
  sized.status, sized.instrument, sized.money_kind, deflator.factor AS deflator, sized.confidence, sized.flag,
  sized.confidence <> 'low' AND NOT EXISTS
    (SELECT 1 FROM term WHERE vocabulary = 'flag' AND term.id = sized.flag AND term.charted = 0) AS charted,
  sized.edition, sized.summary_fr, sized.summary_en, sized.note_fr, sized.note_en,
  -- Not what a source says: how we worked the value out, and from which facts.
  fact_derivation.how_fr AS derived_fr, fact_derivation.how_en AS derived_en,
  (SELECT group_concat(input_id, ' ') FROM (SELECT input_id FROM fact_input WHERE fact_input.fact_id = sized.id
    ORDER BY fact_input.ordinal)) AS derived_from,
  fact_target.indicator_id AS target_indicator_id, fact_target.deadline AS target_deadline,
  (SELECT count(*) FROM fact_corroboration WHERE fact_corroboration.fact_id = sized.id) AS corroborations,
  sized.source_id, source.title AS source_title, source.publisher AS source_publisher, source.url AS source_url,
  source.published AS source_published, source.consulted AS source_consulted
FROM sized
-- LEFT, though each fact has a source and an indicator: a query that reads none of their columns then skips the join.
LEFT JOIN source ON source.id = sized.source_id
LEFT JOIN indicator ON indicator.id = sized.indicator_id
LEFT JOIN organisation ON organisation.id = sized.organisation_id
LEFT JOIN organisation AS counterparty ON counterparty.id = sized.counterparty_id
LEFT JOIN fact_derivation ON fact_derivation.fact_id = sized.id
LEFT JOIN fact_target ON fact_target.fact_id = sized.id
-- Money of several years is that of the middle one; of a financial year, that of its end.
LEFT JOIN deflator
  ON deflator.year = CASE WHEN sized.year_to - sized.year_from > 1 THEN (sized.year_from + sized.year_to) / 2 ELSE sized.year_to END;

-- With the latest size class known, the latest group and the first, and the sources that the profile was read in.
CREATE VIEW organisations AS
SELECT id AS organisation_id, name_fr, name_en, also_known_as, legal_name, siren, siren_confidence, kind,
  (SELECT comparison_group FROM organisation_group_view AS spanned WHERE spanned.organisation_id = organisation.id
    ORDER BY ordinal DESC LIMIT 1) AS comparison_group,
  (SELECT comparison_group FROM organisation_group_view AS spanned WHERE spanned.organisation_id = organisation.id
    ORDER BY ordinal LIMIT 1) AS comparison_group_at_start,
  (SELECT class FROM size_class WHERE size_class.organisation_id = organisation.id
    ORDER BY period_from DESC NULLS LAST, ordinal LIMIT 1) AS size_class,
  wave, main_activity, technology,
  (SELECT source_id FROM technology_source WHERE technology_source.organisation_id = organisation.id) AS technology_source_id,
  city, department, country, founded, cloud_offer_since, closed,
  (SELECT date FROM absorption WHERE absorption.organisation_id = organisation.id) AS absorbed,
  outcome_fr, outcome_en, note_fr, note_en,
  (SELECT group_concat(source_id, ' ') FROM (SELECT source_id FROM organisation_source
    WHERE organisation_source.organisation_id = organisation.id ORDER BY source_id)) AS source_ids
FROM organisation;

CREATE VIEW sources AS
SELECT id AS source_id, title, publisher, url, published, published_basis, lang AS language, kind, consulted,
  source_reading.consulted_on, source_reading.archive, note_fr, note_en,
  (SELECT count(*) FROM fact WHERE fact.source_id = source.id) AS facts,
  (SELECT count(*) FROM event WHERE event.source_id = source.id) AS events,
  (SELECT count(*) FROM excerpt WHERE excerpt.source_id = source.id) AS excerpts,
  (SELECT coalesce(sum(rows_selected), 0) FROM register WHERE register.source_id = source.id) AS register_rows
FROM source LEFT JOIN source_reading ON source_reading.source_id = source.id;

CREATE VIEW events AS
SELECT event.id AS event_id, event.period_from, event.period_to, event.title_fr, event.title_en,
  event.summary_fr, event.summary_en, event.lane, event.key,
  (SELECT group_concat(organisation_id, ' ') FROM (SELECT organisation_id FROM event_organisation
    WHERE event_organisation.event_id = event.id ORDER BY organisation_id)) AS organisation_ids,
  event.note_fr, event.note_en, event.source_id,
  source.title AS source_title, source.publisher AS source_publisher, source.url AS source_url
FROM event JOIN source ON source.id = event.source_id;

CREATE VIEW excerpts AS
SELECT excerpt.id AS excerpt_id, excerpt.kind, excerpt.kind = 'summary' AS redistributable, excerpt.lang AS language,
  excerpt.text_fr, excerpt.text_en, excerpt.speaker_fr, excerpt.speaker_en, voice.role_fr, voice.role_en,
  voice.organisation_id, voice.question, voice.stance, voice.said_on, voice.confidence, excerpt.source_id,
  source.title AS source_title, source.publisher AS source_publisher, source.url AS source_url,
  source.published AS source_published
FROM excerpt JOIN source ON source.id = excerpt.source_id LEFT JOIN voice ON voice.excerpt_id = excerpt.id;

CREATE VIEW series AS
SELECT id AS series_id, title_fr, title_en, scope_fr, scope_en, unit, geo, family, publisher,
  (SELECT count(*) FROM fact WHERE fact.series_id = market_series.id) AS facts
FROM market_series;

CREATE VIEW sirens AS
SELECT organisation_id, siren, period_from, period_to, confidence, read_in FROM organisation_siren;

CREATE VIEW "size-classes" AS
SELECT organisation_id, ordinal, class AS size_class, period_from, period_to, deduced, basis_fr, basis_en FROM size_class;

-- Who owned what, from when to when, by organisation and in the order of its file.
CREATE VIEW owners AS
SELECT owner.organisation_id, owner.ordinal, owner.owner_id, owner.name_fr, owner.name_en, owner.share_percent,
  owner_nature.type, owner_nature.stake, owner_nature.larger,
  coalesce(owner_nature.country, (SELECT country FROM organisation WHERE organisation.id = owner.owner_id)) AS country,
  owner.period_from, owner.period_to
FROM owner
LEFT JOIN owner_nature ON owner_nature.organisation_id = owner.organisation_id AND owner_nature.ordinal = owner.ordinal;

CREATE VIEW definitions AS
SELECT definition.id AS definition_id, term_fr, term_en, text_fr, text_en, thresholds,
  source_id, source.title AS source_title, source.publisher AS source_publisher, source.url AS source_url
FROM definition JOIN source ON source.id = source_id;

-- `size_class` is the class that we read of the organisation, in force in the year of the award; `size` is the declared one, corrected.
CREATE VIEW "aid-awards" AS
SELECT ref, beneficiary, siren, organisation_id, declared_size, size, size_reason_fr, size_reason_en,
  (SELECT class FROM size_class
    WHERE size_class.organisation_id = aid_award.organisation_id
      AND (period_from IS NULL OR substr(period_from, 1, 4) <= substr(granted, 1, 4))
      AND (period_to IS NULL OR substr(period_to, 1, 4) >= substr(granted, 1, 4))
    ORDER BY period_from DESC NULLS LAST, ordinal LIMIT 1) AS size_class,
  sector, instrument, instrument_found, objective, aid_low, aid_high, nominal_low, nominal_high, money_kind,
  granted, CAST(substr(granted, 1, 4) AS INTEGER) AS year, aid_award.published, authority, region, measure, measure_number,
  level, criterion, source.id AS source_id, source.title AS source_title, source.publisher AS source_publisher,
  source.url AS source_url
FROM aid_award
JOIN register ON register.id = 'state-aid'
JOIN source ON source.id = register.source_id;

-- Suppliers are those as signed; a contract of several suppliers has one amount, which belongs to none of them alone.
CREATE VIEW "public-contracts" AS
SELECT public_contract.id AS contract_id, source, buyer, buyer_siren,
  (SELECT group_concat(name, ' ; ') FROM (SELECT coalesce(name, '…') AS name FROM public_contract_supplier AS one
    WHERE one.contract_id = public_contract.id AND modification = 0 ORDER BY ordinal)) AS suppliers,
  (SELECT count(*) FROM public_contract_supplier AS one
    WHERE one.contract_id = public_contract.id AND modification = 0) AS supplier_count,
  (SELECT CASE WHEN count(*) = 0 THEN 'none' WHEN count(*) > 1 THEN 'several'
      WHEN max(coalesce(siren, name)) IS NULL THEN 'sole-trader' ELSE 'alone' END
    FROM public_contract_supplier AS one WHERE one.contract_id = public_contract.id AND modification = 0) AS supplier_form,
  (SELECT group_concat(siren, ' ') FROM (SELECT DISTINCT siren FROM public_contract_supplier AS one
    WHERE one.contract_id = public_contract.id AND modification = 0 ORDER BY siren)) AS supplier_sirens,
  (SELECT group_concat(organisation_id, ' ') FROM (SELECT DISTINCT organisation_id FROM public_contract_supplier AS one
    WHERE one.contract_id = public_contract.id AND organisation_id IS NOT NULL ORDER BY organisation_id)) AS organisation_ids,
  object, accents_lost, cpv, nature, procedure, place_code, place_name, notified,
  CAST(substr(notified, 1, 4) AS INTEGER) AS year, public_contract.published, amount, current_amount, months, current_months,
  (SELECT count(*) FROM public_contract_modification AS one WHERE one.contract_id = public_contract.id) AS modifications,
  copies, money_kind, level, criterion, document.id AS source_id, document.title AS source_title,
  document.publisher AS source_publisher, document.url AS source_url
FROM public_contract
JOIN register ON register.id = 'decp'
JOIN source AS document ON document.id = register.source_id;

CREATE VIEW registers AS
SELECT register.id AS register_id, title_fr, title_en, register.publisher, licence, retrieved,
  (SELECT group_concat(sha256, ' ') FROM (SELECT sha256 FROM register_file
    WHERE register_file.register_id = register.id ORDER BY name)) AS sha256,
  rows_read, rows_kept, rows_left_out, rows_selected,
  (SELECT count(*) FROM register_reject WHERE register_reject.register_id = register.id AND field IS NOT NULL) AS values_blank,
  first_date, last_date, undated, source_id, source.title AS source_title, source.publisher AS source_publisher,
  source.url AS source_url
FROM register JOIN source ON source.id = register.source_id;

CREATE VIEW "register-rejects" AS
SELECT register_id, register_reject.ordinal, place, field, value, reason,
  term.label_fr AS reason_fr, term.label_en AS reason_en, register.source_id
FROM register_reject
JOIN register ON register.id = register_reject.register_id
LEFT JOIN term ON term.vocabulary = 'reject-reason' AND term.id = register_reject.reason;

CREATE VIEW terms AS
SELECT vocabulary, id AS term_id, label_fr, label_en, definition_fr, definition_en, charted FROM term
UNION ALL SELECT 'indicator', id, label_fr, label_en, definition_fr, definition_en, 1 FROM indicator;

-- What charts and saved queries read beside: the published rows with a few columns that no file has, under the names and the
-- key that they had before the published tables were stored.

CREATE VIEW fact_view AS
SELECT facts.*, organisation.wave, organisation.main_activity, counterparty.country AS counterparty_country,
  -- Whole months covered by an interval given to the month; NULL where the period is an instant, a year or open.
  CASE WHEN period_from <> period_to AND length(period_from) >= 7 AND length(period_to) >= 7 THEN
    (CAST(substr(period_to, 1, 4) AS INTEGER) - CAST(substr(period_from, 1, 4) AS INTEGER)) * 12
    + CAST(substr(period_to, 6, 2) AS INTEGER) - CAST(substr(period_from, 6, 2) AS INTEGER) + 1
  END AS months
FROM facts
LEFT JOIN organisation ON organisation.id = facts.organisation_id
LEFT JOIN organisation AS counterparty ON counterparty.id = facts.counterparty_id;

-- What a chart may draw: never a fact whose flag keeps it out, nor one of low confidence. But a disputed set is drawn whole:
-- its members of low confidence are `faded`. They may fade an end of a range, and decide nothing alone.
CREATE VIEW charted_fact_view AS
SELECT fact_view.*, fact_view.confidence = 'low' AS faded FROM fact_view
LEFT JOIN term ON term.vocabulary = 'flag' AND term.id = fact_view.flag
WHERE coalesce(term.charted, 1) = 1
  AND (fact_view.confidence <> 'low'
    OR (fact_view.flag = 'disputed' AND fact_view.fact_id IN (
      SELECT pair.fact_id FROM disagreement_pair_view AS pair JOIN fact AS other ON other.id = pair.other_id
      WHERE other.flag = 'disputed' AND other.confidence <> 'low')));

CREATE VIEW organisation_view AS
SELECT organisation.*, organisations.absorbed, organisations.size_class, organisations.comparison_group, organisations.comparison_group_at_start,
  organisations.technology_source_id, organisations.source_ids
FROM organisation JOIN organisations ON organisations.organisation_id = organisation.id;

CREATE VIEW series_view AS SELECT * FROM series;

CREATE VIEW owner_view AS
SELECT owners.*, organisation.founded FROM owners JOIN organisation ON organisation.id = owners.organisation_id;

-- What a firm was certified for, in the order of its file.
CREATE VIEW certification_view AS SELECT organisation_id, ordinal, name, date FROM certification;

CREATE VIEW event_view AS
SELECT events.*, CAST(substr(coalesce(period_from, period_to), 1, 4) AS INTEGER) AS year FROM events;

CREATE VIEW source_view AS
SELECT source.*, sources.consulted_on, sources.archive, sources.facts, sources.events, sources.excerpts, sources.register_rows
FROM source JOIN sources ON sources.source_id = source.id;

CREATE VIEW excerpt_view AS
SELECT excerpts.*, excerpts.language AS lang, source.lang AS source_lang, excerpts.source_published AS published
FROM excerpts JOIN source ON source.id = excerpts.source_id;

-- What is part of what: a project of a call, a venture of a programme, a programme of its funder.
CREATE VIEW membership_view AS
SELECT membership.organisation_id, membership.part_of_id,
  organisation.name_fr AS part_of_fr, organisation.name_en AS part_of_en, organisation.kind AS part_of_kind
FROM membership JOIN organisation ON organisation.id = membership.part_of_id;

-- Facts that say different things of the same thing, both ways round: one subject, indicator, status, unit, instrument and
-- other party, two sources, two values. Their periods are the same (one may be more precise) or share most of their days;
-- facts that the editor calls disputed need only overlap. Less than one part in 200 is a rounding. A flag that says what a figure counts must be the same on both.
CREATE VIEW disagreement_pair_view AS
WITH dated AS (
  SELECT fact.*, coalesce(organisation_id, series_id) AS subject,
    coalesce(counterparty_id, counterparty_name_fr, '') AS party,
    CASE WHEN flag IN ('do-not-publish', 'disputed', 'unconfirmed', 'superseded') THEN '' ELSE coalesce(flag, '') END AS counted,
    coalesce(period_from, period_to) AS opened, coalesce(period_to, period_from) AS ended
  FROM fact
), spanned AS (
  SELECT dated.*, julianday(substr(opened || '-01-01', 1, 10)) AS first_day,
    julianday(substr(ended || '-01-01', 1, 10),
      CASE length(ended) WHEN 4 THEN '+1 year' WHEN 7 THEN '+1 month' ELSE '+1 day' END) AS next_day
  FROM dated
)
SELECT one.id AS fact_id, other.id AS other_id
FROM spanned AS one JOIN spanned AS other
  ON other.subject = one.subject AND other.indicator_id = one.indicator_id AND other.status = one.status
  AND other.unit = one.unit AND other.party = one.party AND coalesce(other.instrument, '') = coalesce(one.instrument, '')
  AND other.counted = one.counted AND other.source_id <> one.source_id
  AND (other.low <> one.low OR other.high <> one.high)
  AND ((one.flag = 'disputed' AND other.flag = 'disputed')
    OR max(abs(one.low - other.low), abs(one.high - other.high))
      > 0.005 * max(abs(one.low), abs(other.low), abs(one.high), abs(other.high)))
  AND one.first_day < other.next_day AND other.first_day < one.next_day
WHERE (one.flag = 'disputed' AND other.flag = 'disputed')
  OR (one.opened = one.ended AND other.opened = other.ended)
  OR 2 * (min(one.next_day, other.next_day) - max(one.first_day, other.first_day))
    > max(one.next_day, other.next_day) - min(one.first_day, other.first_day);

-- Public registers, for readers. Every row is that of a source: the register it was read in.
CREATE VIEW register_view AS
SELECT register.*, register.id AS register_id, registers.source_title, registers.source_publisher, registers.source_url,
  registers.values_blank, registers.sha256
FROM register JOIN registers ON registers.register_id = register.id;

CREATE VIEW register_file_view AS
SELECT register_file.*, register.source_id FROM register_file JOIN register ON register.id = register_file.register_id;

CREATE VIEW aid_award_view AS
SELECT aid_award.*, award.year, organisation.name_fr AS organisation_fr, organisation.name_en AS organisation_en,
  award.size_class,
  instrument_term.label_fr AS instrument_fr, instrument_term.label_en AS instrument_en,
  size_term.label_fr AS size_fr, size_term.label_en AS size_en,
  level_term.label_fr AS level_fr, level_term.label_en AS level_en,
  criterion_term.label_fr AS criterion_fr, criterion_term.label_en AS criterion_en,
  award.source_id, award.source_title, award.source_publisher, award.source_url
FROM aid_award
JOIN "aid-awards" AS award ON award.ref = aid_award.ref
LEFT JOIN organisation ON organisation.id = aid_award.organisation_id
LEFT JOIN term AS instrument_term ON instrument_term.vocabulary = 'instrument' AND instrument_term.id = aid_award.instrument
LEFT JOIN term AS size_term ON size_term.vocabulary = 'declared-size' AND size_term.id = aid_award.size
LEFT JOIN term AS level_term ON level_term.vocabulary = 'rule-level' AND level_term.id = aid_award.level
LEFT JOIN term AS criterion_term ON criterion_term.vocabulary = 'rule-criterion' AND criterion_term.id = aid_award.criterion;

CREATE VIEW public_contract_view AS
SELECT public_contract.*, public_contract.id AS contract_id, contract.year, contract.supplier_count, contract.supplier_form,
  contract.suppliers, contract.supplier_sirens, contract.organisation_ids, contract.modifications,
  level_term.label_fr AS level_fr, level_term.label_en AS level_en,
  criterion_term.label_fr AS criterion_fr, criterion_term.label_en AS criterion_en,
  contract.source_id, contract.source_title, contract.source_publisher, contract.source_url
FROM public_contract
JOIN "public-contracts" AS contract ON contract.contract_id = public_contract.id
LEFT JOIN term AS level_term ON level_term.vocabulary = 'rule-level' AND level_term.id = public_contract.level
LEFT JOIN term AS criterion_term ON criterion_term.vocabulary = 'rule-criterion' AND criterion_term.id = public_contract.criterion;

-- One row a supplier of a contract as signed; `amount_alone` is the contract's where it has one supplier only.
CREATE VIEW public_contract_supplier_view AS
SELECT supplier.contract_id, supplier.ordinal, supplier.siren, supplier.name, supplier.organisation_id,
  organisation.name_fr AS organisation_fr, organisation.name_en AS organisation_en,
  contract.buyer, contract.object, contract.cpv, contract.notified, contract.year, contract.level, contract.criterion,
  contract.supplier_count, contract.amount, CASE WHEN contract.supplier_count = 1 THEN contract.amount END AS amount_alone,
  contract.money_kind, contract.source_id
FROM public_contract_supplier AS supplier
JOIN "public-contracts" AS contract ON contract.contract_id = supplier.contract_id
LEFT JOIN organisation ON organisation.id = supplier.organisation_id
WHERE supplier.modification = 0;

CREATE VIEW contract_gloss_view AS SELECT contract_id, gloss_fr, gloss_en, reason_fr, reason_en, source_id FROM contract_gloss;

CREATE VIEW aid_aggregate_view AS
SELECT aid_aggregate.*, register.source_id FROM aid_aggregate JOIN register ON register.id = 'state-aid';

CREATE VIEW register_coverage_view AS
SELECT register_coverage.*, register.source_id FROM register_coverage JOIN register ON register.id = register_coverage.register_id;

CREATE VIEW register_reject_view AS
SELECT reject.*, term.definition_fr AS explanation_fr, term.definition_en AS explanation_en
FROM "register-rejects" AS reject
LEFT JOIN term ON term.vocabulary = 'reject-reason' AND term.id = reject.reason;

-- How good the rule that selects rows is: of contracts judged by hand, how many are what it says, with the interval at 95 %
-- (0 to 1). "digital" counts what the rule calls cloud too. A declared sector was never judged: it has no row.
CREATE VIEW rule_quality_view AS
SELECT term.id AS level, CAST(judged.value AS INTEGER) AS judged, CAST(hits.value AS INTEGER) AS hits,
  CAST(low.value AS REAL) AS precision_low, CAST(high.value AS REAL) AS precision_high
FROM term
JOIN meta AS judged ON judged.key = term.id || '_rule_precision_rows'
JOIN meta AS hits ON hits.key = term.id || '_rule_precision_hits'
JOIN meta AS low ON low.key = term.id || '_rule_precision_low'
JOIN meta AS high ON high.key = term.id || '_rule_precision_high'
WHERE term.vocabulary = 'rule-level';
