// Identifiers: lower-case words joined by hyphens, the same in file names, addresses and database rows.
import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

export const sourceIdSchema = slug.brand<'SourceId'>();
export const organisationIdSchema = slug.brand<'OrganisationId'>();
export const factIdSchema = slug.brand<'FactId'>();
export const eventIdSchema = slug.brand<'EventId'>();
export const excerptIdSchema = slug.brand<'ExcerptId'>();
export const seriesIdSchema = slug.brand<'SeriesId'>();
export const indicatorIdSchema = slug.brand<'IndicatorId'>();
export const chartSlugSchema = slug.brand<'ChartSlug'>();
