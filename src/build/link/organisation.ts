// Rows of the organisations, and of all that each has several of.
import { groupSpans } from '#model/group.ts';
import { sirensOf, type Organisation } from '#model/organisation.ts';
import type { Data } from '../data.ts';
import { firmsIn } from '../firm.ts';
import { both, flagged, table, type Row, type Table } from './table.ts';

const organisationRow = (organisation: Organisation): Row => ({
  id: organisation.id,
  ...both('name', organisation.name),
  also_known_as: organisation.also_known_as.length === 0 ? null : organisation.also_known_as.join('; '),
  legal_name: organisation.legal_name ?? null,
  siren: organisation.siren?.number ?? null,
  siren_confidence: organisation.siren?.confidence ?? null,
  siren_read_in: organisation.siren?.read_in ?? null,
  kind: organisation.kind,
  wave: organisation.wave ?? null,
  main_activity: organisation.main_activity ?? null,
  technology: organisation.technology?.kind ?? null,
  city: organisation.city ?? null,
  department: organisation.department ?? null,
  country: organisation.country,
  founded: organisation.founded ?? null,
  cloud_offer_since: organisation.cloud_offer_since ?? null,
  closed: organisation.closed ?? null,
  ...both('outcome', organisation.outcome),
  ...both('note', organisation.note)
});

export const organisationTables = ({ organisations }: Data): Table[] => {
  const firmOf = firmsIn({ organisations });
  const each = (name: string, key: string, rows: (organisation: Organisation) => readonly Row[]): Table =>
    table(
      name,
      ['organisation_id', key],
      organisations.flatMap(({ item }) => rows(item).map((row) => ({ organisation_id: item.id, ...row })))
    );
  return [
    table(
      'organisation',
      ['id'],
      organisations.map(({ item }) => organisationRow(item))
    ),
    each('organisation_siren', 'siren', (organisation) =>
      sirensOf(organisation).map(({ number, from, to, confidence, read_in }) => ({
        siren: number,
        period_from: from,
        period_to: to,
        confidence,
        read_in
      }))
    ),
    each('organisation_source', 'source_id', ({ sources }) => sources.map((source_id) => ({ source_id }))),
    each('membership', 'part_of_id', ({ part_of }) => part_of.map((part_of_id) => ({ part_of_id }))),
    each('member', 'ordinal', ({ members }) =>
      members.map((name, ordinal) => ({ ordinal, ...both('name', name) }))
    ),
    each('service', 'service', ({ services }) => services.map((service) => ({ service }))),
    each('size_class', 'ordinal', ({ size_classes }) =>
      size_classes.map(({ class: size, from, to, basis, deduced }, ordinal) => ({
        ordinal,
        class: size,
        period_from: from,
        period_to: to,
        ...both('basis', basis),
        deduced: flagged(deduced)
      }))
    ),
    each('owner', 'ordinal', ({ owners }) =>
      owners.map(({ name, organisation, share_percent, from, to }, ordinal) => ({
        ordinal,
        owner_id: organisation ?? null,
        ...both('name', name),
        share_percent: share_percent ?? null,
        period_from: from,
        period_to: to
      }))
    ),
    each('owner_nature', 'ordinal', ({ owners }) =>
      owners.map(({ type, stake, larger, country }, ordinal) => ({
        ordinal,
        type,
        stake: stake ?? null,
        larger: larger === undefined ? null : flagged(larger),
        country: country ?? null
      }))
    ),
    each('absorption', 'date', ({ absorbed }) => (absorbed === undefined ? [] : [{ date: absorbed }])),
    each('technology_source', 'source_id', ({ technology }) =>
      technology ? [{ source_id: technology.source }] : []
    ),
    each('organisation_group', 'ordinal', (organisation) =>
      groupSpans(firmOf(organisation)).map(({ group, from, to }, ordinal) => ({
        ordinal,
        comparison_group: group,
        period_from: from,
        period_to: to
      }))
    ),
    each('certification', 'ordinal', ({ certifications }) =>
      certifications.map(({ name, date }, ordinal) => ({ ordinal, name, date }))
    )
  ];
};
