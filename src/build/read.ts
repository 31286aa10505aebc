// Reads every YAML file of the data folder, in order. A file that is not YAML is an error like the others.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
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

const parse = (file: string, text: string): { content: unknown; errors: DataError[] } => {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { uniqueKeys: true, prettyErrors: false, lineCounter: lines });
  const errors = [...yaml.errors, ...yaml.warnings].map(({ pos: [offset], message }) => {
    const { line, col } = lines.linePos(offset);
    return new DataError(
      { file, path: `line ${line}, column ${col}` },
      message,
      'correct the YAML at this line'
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
