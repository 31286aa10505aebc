// Every format of the registry writes what a library that did not write it reads back, at once or part by part.
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import type { ExportColumn } from './column.ts';
import { rowLimits, type Cells, type Format } from './define-format.ts';
import { content, expected, flowing, readBack, readers, whole } from './fixture.ts';
import { formatOf, formats } from './formats.ts';
import { streamOf } from './stream.ts';

const words = { fr: 'Montant ; total', en: 'Amount' };
const columns: readonly ExportColumn[] = [
  { name: 'text', type: 'string', label: { fr: 'Texte', en: 'Text' }, description: words },
  { name: 'day', type: 'date', label: { fr: 'Jour', en: 'Day' }, description: words },
  { name: 'year', type: 'integer', label: { fr: 'Année', en: 'Year' }, description: words },
  { name: 'amount', type: 'number', label: words, description: words },
  { name: 'yes', type: 'boolean', label: { fr: 'Vrai', en: 'True' }, description: words }
];
const rows: readonly Cells[] = [
  ['=SUM(A1)', '2026-01-02', 2026, -22.5, true],
  ['a "b", c; d’é', '2026-01', 2025, 75e6, false],
  [null, null, null, null, null],
  ['tab\tand\nline', '2026', 1, 1e-7, false],
  ['-12,5', '2026', 0, 0.1 + 0.2, true]
];

describe('the registry', () => {
  it('holds every file of formats/, and the tests know how to read each', () => {
    const files = globSync('src/lib/server/formats/*.ts').filter((file) => !file.endsWith('.test.ts'));
    expect(formats).toHaveLength(files.length);
    expect(formats.map(({ suffix }) => suffix).sort()).toEqual(Object.keys(readers).sort());
  });

  it.each(['suffix', 'order'] as const)('has no %s twice', (name) => {
    expect(new Set(formats.map(({ [name]: value }) => value)).size).toBe(formats.length);
  });

  it('has no media type that asks for two formats', () => {
    const accepted = formats.flatMap(({ accept }) => accept);
    expect(new Set(accepted).size).toBe(accepted.length);
    expect(accepted.filter((type) => type !== type.toLowerCase())).toEqual([]);
  });

  it('gives a format by its suffix, and by no other name', () => {
    for (const format of formats) expect(formatOf(format.suffix)).toBe(format);
    expect(['toString', '', 'nothing'].map(formatOf)).toEqual([undefined, undefined, undefined]);
  });
});

const bySuffix = formats.map((format): [string, Format] => [format.suffix, format]);

describe.each(bySuffix)('%s', (suffix, format) => {
  it('has words in both languages', () => {
    for (const lang of languages)
      for (const words of [format.name, format.label, ...(format.note === null ? [] : [format.note])])
        expect(words[lang]).toMatch(/\S/);
  });

  it.each(['table', 'chart'] as const)('of a %s is read back', async (of) => {
    const file = await whole(format.write(content(columns, rows, of)));
    expect(await readBack(suffix, file, columns)).toEqual(expected(suffix, columns, rows));
  });

  it('without rows is a whole file', async () => {
    const file = await whole(format.write(content(columns, [])));
    expect((await readBack(suffix, file, columns)).rows).toEqual([]);
  });

  it('says the same however long a row is', async () => {
    const long: readonly Cells[] = [...rows, ['€”'.repeat(15_000), null, 1, 1, false], ...rows];
    const file = await whole(format.write(content(columns, long)));
    expect(await readBack(suffix, file, columns)).toEqual(expected(suffix, columns, long));
  });
});

/** Rows without end, which say how many were taken and whether they were ended. */
const endless = () => {
  const seen = { taken: 0, ended: false };
  const source: Iterable<Cells> = {
    *[Symbol.iterator]() {
      try {
        for (;;) {
          seen.taken += 1;
          yield ['x'.repeat(1_000), '2026', seen.taken, 0.5, true];
        }
      } finally {
        seen.ended = true;
      }
    }
  };
  return { seen, source };
};

const streamed = bySuffix.filter(([, { maxRows }]) => maxRows === rowLimits.streamed);

describe.each(streamed)('%s as a stream', (_, format) => {
  it('takes no row before it is read, few ahead, and none once its reader has left', async () => {
    const { seen, source } = endless();
    const reader = streamOf(flowing(format.write(content(columns, source)))).getReader();
    expect(seen.taken).toBe(0);
    await reader.read();
    expect(seen.taken).toBeLessThan(100);
    await reader.read();
    expect(seen.taken).toBeLessThanOrEqual(10_000);
    await reader.cancel();
    expect(seen.ended).toBe(true);
  });

  it('begins with nothing where its first row fails', async () => {
    const failing: Iterable<Cells> = {
      [Symbol.iterator]: () => ({
        next: () => {
          throw new Error('no row');
        }
      })
    };
    const parts = flowing(format.write(content(columns, failing)));
    expect(() => parts.next()).toThrow('no row');
  });
});
