// The origin card of an import: where each raw file comes from, whose it is, and what proves that it is untouched.
import { existsSync, readFileSync } from 'node:fs';
import { isSeq, parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import { ImportError } from './error.ts';
import type { Origin } from './importers.ts';

const entrySchema = z.looseObject({
  name: z.string(),
  /** Where the file was found; null where whoever imported it did not say. */
  url: z.string().nullable(),
  publisher: z.string(),
  license: z.string(),
  retrieved: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  records: z.number()
});

const cardSchema = z.looseObject({ name: z.string(), files: z.array(entrySchema) });

export type Entry = z.infer<typeof entrySchema>;

const heading =
  ' Where these files come from. They are untouched; what is picked and corrected is said elsewhere.\n';

const fresh = (name: string, { what, url, publisher, license }: Origin): string =>
  `#${heading}${stringify({ name, what, url, publisher, license, files: [] }, { lineWidth: 0 })}`;

/** Of a file on GitHub: its repository, commit and path. */
export const placeOf = (url: string): { repository: string; commit: string; path: string } | undefined => {
  const found = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\/([0-9a-f]{7,40})\/(.+)$/.exec(url);
  const [, repository, commit, path] = found ?? [];
  return repository === undefined || commit === undefined || path === undefined
    ? undefined
    : { repository, commit, path };
};

export class Card {
  readonly #document;
  readonly #entries: Entry[];

  private constructor(text: string, file: string) {
    this.#document = parseDocument(text);
    const [broken] = this.#document.errors;
    const parsed = cardSchema.safeParse(this.#document.toJS());
    if (broken !== undefined || !parsed.success)
      throw new ImportError(
        file,
        `the origin card cannot be read: ${broken?.message ?? z.prettifyError(parsed.error ?? new z.ZodError([]))}`,
        'mend it, or take it away and import its files again'
      );
    this.#entries = parsed.data.files;
    const list = this.#document.get('files');
    if (isSeq(list)) list.flow = false;
  }

  /** The card in a file, or a new one. */
  static in(file: string, name: string, origin: Origin): Card {
    return new Card(existsSync(file) ? readFileSync(file, 'utf8') : fresh(name, origin), file);
  }

  entry(name: string): Entry | undefined {
    return this.#entries.find((entry) => entry.name === name);
  }

  /** The card with this entry added, or in place of that of the same name; comments stay. */
  with(entry: Entry): string {
    const index = this.#entries.findIndex(({ name }) => name === entry.name);
    this.#document.setIn(
      ['files', index === -1 ? this.#entries.length : index],
      this.#document.createNode(entry)
    );
    if (index === -1) this.#entries.push(entry);
    else this.#entries[index] = entry;
    return this.#document.toString({ lineWidth: 0 });
  }
}
