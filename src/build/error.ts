// What is wrong with the data: where, in plain words, and what would fix it.

/** `facts[2].value`, from the steps that lead there. */
export const pathTo = (...steps: readonly PropertyKey[]): string =>
  steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? String(step) : step === '' ? path : `${path}.${String(step)}`;
  }, '');

/** A place in the data: a file, and a path within it ('' for the whole file). */
export interface Place {
  readonly file: string;
  readonly path: string;
}

export class DataError extends Error implements Place {
  override readonly name = 'DataError';
  readonly file: string;
  readonly path: string;
  readonly fix: string;

  constructor({ file, path }: Place, message: string, fix: string) {
    super(message);
    this.file = file;
    this.path = path;
    this.fix = fix;
  }
}

/** `facts[10]` after `facts[9]`. */
const natural = new Intl.Collator('en', { numeric: true }).compare;

/** All the errors, by file. */
export const reportOf = (errors: readonly DataError[]): string => {
  const files = Map.groupBy(errors, ({ file }) => file);
  const lines = [...files]
    .sort(([a], [b]) => natural(a, b))
    .flatMap(([file, inFile]) => [
      file,
      ...[...inFile]
        .sort((a, b) => natural(a.path, b.path) || natural(a.message, b.message))
        .flatMap(({ path, message, fix }) => [
          `  ${path === '' ? '' : `${path}: `}${message}`,
          `    → ${fix}`
        ])
    ]);
  const errorCount = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return [...lines, `${errorCount} in ${files.size === 1 ? '1 file' : `${files.size} files`}`].join('\n');
};
