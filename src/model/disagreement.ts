// An editor's note on sources that disagree about one organisation's indicator, or about one market series.
import { z } from 'zod';
import { indicatorIdSchema, organisationIdSchema, seriesIdSchema } from './id.ts';
import { bilingualSchema } from './language.ts';
import { periodSchema } from './period.ts';
import { statusSchema } from './vocabulary.ts';

/** An item of data/vocabulary/disagreements.yaml. */
export const disagreementSchema = z
  .strictObject({
    /** The two go together; a series stands alone. */
    organisation: organisationIdSchema.optional(),
    indicator: indicatorIdSchema.optional(),
    series: seriesIdSchema.optional(),
    status: statusSchema.optional(),
    period: periodSchema.optional(),
    note: bilingualSchema
  })
  .refine(
    ({ organisation, indicator, series }) =>
      (organisation === undefined) === (indicator === undefined) &&
      (organisation === undefined) !== (series === undefined),
    'a disagreement is about an organisation and an indicator, or about a series'
  );
