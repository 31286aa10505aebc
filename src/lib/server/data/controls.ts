// The parameters that every table takes beside its own columns.
import { z } from 'zod';
import { languageSchema } from '#model/language.ts';
import { instantSchema } from '#model/period.ts';

export const controls = (most: number) =>
  z.strictObject({
    columns: z.array(z.string()).min(1).optional(),
    sort: z.array(z.string()).min(1).optional(),
    from: instantSchema.optional(),
    to: instantSchema.optional(),
    limit: z.int().min(1).max(most).optional(),
    offset: z.int().min(0).max(100_000_000).optional(),
    lang: languageSchema.optional(),
    v: z
      .string()
      .regex(/^[0-9a-f]{12}$/)
      .optional()
  });

export const controlNames = Object.keys(controls(1).shape);
export const listControls: readonly string[] = ['columns', 'sort'];
export const numberControls: readonly string[] = ['limit', 'offset'];
