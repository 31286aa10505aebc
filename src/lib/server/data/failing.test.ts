// A row that can't be read: at once, a failure with its id; in the middle, a cut, never a table that looks whole.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Dataset } from '../db/dataset.ts';
import { changedDataset } from '../db/fixture.ts';
import { dataAnswer } from './answer.ts';
import { formats } from '../export/formats.ts';

const log = vi.fn<(line: string) => void>();
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(log));
afterEach(() => {
  vi.restoreAllMocks();
  log.mockClear();
});

const ask = (dataset: Dataset, format: string) => {
  const url = new URL(`http://localhost/data/sources.${format}`);
  return dataAnswer(
    dataset,
    { url, request: new Request(url), lang: 'en', build: 'test' },
    `sources.${format}`
  );
};

/** A date that is none, which the schema of rows refuses, in the first source or in the last. */
const unreadable = (which: 'min' | 'max'): Dataset =>
  changedDataset('', {
    stored: `UPDATE sources SET published = 'never' WHERE source_id = (SELECT ${which}(source_id) FROM sources)`
  });

it('the first row: 500 and an id in every format', async () => {
  const dataset = unreadable('min');
  for (const { suffix: format } of formats) {
    log.mockClear();
    const answer = await ask(dataset, format);
    expect([format, answer.status]).toEqual([format, 500]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const { id } = await answer.json();
    expect(log).toHaveBeenCalledOnce();
    expect(log.mock.calls[0]?.[0]).toContain(`[${id}] /data/sources.${format}`);
  }
});

it('the last row: what flows already ends in an error, which is logged', async () => {
  const dataset = unreadable('max');
  for (const { suffix: format } of formats) {
    log.mockClear();
    const answer = await ask(dataset, format);
    if (answer.status === 200) await expect(answer.arrayBuffer()).rejects.toThrow();
    else expect(answer.status).toBe(500);
    expect(log).toHaveBeenCalledOnce();
    expect(log.mock.calls[0]?.[0]).toMatch(new RegExp(`^\\[[0-9a-f]{8}\\] /data/sources\\.${format}`));
  }
});
