// What the descriptions of tables and of charts share: parameters, schemas, refusals.
import { z } from 'zod';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';

export const schemaOf = (schema: z.ZodType) => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'output' });
  return $schema === undefined ? {} : rest;
};

export const query = (name: string, description: string, schema: object, list = false) => ({
  name,
  in: 'query',
  required: false,
  description,
  // Values joined by commas.
  ...(list ? { style: 'form', explode: false } : {}),
  schema
});

/** `?v=`, which every address of the data takes. */
export const versionParameter = (lang: Lang) =>
  query('v', messages[lang].data.api.parameters.version, { type: 'string', pattern: '^[0-9a-f]{12}$' });

export const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } }
});
