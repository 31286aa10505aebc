// Packed files as text: what they hold, without the moment that they were packed at.
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { z } from 'zod';

/** The files of a zip or a workbook, in their order: each name, then what it holds. XML is broken into a tag a line. */
export const zipText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, content]) => {
      const text = Buffer.from(content).toString('utf8');
      return `== ${name}\n${/\.(?:xml|rels)$/.test(name) ? text.replaceAll('><', '>\n<') : text}\n`;
    })
    .join('');

const schemaRow = z.object({ name: z.string(), type: z.string(), sql: z.string().nullable() });

const cellText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;

/** The schema of a database, then its tables row by row: pages of the file may be laid out in another order. */
export const databaseText = (bytes: Buffer): string => {
  const database = new Database(bytes);
  try {
    const schema = z
      .array(schemaRow)
      .parse(database.prepare('SELECT name, type, sql FROM sqlite_schema ORDER BY type, name').all());
    const tables = schema.filter(({ type, sql }) => type === 'table' && !/^CREATE VIRTUAL/i.test(sql ?? ''));
    return [
      ...schema.map(({ name, type, sql }) => `== ${type} ${name}\n${sql ?? ''}`),
      ...tables.flatMap(({ name }) => [
        `== rows of ${name}`,
        ...database
          .prepare(`SELECT * FROM "${name}"`)
          .raw()
          .all()
          .map((row) => JSON.stringify(row, cellText))
      ])
    ].join('\n');
  } finally {
    database.close();
  }
};
