// Reads every YAML file of the data folder, in order. A file that is not YAML is an error like the others.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit, type Document as YamlDocument } from 'yaml';
import { DataError } from './error.ts';

const folders = ['organisations', 'sources', 'vocabulary'] as const;
type FolderName = (typeof folders)[number];

/** One file: `name` is its name without `.yaml`; `content` is undefined where it could not be read. */
export interface Document {
  readonly folder: FolderName;
  readonly name: string;
  readonly file: string;
  readonly content: unknown;
}

export interface Reading {
  readonly documents: readonly Document[];
  readonly errors: readonly DataError[];
}

interface Repeat {
  readonly key: string;
  /** Where the key stands first. */
  readonly first: number;
}

/** The keys that a map repeats, by where they stand; offsets in characters. */
const repeatsIn = (yaml: YamlDocument): ReadonlyMap<number, Repeat> => {
  const repeats = new Map<number, Repeat>();
  visit(yaml, {
    Map: (_, { items }) => {
      const firsts = new Map<unknown, number>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const [at] = key.range;
        const first = firsts.get(key.value);
        if (first === undefined) firsts.set(key.value, at);
        else repeats.set(at, { key: String(key.value), first });
      }
    }
  });
  return repeats;
};

const parse = (file: string, text: string): { content: unknown; errors: DataError[] } => {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { uniqueKeys: true, prettyErrors: false, lineCounter: lines });
  const repeats = repeatsIn(yaml);
  const errors = [...yaml.errors, ...yaml.warnings].map(({ pos: [offset], code, message }) => {
    const { line, col } = lines.linePos(offset);
    const place = { file, path: `line ${line}, column ${col}` };
    const repeat = code === 'DUPLICATE_KEY' ? repeats.get(offset) : undefined;
    if (repeat === undefined) return new DataError(place, message, 'correct the YAML at this line');
    const { line: first } = lines.linePos(repeat.first);
    return new DataError(
      place,
      `the key "${repeat.key}" stands at line ${first} already`,
      'keep one of the two, or correct the name of one'
    );
  });
  return { content: errors.length > 0 ? undefined : yaml.toJS(), errors };
};

/** Files are named from the folder's own name, `data`, wherever it stands. */
export const read = (data: string): Reading => {
  const documents: Document[] = [];
  const errors: DataError[] = [];
  for (const folder of folders) {
    const place = join(data, folder);
    if (!existsSync(place)) {
      errors.push(
        new DataError({ file: `data/${folder}`, path: '' }, 'this folder is missing', `add ${place}`)
      );
      continue;
    }
    for (const entry of readdirSync(place).sort()) {
      const file = `data/${folder}/${entry}`;
      if (entry.startsWith('.') || entry.endsWith('.md')) continue;
      if (!entry.endsWith('.yaml')) {
        errors.push(
          new DataError(
            { file, path: '' },
            'this is not a .yaml file',
            'rename it to end in .yaml, or take it away'
          )
        );
        continue;
      }
      const { content, errors: mistakes } = parse(file, readFileSync(join(place, entry), 'utf8'));
      errors.push(...mistakes);
      documents.push({ folder, name: entry.slice(0, -'.yaml'.length), file, content });
    }
  }
  return { documents, errors };
};
