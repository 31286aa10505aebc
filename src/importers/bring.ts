// Brings one public file into data/imports: fetched or copied, proved, saved untouched with its origin card.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  renameSync,
  writeFileSync
} from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Card, placeOf } from './card.ts';
import { download, type Bounds } from './download.ts';
import { ImportError } from './error.ts';
import type { Importer } from './importers.ts';
import { figures, progress } from './progress.ts';
import { validateFile } from './validate.ts';
import { stage } from './stage.ts';

export interface ImportRequest {
  readonly name: string;
  readonly importer: Importer;
  /** A path, or an address. */
  readonly source: string;
  /** The folder of imports. */
  readonly home: string;
  readonly bounds: Bounds;
  /** Where a file that is already here was found. */
  readonly from?: string | undefined;
  /** The raw file's name, where its own will not do. */
  readonly as?: string | undefined;
  /** What the card says of this file, where it differs from what is known of its kind. */
  readonly publisher?: string | undefined;
  readonly license?: string | undefined;
  readonly retrieved?: string | undefined;
}

export interface Effects {
  readonly log: (line: string) => void;
  /** YYYY-MM-DD. */
  readonly today: () => string;
}

const cardName = 'origin.yaml';

const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

const allowed = (name: string): string => {
  if (/^\w[\w.-]*$/.test(name) && name !== cardName && name !== 'corrections.yaml') return name;
  throw new ImportError('', `“${name}” cannot be the name of a raw file`, 'give it one: --as <file name>');
};

/** Imports one file and says what was done; throws an ImportError and changes nothing where the file is bad. */
export const bring = async (
  { name, importer, source, home, bounds, from, as, ...cardFields }: ImportRequest,
  { log = console.log, today = () => new Date().toISOString().slice(0, 10) }: Partial<Effects> = {}
): Promise<void> => {
  const staging = stage(home, name);
  const line = progress();
  try {
    const here = !isAddress(source);
    const place = (found: string): string => join(staging.inbox, allowed(as ?? found));
    const file = here ? source : await download(source, place, bounds);
    const raw = allowed(here ? (as ?? basename(source)) : basename(file));
    const validated = await validateFile(file, importer, line.report);
    line.end();

    const folder = join(home, name);
    const card = Card.in(join(folder, cardName), name, importer.origin);
    const known = card.entry(raw);
    const saved = join(folder, raw);
    if (
      known?.sha256 === validated.sha256 &&
      existsSync(saved) &&
      (await sha256Of(saved)) === validated.sha256
    )
      return log(`${saved} is unchanged (${figures(validated, line.since())}).`);

    const url = from ?? (here ? (known?.url ?? null) : source);
    const entry = {
      name: raw,
      url,
      ...(url === null ? {} : placeOf(url)),
      publisher: cardFields.publisher ?? known?.publisher ?? importer.origin.publisher,
      license: cardFields.license ?? known?.license ?? importer.origin.license,
      retrieved: cardFields.retrieved ?? today(),
      sha256: validated.sha256,
      bytes: validated.bytes,
      records: validated.records
    };
    const landing = join(staging.inbox, raw);
    if (here) copyFileSync(file, landing, constants.COPYFILE_FICLONE);
    chmodSync(landing, 0o644);
    if ((await sha256Of(landing)) !== validated.sha256)
      throw new ImportError('', 'the file changed while it was read', 'import it again');
    staging.commit((next) => {
      renameSync(landing, join(next, raw));
      writeFileSync(join(next, cardName), card.with(entry));
    });
    log(`${saved} is ${known === undefined ? 'added' : 'replaced'}: ${figures(validated, line.since())}.`);
    if (validated.odd > 0)
      log(
        `${validated.odd} of ${validated.records} are not all as the format says, the first: ${validated.examples.join(' | ')}.`
      );
    if (url === null) log('Its card does not say where it was found: import it again with --from <address>.');
  } finally {
    line.end();
    staging.drop();
  }
};
