// What keeps the machine from building, in one sentence: what failed, where, and what to do.

/** A failure whose message is complete: a trace of the program would add nothing. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

const codeOf = (thrown: Error): string =>
  'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
/** What was being written, where there is one, or else what was being read. */
const pathOf = (thrown: Error): string | undefined => {
  if ('dest' in thrown && typeof thrown.dest === 'string') return thrown.dest;
  return 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : undefined;
};

interface Kind {
  /** Codes of the system and of SQLite; what DuckDB writes, which has no codes. */
  readonly sign: RegExp;
  readonly what: string;
  readonly fix: string;
}

const kinds: readonly Kind[] = [
  {
    sign: /^(?:ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)|No space left|Disk quota/i,
    what: 'the disk is full',
    fix: 'Free some space there'
  },
  {
    sign: /^(?:EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)|Permission denied|Read-only file system/i,
    what: 'it can’t be written',
    fix: 'Make its folder writable, or name another place'
  },
  {
    sign: /^(?:ENOTDIR|EISDIR|EEXIST|ENOENT|ELOOP|ENAMETOOLONG)/,
    what: 'there is no such place',
    fix: 'Correct the path'
  },
  {
    sign: /^(?:EIO|SQLITE_IOERR)/,
    what: 'the disk fails',
    fix: 'Check it'
  },
  {
    sign: /^(?:EMFILE|ENFILE|ENOMEM|SQLITE_NOMEM)/,
    what: 'the machine has too many open files, or no memory left',
    fix: 'Close something'
  }
];

/** The error and what caused it, the outermost first. */
const chain = (thrown: unknown): Error[] => (thrown instanceof Error ? [thrown, ...chain(thrown.cause)] : []);

/** The sentence; undefined where the failure is no such one, but a fault of the program. `place` is where it was at work. */
export const sentenceOf = (thrown: unknown, place: string): string | undefined => {
  for (const error of chain(thrown)) {
    const code = codeOf(error);
    if (error instanceof Failure) return error.message;
    if (code.startsWith('ERR_PARSE_ARGS')) return error.message;
    const kind = kinds.find(({ sign }) => sign.test(code) || (code === '' && sign.test(error.message)));
    if (kind !== undefined)
      return `${pathOf(error) ?? place}: ${kind.what} (${error.message.split('\n')[0]}). ${kind.fix}, and run the command again.`;
  }
  return undefined;
};
