// What an import left in data/imports/<name>: its origin card, its raw files validated as untouched, its corrections.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { bilingualSchema } from '#model/language.ts';
import { schemaErrors } from '../checks/schema.ts';
import { DataError } from '../error.ts';

const cardSchema = z.looseObject({
  name: z.string(),
  what: bilingualSchema,
  files: z
    .array(
      z.looseObject({
        name: z.string().min(1),
        url: z.url().nullable(),
        publisher: z.string().min(1),
        license: z.string().min(1),
        retrieved: z.iso.date(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/)
      })
    )
    .min(1)
});
export type OriginCard = z.infer<typeof cardSchema>;

export interface Import<Corrections> {
  readonly card: OriginCard;
  readonly corrections: Corrections;
  /** The raw files, in the order of the card. */
  readonly files: readonly string[];
  /** Of the raw files and the corrections. */
  readonly digest: string;
}

/** Returns the content of a YAML file as its schema gives it; adds what is wrong with it to `errors`. */
export const readYaml = <Schema extends z.ZodType>(
  data: string,
  path: string,
  schema: Schema,
  errors: DataError[]
): z.output<Schema> | undefined => {
  const file = `data/${path}`;
  const place = join(data, path);
  if (!existsSync(place)) {
    errors.push(new DataError({ file, path: '' }, 'this file is missing', `add ${place}`));
    return undefined;
  }
  let content: unknown;
  try {
    content = parse(readFileSync(place, 'utf8'));
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    errors.push(new DataError({ file, path: '' }, message, 'correct the YAML'));
    return undefined;
  }
  const parsed = schema.safeParse(content, { reportInput: true });
  if (parsed.success) return parsed.data;
  errors.push(...schemaErrors(parsed.error, { file, path: '' }));
  return undefined;
};

/** Returns the folders of data/imports whose names are not among `known`, in order. */
export const unknownImports = (data: string, known: readonly string[]): string[] =>
  readdirSync(join(data, 'imports'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !known.includes(entry.name))
    .map(({ name }) => join(data, 'imports', name))
    .sort();

const digestOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Returns undefined where something is missing or wrong, and adds that to `errors`. */
export const readImport = <Schema extends z.ZodType>(
  data: string,
  name: string,
  schema: Schema,
  errors: DataError[]
): Import<z.output<Schema>> | undefined => {
  const folder = join(data, 'imports', name);
  const before = errors.length;
  const card = readYaml(data, `imports/${name}/origin.yaml`, cardSchema, errors);
  const corrections = readYaml(data, `imports/${name}/corrections.yaml`, schema, errors);
  const again = `npm run import -- ${name} <file-or-address>`;
  for (const [index, file] of (card?.files ?? []).entries()) {
    const place = { file: `data/imports/${name}/${file.name}`, path: '' };
    if (!existsSync(join(folder, file.name)))
      errors.push(
        new DataError(place, 'the origin card names this file and it is missing', `bring it back: ${again}`)
      );
    else if (digestOf(readFileSync(join(folder, file.name))) !== file.sha256)
      errors.push(
        new DataError(
          place,
          `its sha256 is not that of its origin card (files[${index}].sha256)`,
          `raw files stay untouched: put it back from git, or import it anew: ${again}`
        )
      );
  }
  if (card === undefined || corrections === undefined || errors.length > before) return undefined;
  return {
    card,
    corrections,
    files: card.files.map((file) => join(folder, file.name)),
    digest: digestOf(JSON.stringify([card.files.map(({ sha256 }) => sha256), corrections]))
  };
};
