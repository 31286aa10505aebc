// An editor's note on sources that disagree about one organisation, indicator and status.
import { z } from 'zod';
import { indicatorIdSchema, organisationIdSchema } from './id.ts';
import { bilingualSchema } from './language.ts';
import { periodSchema } from './period.ts';
import { statusSchema } from './vocabulary.ts';

/** data/vocabulary/disagreements.yaml: a list. */
export const disagreementFileSchema = z.array(
  z.strictObject({
    organisation: organisationIdSchema,
    indicator: indicatorIdSchema,
    status: statusSchema.optional(),
    period: periodSchema.optional(),
    note: bilingualSchema
  })
);
