// The Table Schema of subsidies (SCDL 2.1.1), read from its own file: fields, types, constraints.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const fieldSchema = z.object({
  name: z.string(),
  type: z.enum(['string', 'date', 'number', 'boolean']),
  trueValues: z.array(z.string()).default([]),
  falseValues: z.array(z.string()).default([]),
  constraints: z
    .strictObject({
      required: z.boolean().default(false),
      pattern: z.string().optional(),
      maxLength: z.number().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      enum: z.array(z.string()).optional()
    })
    .prefault({})
});

const checkSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('french-siret-value'), params: z.object({ column: z.string() }) }),
  z.object({
    name: z.literal('one-of-required'),
    params: z.object({ column1: z.string(), column2: z.string() })
  })
]);

export type Field = z.infer<typeof fieldSchema>;
export type Check = z.infer<typeof checkSchema>;

const file = new URL('./upstream/scdl_subventions_2.1.1.table-schema.json', import.meta.url);

export const { fields, custom_checks: checks } = z
  .object({ fields: z.array(fieldSchema), custom_checks: z.array(checkSchema) })
  .parse(JSON.parse(readFileSync(file, 'utf8')));
