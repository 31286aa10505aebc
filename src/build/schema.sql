-- The database, made anew by every build. Tables hold what data/ says; views are what readers may rely on.
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

CREATE TABLE series (
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

CREATE TABLE certification (
  organisation_id TEXT NOT NULL REFERENCES organisation (id), ordinal INTEGER NOT NULL, name TEXT NOT NULL, date TEXT,
  PRIMARY KEY (organisation_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Factors that carry the euros of a year to those of the base year (meta: base_year).
CREATE TABLE deflator (year INTEGER PRIMARY KEY, factor REAL NOT NULL CHECK (factor > 0)) STRICT;

CREATE TABLE fact (
  id TEXT PRIMARY KEY,
  organisation_id TEXT REFERENCES organisation (id), series_id TEXT REFERENCES series (id),
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
  CHECK (indicator_id NOT IN ('public-funding', 'private-funding') OR unit <> 'EUR' OR instrument IS NOT NULL),
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

CREATE TABLE disagreement_note (
  ordinal INTEGER PRIMARY KEY,
  organisation_id TEXT REFERENCES organisation (id), indicator_id TEXT REFERENCES indicator (id),
  series_id TEXT REFERENCES series (id),
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
  CHECK ((kind = 'quotation') = (lang IS NOT NULL)), CHECK ((kind = 'quotation') = (speaker_fr IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE excerpt_chart (
  excerpt_id TEXT NOT NULL REFERENCES excerpt (id), chart TEXT NOT NULL,
  PRIMARY KEY (excerpt_id, chart)
) STRICT, WITHOUT ROWID;

-- Full text over what was said and what we say of it, accents folded.
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED, id UNINDEXED, lang UNINDEXED, title, body, tokenize = "unicode61 remove_diacritics 2"
);

-- What the published tables are (the site's /data/<name>.csv …), for whoever opens this file without the site.
CREATE TABLE table_doc (
  name TEXT PRIMARY KEY, ordinal INTEGER NOT NULL, stored_as TEXT NOT NULL,
  title_fr TEXT NOT NULL, title_en TEXT NOT NULL, description_fr TEXT NOT NULL, description_en TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE column_doc (
  table_name TEXT NOT NULL REFERENCES table_doc (name), ordinal INTEGER NOT NULL, name TEXT NOT NULL,
  type TEXT NOT NULL, unit_fr TEXT, unit_en TEXT, label_fr TEXT NOT NULL, label_en TEXT NOT NULL,
  description_fr TEXT NOT NULL, description_en TEXT NOT NULL, example TEXT NOT NULL,
  PRIMARY KEY (table_name, ordinal)
) STRICT, WITHOUT ROWID;

-- The views: the reading contract.

-- With the latest size class known, the group it puts a provider in, and the sources that the profile was read in.
CREATE VIEW organisation_view AS
WITH size AS (
  SELECT organisation_id, class, row_number() OVER
    (PARTITION BY organisation_id ORDER BY period_from DESC NULLS LAST, ordinal) AS rank
  FROM size_class
)
SELECT organisation.*, size.class AS size_class,
  CASE
    WHEN organisation.kind = 'state-backed-venture' THEN 'state-backed'
    WHEN organisation.kind NOT IN ('provider', 'company') THEN 'public'
    WHEN size.class IN ('microentreprise', 'PME') THEN 'sme'
    WHEN size.class IN ('ETI', 'GE') THEN 'larger'
    ELSE 'unsized'
  END AS comparison_group,
  (SELECT group_concat(source_id, ' ') FROM (SELECT source_id FROM organisation_source
    WHERE organisation_source.organisation_id = organisation.id ORDER BY source_id)) AS source_ids
FROM organisation LEFT JOIN size ON size.organisation_id = organisation.id AND size.rank = 1;

CREATE VIEW series_view AS SELECT id AS series_id, title_fr, title_en, scope_fr, scope_en, unit, geo, family, publisher FROM series;

-- Who owned what, from when to when, by organisation and in the order of its file.
CREATE VIEW owner_view AS
SELECT owner.organisation_id, owner.ordinal, owner.owner_id, owner.name_fr, owner.name_en, owner.share_percent,
  owner.period_from, owner.period_to, organisation.founded
FROM owner JOIN organisation ON organisation.id = owner.organisation_id;

-- What is part of what: a project of a call, a venture of a programme, a programme of its funder.
CREATE VIEW membership_view AS
SELECT membership.organisation_id, membership.part_of_id,
  organisation.name_fr AS part_of_fr, organisation.name_en AS part_of_en, organisation.kind AS part_of_kind
FROM membership JOIN organisation ON organisation.id = membership.part_of_id;

-- The size class in force in each year asked: the latest one begun by then and not ended.
CREATE VIEW fact_view AS
WITH dated AS (
  SELECT fact.*,
    CAST(substr(coalesce(period_from, period_to), 1, 4) AS INTEGER) AS year_from,
    CAST(substr(coalesce(period_to, period_from), 1, 4) AS INTEGER) AS year_to,
    -- Whole months covered by an interval given to the month; NULL where the period is an instant, a year or open.
    CASE WHEN period_from <> period_to AND length(period_from) >= 7 AND length(period_to) >= 7 THEN
      (CAST(substr(period_to, 1, 4) AS INTEGER) - CAST(substr(period_from, 1, 4) AS INTEGER)) * 12
      + CAST(substr(period_to, 6, 2) AS INTEGER) - CAST(substr(period_from, 6, 2) AS INTEGER) + 1
    END AS months
  FROM fact
), sized AS (
  SELECT dated.*,
    (SELECT class FROM size_class
      WHERE size_class.organisation_id = dated.organisation_id
        AND (size_class.period_from IS NULL OR CAST(substr(size_class.period_from, 1, 4) AS INTEGER) <= dated.year_to)
        AND (size_class.period_to IS NULL OR CAST(substr(size_class.period_to, 1, 4) AS INTEGER) >= dated.year_to)
      ORDER BY size_class.period_from DESC NULLS LAST LIMIT 1) AS size_class
  FROM dated
)
SELECT
  sized.id AS fact_id, sized.organisation_id, organisation.name_fr AS organisation_fr, organisation.name_en AS organisation_en,
  organisation.kind AS organisation_kind, organisation.wave, organisation.main_activity,
  sized.series_id, sized.counterparty_id,
  coalesce(counterparty.name_fr, sized.counterparty_name_fr) AS counterparty_fr,
  coalesce(counterparty.name_en, sized.counterparty_name_en) AS counterparty_en,
  sized.counterparty_role, counterparty.country AS counterparty_country, sized.indicator_id, sized.low, sized.high, sized.bound, sized.unit,
  sized.period_from, sized.period_to, sized.year_from, sized.year_to, sized.months,
  sized.status, sized.instrument, sized.money_kind, sized.confidence, sized.flag, sized.edition,
  sized.size_class,
  CASE
    WHEN sized.series_id IS NOT NULL THEN 'market'
    WHEN organisation.kind = 'state-backed-venture' THEN 'state-backed'
    WHEN organisation.kind NOT IN ('provider', 'company') THEN 'public'
    WHEN sized.size_class IN ('microentreprise', 'PME') THEN 'sme'
    WHEN sized.size_class IN ('ETI', 'GE') THEN 'larger'
    ELSE 'unsized'
  END AS comparison_group,
  deflator.factor AS deflator,
  sized.source_id, source.title AS source_title, source.publisher AS source_publisher, source.url AS source_url,
  source.published AS source_published,
  sized.summary_fr, sized.summary_en, sized.note_fr, sized.note_en,
  (SELECT count(*) FROM fact_corroboration WHERE fact_corroboration.fact_id = sized.id) AS corroborations
FROM sized
JOIN source ON source.id = sized.source_id
LEFT JOIN organisation ON organisation.id = sized.organisation_id
LEFT JOIN organisation AS counterparty ON counterparty.id = sized.counterparty_id
LEFT JOIN deflator ON deflator.year = sized.year_to;

-- What a chart may draw: never a fact of low confidence, never one whose flag keeps it out.
CREATE VIEW charted_fact_view AS
SELECT fact_view.* FROM fact_view
LEFT JOIN term ON term.vocabulary = 'flag' AND term.id = fact_view.flag
WHERE fact_view.confidence <> 'low' AND coalesce(term.charted, 1) = 1;

CREATE VIEW event_view AS
SELECT event.id AS event_id, event.period_from, event.period_to,
  CAST(substr(coalesce(event.period_from, event.period_to), 1, 4) AS INTEGER) AS year,
  event.title_fr, event.title_en, event.summary_fr, event.summary_en, event.lane, event.key,
  event.note_fr, event.note_en, event.source_id,
  source.title AS source_title, source.publisher AS source_publisher, source.url AS source_url
FROM event JOIN source ON source.id = event.source_id;

CREATE VIEW source_view AS
SELECT source.*,
  (SELECT count(*) FROM fact WHERE fact.source_id = source.id) AS facts,
  (SELECT count(*) FROM event WHERE event.source_id = source.id) AS events,
  (SELECT count(*) FROM excerpt WHERE excerpt.source_id = source.id) AS excerpts
FROM source;

CREATE VIEW excerpt_view AS
SELECT excerpt.id AS excerpt_id, excerpt.kind, excerpt.lang, excerpt.text_fr, excerpt.text_en,
  excerpt.speaker_fr, excerpt.speaker_en, excerpt.source_id,
  source.title AS source_title, source.publisher AS source_publisher, source.url AS source_url, source.lang AS source_lang,
  source.published
FROM excerpt JOIN source ON source.id = excerpt.source_id;

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
