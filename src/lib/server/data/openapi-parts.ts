// What the descriptions of tables and of charts share: parameters, schemas, refusals.
import { z } from 'zod';
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import type { Lang } from '#model/language.ts';
import type { FileType, Format } from '../export/define-format.ts';

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

const mediaType = (type: string): string => type.split(';', 1)[0] ?? '';

/** What an answer holds in each of these formats, by media type. */
export const contentOf = (
  lang: Lang,
  types: readonly (FileType & Partial<Pick<Format, 'schema' | 'note'>>)[],
  of: 'table' | 'chart',
  row: string
) =>
  Object.fromEntries(
    types.map(({ type, schema = null, note = null }) => [
      mediaType(type),
      {
        ...(schema === null ? {} : { schema: schema[of]({ $ref: `#/components/schemas/${row}` }) }),
        ...(note === null ? {} : { schema: { type: 'string', description: typeset(lang, note[lang]) } })
      }
    ])
  );
