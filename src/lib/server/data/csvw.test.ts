// Every CSV answer obeys its description, CSV on the Web: header, datatypes, required cells, keys.
import { dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tables } from '#model/table/tables.ts';
import { dataAnswer } from './answer.ts';
import { csvwAnswer, csvwGroupAnswer } from './csvw-answer.ts';
import { builtDataset } from '../db/fixture.ts';

const dataset = builtDataset();

const requestFor = (path: string) => {
  const url = new URL(`https://example.org/data/${path}`);
  return { url, request: new Request(url), lang: 'en', build: 'test' } as const;
};

const datatype = z.union([
  z.string(),
  z.object({ base: z.string(), format: z.union([z.string(), z.object({ decimalChar: z.string() })]) })
]);
const column = z.looseObject({
  name: z.string().regex(/^[A-Za-z]\w*$/),
  titles: z.object({ fr: z.array(z.string()), en: z.array(z.string()) }),
  datatype,
  required: z.boolean(),
  null: z.string(),
  separator: z.string().optional()
});
const table = z.looseObject({
  url: z.string(),
  dialect: z.looseObject({ delimiter: z.string(), encoding: z.literal('utf-8'), commentPrefix: z.null() }),
  tableSchema: z.looseObject({
    columns: z.array(column).min(1),
    primaryKey: z.array(z.string()).optional(),
    foreignKeys: z
      .array(
        z.object({
          columnReference: z.array(z.string()),
          reference: z.object({ resource: z.string(), columnReference: z.array(z.string()) })
        })
      )
      .optional()
  })
});
const context = z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.object({ '@language': z.string() })]);
const alone = table.extend({ '@context': context });
const group = z.looseObject({ '@context': context, tables: z.array(table) });

type Described = z.infer<typeof table>;
type DescribedColumn = z.infer<typeof column>;

/** What the standard takes for a cell of a base datatype, as a program would read it. */
const readable: Readonly<Record<string, (text: string, format: unknown) => boolean>> = {
  string: (text, format) => typeof format !== 'string' || new RegExp(format).test(text),
  integer: (text) => /^[+-]?\d+$/.test(text),
  number: (text, format) => {
    const { decimalChar } = z.object({ decimalChar: z.string() }).catch({ decimalChar: '.' }).parse(format);
    return (
      /^[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(text.replace(decimalChar, '.')) &&
      !(decimalChar !== '.' && text.includes('.'))
    );
  },
  boolean: (text, format) => typeof format === 'string' && format.split('|').includes(text)
};

const wrong = ({ datatype: type, required, null: absent, separator }: DescribedColumn, text: string) => {
  if (text === absent) return required;
  const { base, format } = typeof type === 'string' ? { base: type, format: undefined } : type;
  const cells = separator === undefined ? [text] : text.split(separator);
  return cells.some((cell) => readable[base]?.(cell, format) !== true);
};

const rowsOf = (described: Described, csv: string) =>
  dsvFormat(described.dialect.delimiter).parseRows(csv.replace(/^\uFEFF/, ''));

/** Everything in a file that its description does not allow. */
const faults = (described: Described, csv: string): string[] => {
  const { columns, primaryKey } = described.tableSchema;
  const [head = [], ...rows] = rowsOf(described, csv);
  const heads = head.flatMap((title, index) => {
    const titles = columns[index]?.titles;
    return titles?.fr.includes(title) === true && titles.en.length > 0 ? [] : [`head ${title}`];
  });
  const cells = rows.flatMap((row) =>
    columns.flatMap((one, index) => (wrong(one, row[index] ?? '') ? [`${one.name}=${row[index]}`] : []))
  );
  const at = (primaryKey ?? []).map((name) => columns.findIndex((one) => one.name === name));
  const keys = rows.map((row) => at.map((index) => row[index]).join('\n'));
  const twice = primaryKey !== undefined && new Set(keys).size !== rows.length ? ['key'] : [];
  const lengths = [head, ...rows].every(({ length }) => length === columns.length) ? [] : ['columns'];
  return [...heads, ...cells, ...twice, ...lengths];
};

const described = async (file: string, search = '') =>
  alone.parse(
    await (await csvwAnswer(dataset, requestFor(`${file}.csv-metadata.json${search}`), file)).json()
  );
const csvOf = async (address: string) => {
  const { pathname, search } = new URL(address);
  const path = pathname.replace('/data/', '');
  const answer = await dataAnswer(dataset, requestFor(`${path}${search}`), path);
  expect(answer.status).toBe(200);
  return answer.text();
};

const files = tables.flatMap(({ name }) => [name, `${name}.fr`]);

describe.each(files)('%s.csv', (file) => {
  it('obeys its description', async () => {
    const found = await described(file);
    expect(found.url).toBe(`https://example.org/data/${file}.csv`);
    expect(found.tableSchema.primaryKey?.length).toBeGreaterThan(0);
    const csv = await csvOf(found.url);
    expect(csv.length).toBeGreaterThan(100);
    expect(faults(found, csv)).toEqual([]);
  });
});

describe('a description', () => {
  it.each(['facts.csv', 'facts.fr.csv', 'facts.csv?organisation=gandi&columns=low'])(
    'of %s is where the last link of its answer leads',
    async (path) => {
      const [file = ''] = path.split('?');
      const link =
        (await dataAnswer(dataset, requestFor(path), file)).headers.get('link')?.split(', ').at(-1) ?? '';
      const [, address = '', type] = /^<([^>]+)>; rel="describedby"; type="([^"]+)"$/.exec(link) ?? [];
      expect(type).toBe('application/csvm+json');
      const { pathname, search } = new URL(address);
      const name = pathname.replace('/data/', '').replace('.csv-metadata.json', '');
      expect((await described(name, search)).url).toBe(`https://example.org/data/${path}`);
    }
  );

  it('is that of the columns of its address, in their order', async () => {
    const search = '?organisation=gandi,ikoula&columns=low,status,fact_id';
    const found = await described('facts', search);
    expect(found.tableSchema.columns.map(({ name }) => name)).toEqual(['low', 'status', 'fact_id']);
    expect(found.url).toBe(`https://example.org/data/facts.csv${search}`);
    expect(faults(found, await csvOf(found.url))).toEqual([]);
    expect((await described('facts', '?columns=low')).tableSchema.primaryKey).toBeUndefined();
  });

  it.each([
    ['"1 000"', 'low=1 000'],
    ['1,5', 'columns'],
    ['', 'low='],
    ['1.5E3', undefined]
  ])('would not allow a file with %j', async (low, fault) => {
    const found = await described('facts', '?columns=fact_id,low');
    const broken = faults(found, `fact_id,low\r\na,${low}\r\n`);
    if (fault === undefined) expect(broken).toEqual([]);
    else expect(broken).toContain(fault);
    expect(faults(found, `fact_id,low\r\n,${low}\r\na,1\r\na,1\r\n`)).toEqual(
      expect.arrayContaining(['fact_id=', 'key'])
    );
    expect(faults(found, 'fact,low\r\n')).toEqual(['head fact']);
  });

  it('of a table that is not there, or with a column that is not, is a problem', async () => {
    expect((await csvwAnswer(dataset, requestFor('nothing.csv-metadata.json'), 'nothing')).status).toBe(404);
    expect((await csvwAnswer(dataset, requestFor('facts.csv-metadata.json?columns=x'), 'facts')).status).toBe(
      400
    );
  });
});

describe('the group', () => {
  it('holds every table, and keys that lead to rows', async () => {
    const answer = await csvwGroupAnswer(dataset, requestFor('csv-metadata.json'));
    expect(answer.headers.get('content-type')).toContain('application/csvm+json');
    const found = group.parse(await answer.json());
    expect(found.tables).toHaveLength(tables.length);
    const cells = new Map(
      await Promise.all(
        found.tables.map(async (one) => [one.url, rowsOf(one, await csvOf(one.url)).slice(1)] as const)
      )
    );
    const valuesOf = (address: string, name = '') => {
      const one = found.tables.find(({ url }) => url === address);
      const { columns = [] } = one?.tableSchema ?? {};
      const index = columns.findIndex((known) => known.name === name);
      expect([address, name, index]).not.toContain(-1);
      const separator = columns[index]?.separator;
      return (cells.get(address) ?? []).flatMap((row) => {
        const text = row[index] ?? '';
        return text === '' ? [] : separator === undefined ? [text] : text.split(separator);
      });
    };
    const keys = found.tables.flatMap(({ url, tableSchema }) =>
      (tableSchema.foreignKeys ?? []).map((key) => ({ url, ...key }))
    );
    expect(keys.length).toBeGreaterThan(8);
    for (const { url, columnReference, reference } of keys) {
      const known = new Set(valuesOf(reference.resource, reference.columnReference[0]));
      expect(known.size).toBeGreaterThan(0);
      expect(valuesOf(url, columnReference[0]).filter((value) => !known.has(value))).toEqual([]);
    }
  });
});
