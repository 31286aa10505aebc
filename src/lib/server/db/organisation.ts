// Organisations: projects, ventures, programmes, funders and providers, with what changed over time.
import { z } from 'zod';
import {
  activitySchema,
  comparisonGroupSchema,
  organisationKindSchema,
  ownerTypeSchema,
  sizeClassSchema,
  stakeSchema,
  technologySchema,
  waveSchema
} from '#model/vocabulary.ts';
import { memo, type Dataset } from './dataset.ts';

const text = z.string();
const nullable = text.nullable();
const named = z.object({ id: text, name_fr: text, name_en: text });
const related = named.extend({ kind: organisationKindSchema });

const organisationRow = named.extend({
  /** Other names, joined by `; `. */
  also_known_as: nullable,
  legal_name: nullable,
  siren: nullable,
  kind: organisationKindSchema,
  wave: waveSchema.nullable(),
  main_activity: activitySchema.nullable(),
  technology: technologySchema.nullable(),
  technology_source_id: nullable,
  city: nullable,
  department: nullable,
  founded: nullable,
  cloud_offer_since: nullable,
  closed: nullable,
  outcome_fr: nullable,
  outcome_en: nullable,
  note_fr: nullable,
  note_en: nullable
});
export type OrganisationRow = z.infer<typeof organisationRow>;

export const organisation = (dataset: Dataset, id: string): OrganisationRow | undefined =>
  dataset.row(organisationRow, 'SELECT * FROM organisation_view WHERE id = :id', { id });

const lineRow = named.extend({
  kind: organisationKindSchema,
  founded: nullable,
  size_class: sizeClassSchema.nullable(),
  facts: z.number()
});

/** Every organisation, with its latest size class and how many facts are about it. */
export const organisations = (dataset: Dataset): z.infer<typeof lineRow>[] =>
  dataset.rows(
    lineRow,
    `SELECT id, name_fr, name_en, kind, founded,
       (SELECT class FROM size_class WHERE organisation_id = organisation_view.id
         ORDER BY period_from DESC NULLS LAST, ordinal DESC LIMIT 1) AS size_class,
       (SELECT count(*) FROM fact_view WHERE organisation_id = organisation_view.id) AS facts
     FROM organisation_view ORDER BY name_fr COLLATE NOCASE`
  );

/** The wave of each organisation that belongs to one. */
export const waves = memo(
  (dataset): ReadonlyMap<string, z.infer<typeof waveSchema>> =>
    new Map(
      dataset
        .rows(
          z.object({ id: text, wave: waveSchema }),
          'SELECT id, wave FROM organisation_view WHERE wave IS NOT NULL'
        )
        .map(({ id, wave }) => [id, wave])
    )
);

const relations = {
  parents: `SELECT organisation.id, name_fr, name_en FROM membership JOIN organisation ON organisation.id = part_of_id
    WHERE organisation_id = :id ORDER BY name_fr`,
  parts: `SELECT organisation.id, name_fr, name_en, kind FROM membership JOIN organisation ON organisation.id = organisation_id
    WHERE part_of_id = :id ORDER BY name_fr`
} as const;

export const parentsOf = (dataset: Dataset, id: string): z.infer<typeof named>[] =>
  dataset.rows(named, relations.parents, { id });
export const partsOf = (dataset: Dataset, id: string): z.infer<typeof related>[] =>
  dataset.rows(related, relations.parts, { id });

export const membersOf = (dataset: Dataset, id: string) =>
  dataset.rows(
    z.object({ name_fr: text, name_en: text }),
    'SELECT name_fr, name_en FROM member WHERE organisation_id = :id ORDER BY ordinal',
    { id }
  );

/** The SIREN of the companies that ran it before the present one. */
export const formerSirensOf = (dataset: Dataset, id: string): string[] =>
  dataset
    .rows(
      z.object({ siren: text }),
      `SELECT organisation_siren.siren FROM organisation_siren JOIN organisation ON organisation.id = organisation_id
     WHERE organisation_id = :id AND organisation_siren.siren IS NOT organisation.siren ORDER BY period_to DESC, organisation_siren.siren`,
      { id }
    )
    .map(({ siren }) => siren);

export const servicesOf = (dataset: Dataset, id: string): string[] =>
  dataset
    .rows(
      z.object({ service: text }),
      'SELECT service FROM service WHERE organisation_id = :id ORDER BY service',
      {
        id
      }
    )
    .map(({ service }) => service);

const span = { period_from: nullable, period_to: nullable };

export const sizeClassesOf = (dataset: Dataset, id: string) =>
  dataset.rows(
    z.object({ class: sizeClassSchema, ...span, basis_fr: text, basis_en: text, deduced: z.number() }),
    `SELECT class, period_from, period_to, basis_fr, basis_en, deduced FROM size_class
     WHERE organisation_id = :id ORDER BY ordinal`,
    { id }
  );

export const ownersOf = (dataset: Dataset, id: string) =>
  dataset.rows(
    z.object({
      owner_id: nullable,
      name_fr: text,
      name_en: text,
      share_percent: z.number().nullable(),
      /** Null in published versions that do not hold them. */
      type: ownerTypeSchema.nullable(),
      stake: stakeSchema.nullable(),
      /** ISO 3166. */
      country: nullable,
      ...span
    }),
    `SELECT owner_id, name_fr, name_en, share_percent, type, stake, country, period_from, period_to FROM owner_view
     WHERE organisation_id = :id ORDER BY ordinal`,
    { id }
  );

/** What an organisation owned or owns a part of, the latest first. */
export const holdingsOf = (dataset: Dataset, id: string) =>
  dataset.rows(
    named.extend({
      kind: organisationKindSchema,
      share_percent: z.number().nullable(),
      /** Null in published versions that do not hold it. */
      stake: stakeSchema.nullable(),
      ...span
    }),
    `SELECT organisation.id, organisation.name_fr, organisation.name_en, kind, share_percent, stake, period_from, period_to
     FROM owner_view JOIN organisation ON organisation.id = organisation_id
     WHERE owner_id = :id ORDER BY period_from DESC NULLS LAST, organisation.name_fr, ordinal`,
    { id }
  );

/** The groups that a firm is compared in, one after the other; none for what is no firm. */
export const groupsOf = (dataset: Dataset, id: string) =>
  dataset.rows(
    z.object({ comparison_group: comparisonGroupSchema, ...span }),
    `SELECT comparison_group, period_from, period_to FROM organisation_group_view
     WHERE organisation_id = :id AND comparison_group <> 'public' ORDER BY ordinal`,
    { id }
  );

export const certificationsOf = (dataset: Dataset, id: string) =>
  dataset.rows(
    z.object({ name: text, date: nullable }),
    'SELECT name, date FROM certification WHERE organisation_id = :id ORDER BY ordinal',
    { id }
  );

/** An editor's notes on sources that disagree about this organisation. */
export const disagreementsOf = (dataset: Dataset, id: string) =>
  dataset.rows(
    z.object({ note_fr: text, note_en: text }),
    'SELECT note_fr, note_en FROM disagreement_note WHERE organisation_id = :id ORDER BY indicator_id, ordinal',
    { id }
  );
