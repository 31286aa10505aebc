import { describe, expect, it } from 'vitest';
import { csv, frenchCsv, guard, plainCsv } from './csv.ts';
import type { ExportColumn, ExportRow } from './column.ts';
import { ndjson } from './ndjson.ts';
import { streamOf } from './stream.ts';
import { textParts, whole } from './text.ts';

const said = { fr: 'Montant ; total', en: 'Amount' };
const columns: ExportColumn[] = [
  { name: 'text', type: 'string', label: { fr: 'Texte', en: 'Text' }, description: said },
  { name: 'amount', type: 'number', label: said, description: said },
  { name: 'yes', type: 'boolean', label: { fr: 'Vrai', en: 'True' }, description: said }
];
const rows: ExportRow[] = [
  { text: '=SUM(A1)', amount: -22.5, yes: true },
  { text: 'a "b", c;\nd', amount: 75e6, yes: false },
  { text: null, amount: null, yes: null },
  { text: '-12,5', amount: 0.1 + 0.2, yes: true }
];

describe('CSV', () => {
  it('is RFC 4180 for programs', () => {
    expect(whole(plainCsv(columns), rows)).toBe(
      'text,amount,yes\r\n\'=SUM(A1),-22.5,true\r\n"a ""b"", c;\nd",75000000,false\r\n,,\r\n"-12,5",0.30000000000000004,true\r\n'
    );
  });

  it('is what French Excel opens', () => {
    expect(whole(frenchCsv(columns), rows)).toBe(
      '\uFEFFTexte;"Montant ; total";Vrai\r\n\'=SUM(A1);-22,5;vrai\r\n"a ""b"", c;\nd";75000000;faux\r\n;;\r\n-12,5;0,30000000000000004;vrai\r\n'
    );
  });

  it('guards texts that would run, never numbers', () => {
    expect(['=1', '+a', '-a', '@a', '\ta', '-1', '+33', -1, null].map(guard)).toEqual([
      "'=1",
      "'+a",
      "'-a",
      "'@a",
      "'\ta",
      '-1',
      '+33',
      '-1',
      ''
    ]);
  });

  it('is the same from names alone', () => {
    expect(csv(['text', 'amount', 'yes'], rows)).toBe(whole(plainCsv(columns), rows));
  });
});

describe('a stream', () => {
  const counted = () => {
    const seen = { taken: 0, ended: false };
    const source = {
      *[Symbol.iterator]() {
        try {
          for (;;) {
            seen.taken += 1;
            yield ['x'.repeat(1000), seen.taken, true];
          }
        } finally {
          seen.ended = true;
        }
      }
    };
    return { seen, source };
  };

  it('takes no row before it is read, few ahead, and none once its reader has left', async () => {
    const { seen, source } = counted();
    const reader = streamOf(textParts(plainCsv(columns), source)).getReader();
    expect(seen.taken).toBe(0);
    await reader.read();
    expect(seen.taken).toBeLessThan(100);
    await reader.cancel();
    expect(seen.ended).toBe(true);
  });

  it('says what the whole says, however long a row is', async () => {
    const long = [...rows, { text: '€”'.repeat(100_000), amount: 1, yes: false }, ...rows];
    for (const format of [plainCsv(columns), frenchCsv(columns), ndjson(columns)]) {
      const cells = long.map((row) => columns.map(({ name }) => row[name]));
      const bytes = await new Response(streamOf(textParts(format, cells))).arrayBuffer();
      expect(Buffer.from(bytes).toString()).toBe(whole(format, long));
    }
  });
});
