// The SELECT behind each published table: its columns are those of src/model/table, which prove what comes out.

export const selects: Readonly<Record<string, string>> = {
  facts: `SELECT fact_id, organisation_id, organisation_fr, organisation_en, organisation_kind, size_class, comparison_group,
      series_id, counterparty_id, counterparty_fr, counterparty_en, counterparty_role,
      indicator_id, indicator.label_fr AS indicator_fr, indicator.label_en AS indicator_en,
      low, high, bound, fact_view.unit, period_from, period_to, year_from, year_to, status, instrument, money_kind, deflator,
      confidence, flag,
      confidence <> 'low' AND NOT EXISTS
        (SELECT 1 FROM term WHERE vocabulary = 'flag' AND term.id = fact_view.flag AND charted = 0) AS charted,
      edition, summary_fr, summary_en, fact_view.note_fr, fact_view.note_en, derived_fr, derived_en, derived_from, target_indicator_id, target_deadline,
      corroborations, source_id, source_title, source_publisher, source_url, source_published, source_consulted
    FROM fact_view LEFT JOIN indicator ON indicator.id = indicator_id`,
  organisations: `SELECT id AS organisation_id, name_fr, name_en, also_known_as, legal_name, siren, siren_confidence, kind,
      comparison_group, comparison_group_at_start, size_class, wave, main_activity, technology, technology_source_id, city, department, country,
      founded, cloud_offer_since, closed, outcome_fr, outcome_en, note_fr, note_en, source_ids
    FROM organisation_view`,
  sources: `SELECT id AS source_id, title, publisher, url, published, published_basis, lang AS language, kind,
      consulted, consulted_on, archive, note_fr, note_en,
      facts, events, excerpts, register_rows
    FROM source_view`,
  events: `SELECT event_id, period_from, period_to, title_fr, title_en, summary_fr, summary_en, lane, key,
      (SELECT group_concat(organisation_id, ' ') FROM (SELECT organisation_id FROM event_organisation
        WHERE event_organisation.event_id = event_view.event_id ORDER BY organisation_id)) AS organisation_ids,
      note_fr, note_en, source_id, source_title, source_publisher, source_url
    FROM event_view`,
  excerpts: `SELECT excerpt_id, kind, kind = 'summary' AS redistributable, lang AS language, text_fr, text_en, speaker_fr, speaker_en,
      source_id, source_title, source_publisher, source_url, published AS source_published
    FROM excerpt_view`,
  series: `SELECT series_id, title_fr, title_en, scope_fr, scope_en, unit, geo, family, publisher,
      (SELECT count(*) FROM fact WHERE fact.series_id = series_view.series_id) AS facts
    FROM series_view`,
  sirens: `SELECT organisation_id, siren, period_from, period_to, confidence, read_in FROM organisation_siren`,
  'size-classes': `SELECT organisation_id, ordinal, class AS size_class, period_from, period_to, deduced, basis_fr, basis_en
    FROM size_class`,
  owners: `SELECT organisation_id, ordinal, owner_id, name_fr, name_en, share_percent, type, stake, larger, period_from, period_to
    FROM owner_view`,
  definitions: `SELECT definition.id AS definition_id, term_fr, term_en, text_fr, text_en, thresholds,
      source_id, source.title AS source_title, source.publisher AS source_publisher, source.url AS source_url
    FROM definition JOIN source ON source.id = source_id`,
  'aid-awards': `SELECT ref, beneficiary, siren, organisation_id, declared_size, size, size_reason_fr, size_reason_en, size_class,
      sector, instrument, instrument_found, objective, aid_low, aid_high, nominal_low, nominal_high, money_kind,
      granted, year, published, authority, region, measure, measure_number, level, criterion, source_id, source_title,
      source_publisher, source_url
    FROM aid_award_view`,
  'public-contracts': `SELECT contract_id, source, buyer, buyer_siren, suppliers, supplier_count, supplier_form, supplier_sirens, organisation_ids,
      object, accents_lost, cpv, nature, procedure, place_code, place_name, notified, year, published, amount,
      current_amount, months, current_months, modifications, copies, money_kind, level, criterion, source_id,
      source_title, source_publisher, source_url
    FROM public_contract_view`,
  registers: `SELECT register_id, title_fr, title_en, publisher, licence, retrieved, sha256, rows_read, rows_kept,
      rows_left_out, rows_selected, values_blank, first_date, last_date, undated, source_id, source_title,
      source_publisher, source_url
    FROM register_view`,
  'register-rejects': `SELECT register_id, ordinal, place, field, value, reason, reason_fr, reason_en, source_id
    FROM register_reject_view`,
  terms: `SELECT vocabulary, id AS term_id, label_fr, label_en, definition_fr, definition_en, charted FROM term
    UNION ALL SELECT 'indicator', id, label_fr, label_en, definition_fr, definition_en, 1 FROM indicator`
};
