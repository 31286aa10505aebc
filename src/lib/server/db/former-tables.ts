// Where a file of the first schema holds what published tables hold since: the view or table, and columns of another name.

export interface FormerTable {
  readonly name: string;
  /** By today's name of the column. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** By today's name of the published table. */
export const formerTables: Readonly<Record<string, FormerTable>> = {
  facts: { name: 'fact_view' },
  organisations: { name: 'organisation_view', columns: { organisation_id: 'id' } },
  sources: { name: 'source_view', columns: { source_id: 'id', language: 'lang' } },
  events: { name: 'event_view' },
  excerpts: { name: 'excerpt_view', columns: { language: 'lang', source_published: 'published' } },
  series: { name: 'series_view' },
  sirens: { name: 'organisation_siren' },
  'size-classes': { name: 'size_class', columns: { size_class: 'class' } },
  owners: { name: 'owner_view' },
  definitions: { name: 'definition', columns: { definition_id: 'id' } },
  'aid-awards': { name: 'aid_award_view' },
  'public-contracts': { name: 'public_contract_view', columns: { contract_id: 'id' } },
  registers: { name: 'register_view', columns: { register_id: 'id' } },
  'register-rejects': { name: 'register_reject_view' },
  terms: { name: 'term', columns: { term_id: 'id' } }
};
