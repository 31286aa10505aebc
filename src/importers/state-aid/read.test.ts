import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { rowsIn } from '../csv.ts';
import { all, endless, endlessZip, errorOf, fileOf } from '../fixture.ts';
import { readStateAid, stateAidSchema } from './read.ts';

const rawFile = 'data/imports/state-aid/tam_france_2016-2020.csv';
const columns = Object.keys(stateAidSchema.shape);
const heading = columns.map((column) => `"${column}"`).join(',');
const row = columns.map((_, index) => `v${index}`).join(',');
const reading = (content: string | Uint8Array, name = 'aid.csv') => readStateAid(fileOf(name, content));

it('reads the kept file: every row, as it stands', async () => {
  const hash = createHash('sha256');
  const reads = await all(readStateAid(rawFile, { bytes: (piece) => hash.update(piece) }));
  expect(reads).toHaveLength(6777);
  expect(hash.digest('hex')).toBe(createHash('sha256').update(readFileSync(rawFile)).digest('hex'));
  expect(reads[0]).toMatchObject({
    place: 'line 2',
    record: {
      Country: 'France',
      'Ref-no.': 'TM-10000146',
      'Name of the beneficiary': 'EASSII IC',
      'Date of granting': '12/07/2016'
    }
  });
  const amounts = reads.map(({ record }) => record['Aid element, expressed as full amount']);
  expect(amounts.filter((amount) => !/^\d+(?:\.\d+)?$/.test(amount))).toHaveLength(7);
  const loans = reads.filter(({ record }) => record['Aid Instrument'].startsWith('Loan'));
  const differing = loans.filter(({ record }) => {
    const nominal = record['Nominal Amount'];
    const aid = record['Aid element, expressed as full amount'];
    return [nominal, aid].every((amount) => /^\d/.test(amount)) && nominal !== aid;
  });
  expect([loans.length, differing.length]).toEqual([1404, 712]);
});

it('gives the line where a row starts, be its values on several lines', async () => {
  const wide = row.replace('v1', '"one\ntwo"');
  const reads = await all(reading(`${heading}\n${wide}\n\n${row}\n`));
  expect(reads.map(({ place, record }) => [place, record['Another Beneficiary Member State']])).toEqual([
    ['line 2', 'one\ntwo'],
    ['line 5', 'v1']
  ]);
});

it('counts lines that end in CR LF', async () => {
  const wide = row.replace('v1', '"one\r\ntwo"');
  const reads = await all(reading(`${heading}\r\n${wide}\r\n${row}\r\n`));
  expect(reads.map(({ place }) => place)).toEqual(['line 2', 'line 4']);
  expect(reads[1]?.record['Published Date']).toBe('v22');
});

it('takes columns in any order, keeps those it does not know, reads zipped files', async () => {
  const shuffled = ['New', ...columns.toReversed()].map((column) => `"${column}"`).join(',');
  const [read] = await all(reading(gzipSync(`\uFEFF${shuffled}\nnew,${row}\n`), 'aid.csv.gz'));
  expect(read?.record).toMatchObject({ New: 'new', 'Published Date': 'v0', Country: 'v22' });
});

it('names missing and doubled columns, and those expected', async () => {
  const without = heading.replace('"Currency"', '"Devise"').replace('"Region"', '"Région"');
  expect(await errorOf(reading(`${without}\n${row}`))).toMatch(
    /^line 1: the file has no column “Region”, “Currency”; it has Country.*Devise.* → expected columns: Country, .*Region/
  );
  expect(await errorOf(reading(`${heading},Region\n${row},x`))).toMatch(
    /^line 1: the column “Region” stands twice/
  );
});

it('refuses what is no CSV file in UTF-8, saying where and what to do', async () => {
  const latin = Buffer.from(`${heading}\n${row}\n${row.replace('v3', 'Île')}\n`, 'latin1');
  const table: readonly [string, string | Uint8Array, RegExp][] = [
    ['empty.csv', '', /^: the file is empty → download it again$/],
    ['page.csv', '<!doctype html><title>Aid</title>', /^: this is a web page, not a data file → /],
    ['latin.csv', latin, /^line 3: the text is not UTF-8 .* → .*iconv/],
    [
      'cut.csv',
      Buffer.from(`${heading}\né`).subarray(0, -1),
      /^line 2: the file stops in the middle of a character/
    ],
    ['aid.csv.gz', `${heading}\n${row}`, /^: the file is named \.gz but is not a sound gzip file/],
    ['aid.csv.gz', gzipSync(`${heading}\n${row}`).subarray(0, 60), /^: the gzip file stops before its end/],
    ['aid.csv', gzipSync(heading), /^: the file is zipped with gzip → let its name end in \.gz/],
    ['aid.csv', Buffer.from('PK\u0003\u0004'), /^: the file is a ZIP archive or a spreadsheet/],
    ['aid.csv', `${heading}\n${row},more`, /^line 2: 24 values for 23 columns/],
    ['aid.csv', `${heading}\n"a"b,${row}`, /^line 2: Invalid Closing Quote/]
  ];
  for (const [name, content, message] of table)
    expect(await errorOf(reading(content, name))).toMatch(message);
  expect(await errorOf(readStateAid('/nowhere/aid.csv'))).toBe(
    ': there is no file /nowhere/aid.csv → check its name'
  );
});

it('hands a row of the wrong width to who asks for it, and reads on', async () => {
  const refused: string[] = [];
  const file = fileOf('aid.csv', `${heading}\nshort\n${row}\n`);
  const reads = await all(readStateAid(file, { refuse: (place, why) => refused.push(`${place}: ${why}`) }));
  expect(refused).toEqual(['line 2: 1 values for 23 columns']);
  expect(reads.map(({ place }) => place)).toEqual(['line 3']);
});

it('stops at a line of 2 GB before it is held', async () => {
  const format = { columns, row: stateAidSchema, delimiters: [','] } as const;
  for (const start of [`${heading}\n`, `${heading}\n"`, '']) {
    const { text, pulled } = endless(start);
    expect(await errorOf(rowsIn(text, format))).toMatch(
      /^line \d: the row that ends up here is longer than 1000000/
    );
    expect(pulled()).toBeLessThan(32);
  }
  expect(await errorOf(reading(endlessZip(`${heading}\n"`), 'aid.csv.gz'))).toMatch(
    /^line 2: the row that ends up/
  );
});
