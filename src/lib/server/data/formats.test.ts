// What each format declares is what its files are, by their first bytes: a format that nobody writes is no other's.
import { describe, expect, it } from 'vitest';
import { tables } from '#model/table/tables.ts';
import { chartAnswer } from '../chart/chart-response.ts';
import { slugs } from '../chart/chart.ts';
import { dataAnswer } from './answer.ts';
import { chartFormatNames, chartFormats, dataFormats, formatNames, type ChartFormat } from './formats.ts';

const bytes = (...values: readonly number[]) => Buffer.from(values);
const [bom, zip, png] = [bytes(0xef, 0xbb, 0xbf), bytes(0x50, 0x4b, 3, 4), bytes(0x89, 0x50, 0x4e, 0x47)];

/** How the body of each begins, given the name of its first column. */
const begins: Readonly<Record<ChartFormat, (body: Buffer, column: string) => boolean>> = {
  svg: (body) => body.toString().startsWith('<svg'),
  png: (body) => body.subarray(0, 4).equals(png),
  json: (body) => body.subarray(0, 1).toString() === '{' && typeof JSON.parse(body.toString()) === 'object',
  csv: (body, column) => body.toString().startsWith(`${column},`),
  'fr.csv': (body) => body.subarray(0, 3).equals(bom) && /^[^,\n]+;/.test(body.subarray(3).toString()),
  ndjson: (body, column) =>
    body
      .toString()
      .trimEnd()
      .split('\n')
      .every((line) => line.startsWith(`{"${column}":`)),
  xlsx: (body) => body.subarray(0, 4).equals(zip) && body.includes('xl/workbook.xml'),
  parquet: (body) => [body.subarray(0, 4), body.subarray(-4)].every((end) => end.toString() === 'PAR1')
};

const matching = (body: Buffer, column: string): string[] =>
  chartFormatNames.filter((format) => {
    try {
      return begins[format](body, column);
    } catch {
      return false;
    }
  });

const bodyOf = async (response: Response, type: string): Promise<Buffer> => {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  return Buffer.from(await response.arrayBuffer());
};

describe.each(tables)('the table $name', ({ name, key, columns }) => {
  it.each(formatNames)('as %s is that and nothing else', async (format) => {
    const url = new URL(`http://localhost/data/${name}.${format}?limit=2&sort=${key[0]}`);
    const asked = { url, request: new Request(url), lang: 'fr', build: 'test' } as const;
    const body = await bodyOf(await dataAnswer(asked, `${name}.${format}`), dataFormats[format].type);
    expect(matching(body, columns[0]?.name ?? '')).toEqual([format]);
  });
});

describe('a chart', () => {
  const [slug = ''] = slugs;
  it.each(chartFormatNames)('as %s is that and nothing else', async (format) => {
    const at = (suffix: string) => {
      const url = new URL(`http://localhost/fr/charts/${slug}.${suffix}`);
      return chartAnswer({ url, request: new Request(url), lang: 'fr', build: 'test' }, slug, suffix);
    };
    const [column = ''] = (await (await at('csv')).text()).split(',');
    expect(matching(await bodyOf(await at(format), chartFormats[format].type), column)).toEqual([format]);
  });
});
