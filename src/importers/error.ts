// Why a public file can't be imported: where, in plain words, and the way out.
import { z } from 'zod';

export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** 'line 12', 'marches[3]', '' for the whole file. */
  readonly place: string;
  readonly fix: string;

  constructor(place: string, message: string, fix: string) {
    super(message);
    this.place = place;
    this.fix = fix;
  }
}

/** What a shape finds wrong, in one line. */
export const issuesOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

/** The message of whatever was thrown. */
export const messageOf = (thrown: unknown): string => {
  if (thrown instanceof z.ZodError) return issuesOf(thrown);
  return thrown instanceof Error ? thrown.message : String(thrown);
};

/** The system's code of an error or of its cause, 'ENOENT' for one. */
export const codeOf = (thrown: unknown): string | undefined => {
  if (!(thrown instanceof Error)) return undefined;
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  return codeOf(thrown.cause);
};

/** `refuse` of a reader that was given none: the first row of the wrong shape ends the reading. */
export const refuseAll = (place: string, why: string): never => {
  throw new ImportError(place, why, 'get the file again; if it is what was published, tell its publisher');
};
