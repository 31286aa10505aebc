// The SIREN of every organisation that has one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { organisationSchema } from '#model/organisation.ts';
import { ImportError } from '../error.ts';

const partSchema = z.looseObject({ siren: organisationSchema.shape.siren });

/** In order, once each. */
export const sirensIn = (organisations: string): string[] => {
  const found = readdirSync(organisations)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const parsed = partSchema.safeParse(parse(readFileSync(join(organisations, name), 'utf8')));
      if (!parsed.success)
        throw new ImportError(join(organisations, name), z.prettifyError(parsed.error), 'correct its siren');
      return parsed.data.siren === undefined ? [] : [parsed.data.siren.number];
    });
  return [...new Set(found)].sort();
};
