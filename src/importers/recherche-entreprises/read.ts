// Reads one kept answer of the API Recherche d'entreprises: the identity of a legal unit, or nothing.
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { ImportError, messageOf } from '../error.ts';
import type { Reader } from '../record.ts';
import { answerSchema, type EnterpriseRecord } from './answer.ts';

const answerOf = (text: string): z.infer<typeof answerSchema> => {
  try {
    return answerSchema.parse(JSON.parse(text));
  } catch (thrown) {
    throw new ImportError(
      '',
      `this is no answer of the API (${messageOf(thrown)})`,
      'take the file away and import again'
    );
  }
};

export const readEnterprise: Reader<EnterpriseRecord> = async function* (file, { bytes } = {}) {
  const raw = await readFile(file);
  bytes?.(raw);
  for (const [index, record] of answerOf(raw.toString()).results.entries())
    yield { place: `results[${index}]`, record };
};
