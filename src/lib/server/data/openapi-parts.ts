// What the descriptions of tables and of charts share: parameters, schemas, refusals.
import { z } from 'zod';

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

export const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } }
});
