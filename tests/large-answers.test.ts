// Answers too large for memory: streamed in every format that has no end of its own, read back whole.
import { parquetReadObjects } from 'hyparquet';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataAnswer } from '#lib/server/data/answer.ts';
import { everything } from '#lib/server/data/datapackage.ts';
import { openDataset } from '#lib/server/db/dataset.ts';
import { tableCellsOneByOne } from '#lib/server/db/table.ts';
import { csvLines, plain } from '#lib/server/export/csv.ts';
import { streamOf } from '#lib/server/export/stream.ts';
import { textParts } from '#lib/server/export/text.ts';
import { facts } from '#model/table/facts.ts';
import { largeDatabase } from './bench/large.ts';

const rows = 12_000;
const folder = mkdtempSync(join(tmpdir(), 'large-'));
const file = join(folder, 'large.sqlite');
largeDatabase(file, rows);
const dataset = openDataset(file);
afterAll(() => {
  dataset.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string): Promise<Response> => {
  const url = new URL(`http://localhost/data/${path}`);
  return dataAnswer(
    dataset,
    { url, request: new Request(url), lang: 'en', build: 'test' },
    url.pathname.slice(6)
  );
};

const page = z.object({
  meta: z.looseObject({ total: z.number() }),
  truncated: z.boolean(),
  next: z.string().nullable(),
  rows: z.array(z.record(z.string(), z.unknown()))
});

describe(`${rows} facts`, () => {
  const columns = 'fact_id,low,year_from,charted,size_class';

  it('are the same in JSON, NDJSON and Parquet, none left out', async () => {
    const lines = (await (await ask(`facts.ndjson?columns=${columns}`)).text()).trimEnd().split('\n');
    const expected = lines.map((line): unknown => JSON.parse(line));
    expect(expected).toHaveLength(rows);

    const streamed = await ask(`facts.json?columns=${columns}`);
    expect(streamed.headers.has('content-length')).toBe(false);
    const json = page.parse(await streamed.json());
    expect(json).toMatchObject({ truncated: false, next: null, meta: { total: rows } });
    expect(json.rows).toEqual(expected);

    const parquet = await ask(`facts.parquet?columns=${columns}`);
    expect(parquet.headers.has('content-length')).toBe(false);
    const read = await parquetReadObjects({ file: await parquet.arrayBuffer() });
    const rowsRead = read.map((row) => ({
      ...row,
      size_class: row['size_class'] ?? null,
      year_from: Number(row['year_from'])
    }));
    expect(rowsRead).toEqual(expected);
  });

  it('in part lead to what follows, whether the part is small or large', async () => {
    const whole = page.parse(await (await ask(`facts.json?sort=-low&columns=${columns}`)).json()).rows;
    for (const limit of [10, 5_000, 11_000]) {
      const part = page.parse(
        await (await ask(`facts.json?sort=-low&columns=${columns}&limit=${limit}&offset=7`)).json()
      );
      expect(part.rows).toEqual(whole.slice(7, 7 + limit));
      expect(part.truncated).toBe(true);
      expect(new URL(part.next ?? '').searchParams.get('offset')).toBe(String(7 + limit));
    }
  });

  it('read by two at once end for each who leaves', async () => {
    let ended = 0;
    const cells = tableCellsOneByOne(dataset, everything(facts));
    const watched = {
      *[Symbol.iterator]() {
        try {
          yield* cells;
        } finally {
          ended += 1;
        }
      }
    };
    const readers = [1, 2].map(() =>
      streamOf(textParts(csvLines(plain, facts.columns, watched))).getReader()
    );
    for (const reader of readers) expect((await reader.read()).done).toBe(false);
    expect(ended).toBe(0);
    for (const reader of readers) await reader.cancel();
    expect(ended).toBe(2);
  });
});
