// Rows of the register tables: awards with their size corrected, contracts, suppliers linked by SIREN, and what was lost.
import { both, flagged, table, type Row, type Table } from '../link/table.ts';
import type { AidCorrections } from './corrections.ts';
import type { OriginCard } from './import.ts';
import type { Firm } from './rule.ts';
import type { Selection } from './select.ts';

interface Register {
  readonly id: string;
  readonly source: string;
  readonly card: OriginCard;
  readonly read: number;
}

interface Facts {
  readonly registers: readonly Register[];
  readonly selection: Selection;
  readonly corrections: AidCorrections;
  readonly firms: readonly Firm[];
}

const awardTable = (
  { awards }: Selection,
  corrections: AidCorrections,
  linked: (siren: string | null) => Row
): Table => {
  const sizes = new Map(corrections.sizes.flatMap((each) => each.refs.map((ref) => [ref, each] as const)));
  return table(
    'aid_award',
    ['ref'],
    awards.map((award) => {
      const corrected = sizes.get(award.ref);
      return {
        ...award,
        ...linked(award.siren),
        size: corrected === undefined ? award.declared_size : corrected.size,
        ...both('size_reason', corrected?.reason),
        size_evidence_id: corrected?.evidence ?? null
      };
    })
  );
};

const contractTables = (
  { contracts, suppliers, modifications }: Selection,
  linked: (siren: string | null) => Row
): Table[] => [
  table(
    'public_contract',
    ['id'],
    contracts.map(({ contract_id, id, accents_lost, ...contract }) => ({
      ...contract,
      id: contract_id,
      own_id: id,
      accents_lost: flagged(accents_lost)
    }))
  ),
  table(
    'public_contract_supplier',
    ['contract_id', 'modification', 'ordinal'],
    suppliers.map(({ is_current, ...supplier }) => ({
      ...supplier,
      ...linked(supplier.siren),
      current: flagged(is_current)
    }))
  ),
  table('public_contract_modification', ['contract_id', 'ordinal'], modifications)
];

const registerTable = ({ registers, selection }: Facts): Table =>
  table(
    'register',
    ['id'],
    registers.map(({ id, source, card, read }, ordinal) => {
      const extent = selection.extent.find(({ register }) => register === id);
      const kept = extent?.kept ?? 0;
      const [file] = card.files;
      return {
        id,
        ordinal,
        ...both('title', card.what),
        publisher: file?.publisher ?? '',
        licence: file?.license ?? '',
        retrieved: file?.retrieved ?? '',
        source_id: source,
        rows_read: read,
        rows_kept: kept,
        rows_left_out: read - kept,
        rows_selected: (id === 'decp' ? selection.contracts : selection.awards).length,
        first_date: extent?.first_date ?? null,
        last_date: extent?.last_date ?? null,
        undated: extent?.undated ?? 0
      };
    })
  );

const fileTable = ({ registers }: Facts): Table =>
  table(
    'register_file',
    ['register_id', 'name'],
    registers.flatMap(({ id, card }) =>
      card.files.map(({ name, url, sha256, publisher, license, retrieved }) => ({
        register_id: id,
        name,
        url,
        sha256,
        publisher,
        licence: license,
        retrieved
      }))
    )
  );

const wholeTables = ({ bySize, coverage, rejects }: Selection): Table[] => [
  table(
    'aid_aggregate',
    ['declared_size', 'year', 'instrument', 'level'],
    bySize.map(({ row_count, row_count_with_amount, ...each }) => ({
      ...each,
      awards: row_count,
      awards_with_amount: row_count_with_amount
    }))
  ),
  table(
    'register_coverage',
    ['register_id', 'source', 'month'],
    coverage.map(({ register, source, month, row_count }) => ({
      register_id: register,
      source,
      month: month ?? '',
      row_count
    }))
  ),
  table(
    'register_reject',
    ['register_id', 'ordinal'],
    [...Map.groupBy(rejects, ({ register }) => register)].flatMap(([register_id, lost]) =>
      lost.map(({ place, field, value, reason }, ordinal) => ({
        register_id,
        ordinal,
        place,
        field,
        value: value === '' ? null : value,
        reason
      }))
    )
  )
];

/** The link to an organisation is its SIREN, never its name. */
export const registerTables = (facts: Facts): Table[] => {
  const organisations = new Map(facts.firms.map(({ siren, organisation }) => [siren, organisation]));
  const linked = (siren: string | null): Row => ({
    organisation_id: (siren === null ? undefined : organisations.get(siren)) ?? null
  });
  return [
    registerTable(facts),
    fileTable(facts),
    awardTable(facts.selection, facts.corrections, linked),
    ...contractTables(facts.selection, linked),
    ...wholeTables(facts.selection)
  ];
};
