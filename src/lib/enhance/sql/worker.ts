// SQLite in a worker of the reader's browser: opens the bytes of the database for reading, and answers queries.
import init, { type Database, type Sqlite3Static, type SqlValue } from '@sqlite.org/sqlite-wasm';
import type { WorkerRequest, Known, Refusal, WorkerReply, Value } from './messages.ts';

/** What is kept of an answer: that many rows, or about that many characters. */
const maxRows = 10_000;
const maxCharacters = 20_000_000;
const longestText = 2_000_000;
const maxMemory = 256 * 1024 * 1024;

const start: (module: { readonly locateFile: () => string }) => Promise<Sqlite3Static> = init;
// The engine writes to the console what the page says anyway.
Object.assign(globalThis, { sqlite3ApiConfig: { warn: () => undefined, error: () => undefined } });

const reply = (message: WorkerReply): void => postMessage(message);
const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

type Opening = Extract<WorkerRequest, { readonly kind: 'open' }>;

interface Opened {
  readonly sqlite: Sqlite3Static;
  readonly database: Database;
}
let opened: Opened | undefined;

const open = async ({ wasm, bytes, views }: Opening): Promise<Opened> => {
  const sqlite = await start({ locateFile: () => wasm });
  const { capi, oo1 } = sqlite;
  const database = new oo1.DB();
  const place = sqlite.wasm.allocFromTypedArray(bytes);
  const { length } = bytes;
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  database.checkRc(capi.sqlite3_deserialize(database, 'main', place, length, length, flags));
  capi.sqlite3_limit(database, capi.SQLITE_LIMIT_LENGTH, longestText);
  if (views !== '') database.exec(views);
  database.exec(`PRAGMA hard_heap_limit = ${maxMemory}; PRAGMA query_only = 1;`);
  return { sqlite, database };
};

const texts = (database: Database, sql: string): string[] => database.selectValues(sql).map(String);

const knownIn = (database: Database): Known => ({
  fact: texts(database, 'SELECT id FROM fact'),
  source: texts(database, 'SELECT id FROM source'),
  organisation: texts(database, 'SELECT id FROM organisation'),
  addresses: texts(database, 'SELECT url FROM source')
});

const valueOf = (value: SqlValue): Value => {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return value instanceof Int8Array ? new Uint8Array(value) : value;
};
const sizeOf = (value: Value): number =>
  typeof value === 'string' || value instanceof Uint8Array ? value.length : 8;

const answer = (database: Database, sql: string): WorkerReply => {
  const columns: string[] = [];
  const rows: Value[][] = [];
  const statements: string[] = [];
  let more = false;
  let characters = 0;
  const before = performance.now();
  database.exec(sql, {
    rowMode: 'array',
    columnNames: columns,
    saveSql: statements,
    callback: (cells) => {
      more = rows.length === maxRows || characters > maxCharacters;
      if (more) return false;
      const row = cells.map(valueOf);
      for (const value of row) characters += sizeOf(value);
      rows.push(row);
    }
  });
  const milliseconds = performance.now() - before;
  return { kind: 'result', result: { columns, rows, more, statements: statements.length, milliseconds } };
};

const refusal = ({ capi, SQLite3Error }: Sqlite3Static, thrown: unknown): Refusal => {
  if (!(thrown instanceof SQLite3Error)) return 'error';
  const code = thrown.resultCode & 255;
  if (code === capi.SQLITE_READONLY) return 'readOnly';
  return code === capi.SQLITE_NOMEM || code === capi.SQLITE_TOOBIG ? 'memory' : 'error';
};

/** The engine's own words, without the number that it puts before them. */
const bare = (message: string): string => message.replace(/^SQLITE_\w+: sqlite3 result code \d+: /, '');

const hear = async (request: WorkerRequest): Promise<void> => {
  if (request.kind === 'open') {
    try {
      opened = await open(request);
      reply({ kind: 'opened', known: knownIn(opened.database) });
    } catch (thrown) {
      reply({ kind: 'notOpened', message: bare(messageOf(thrown)) });
    }
  } else if (opened !== undefined) {
    try {
      reply(answer(opened.database, request.sql));
    } catch (thrown) {
      reply({ kind: 'refused', why: refusal(opened.sqlite, thrown), message: bare(messageOf(thrown)) });
    }
  }
};

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => void hear(data));
