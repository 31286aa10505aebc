// Asks the API Recherche d'entreprises who each SIREN is; keeps each answer as it comes, and asks only what is missing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Card } from '../card.ts';
import { ImportError } from '../error.ts';
import type { Origin } from '../importers.ts';
import { answerSchema } from './answer.ts';
import { asker, usual, type Pace } from './pace.ts';
import { sirensIn } from './sirens.ts';

export interface RegisterOptions {
  readonly home: string;
  readonly organisations: string;
  readonly server?: string;
  readonly pace?: Pace;
}

export interface Effects {
  readonly log: (line: string) => void;
  /** YYYY-MM-DD. */
  readonly today: () => string;
}

const name = 'recherche-entreprises';

const origin: Origin = {
  what: {
    fr: 'Identité des entreprises qui ont une fiche ici, d’après l’API Recherche d’entreprises (répertoire Sirene) : nom, activité, taille, siège, forme juridique, dates.',
    en: 'Identity of the firms with a profile here, from the API Recherche d’entreprises (Sirene register): name, activity, size, head office, legal form, dates.'
  },
  url: 'https://recherche-entreprises.api.gouv.fr',
  publisher: 'Direction interministérielle du numérique ; Insee',
  license: 'Licence Ouverte 2.0'
};

/** `siege` alone of the secondary parts: managers are natural persons. */
const questionOf = (server: string, siren: string): URL => {
  const url = new URL('search', server.endsWith('/') ? server : `${server}/`);
  url.search = new URLSearchParams({ q: siren, minimal: 'true', include: 'siege' }).toString();
  return url;
};

const save = (file: string, text: string): void => {
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
};

const serverOf = (server: string): string => {
  if (/^https?:\/\/[^/]/.test(server) && URL.canParse(server)) return server;
  throw new ImportError(
    '',
    `“${server}” is not an http or https address`,
    `leave it out to ask ${origin.url}`
  );
};

export const askRegister = async (
  { home, organisations, server = origin.url, pace = usual }: RegisterOptions,
  { log = console.log, today = () => new Date().toISOString().slice(0, 10) }: Partial<Effects> = {}
): Promise<void> => {
  const address = serverOf(server);
  const folder = join(home, name);
  const cardFile = join(folder, 'origin.yaml');
  const sirens = sirensIn(organisations);
  const missing = sirens.filter((siren) => !existsSync(join(folder, `${siren}.json`)));
  const ask = asker(pace);
  let unknown = 0;
  for (const siren of missing) {
    const url = questionOf(address, siren);
    const { text, answer } = await ask(url, (body) => answerSchema.parse(JSON.parse(body)));
    const found = answer.results.filter((result) => result.siren === siren);
    if (found.length !== answer.results.length)
      throw new ImportError(
        siren,
        'the answer is about another unit',
        'tell the API’s keepers, or check the address'
      );
    if (found.length === 0) unknown += 1;
    mkdirSync(folder, { recursive: true });
    const card = Card.in(cardFile, name, origin);
    const file = join(folder, `${siren}.json`);
    const entry = {
      name: `${siren}.json`,
      url: url.href,
      publisher: origin.publisher,
      license: origin.license,
      retrieved: today(),
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
      records: found.length
    };
    save(file, text);
    try {
      save(cardFile, card.with(entry));
    } catch (thrown) {
      rmSync(file);
      throw thrown;
    }
  }
  const requestedUrl = `${sirens.length} SIREN: ${sirens.length - missing.length} known already, ${missing.length} asked`;
  log(`${requestedUrl}, ${unknown} of them without an answer.`);
};
