// Every fact has a page that says all that it should; disagreements are found and told as they are.
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { citation } from '#lib/server/record/citation.ts';
import { disagreementGroups, disagreementOf, disagreementView } from '#lib/server/record/disagreement.ts';
import { factPage } from '#lib/server/record/fact-page.ts';
import { everyFact } from '#lib/server/db/fact.ts';
import { languages } from '#model/language.ts';
import { openDataset } from '#lib/server/db/dataset.ts';
import { builtDataset, changedDatabase } from '#lib/server/db/fixture.ts';

const dataset = builtDataset();

const origin = 'https://example.org';

describe.each(languages)('in %s', (lang) => {
  it('every fact has a page', () => {
    for (const [id, row] of everyFact(dataset)) {
      const page = factPage(dataset, id, lang, origin);
      expect(page?.fact.id).toBe(id);
      expect(page?.meanings.length).toBeGreaterThanOrEqual(5);
      expect(page?.history.length).toBeGreaterThan(0);
      expect(page?.original).toMatch(/^https?:/);
      expect(page?.inSource).toBe(`/${lang}/sources/${row.source_id}#${id}`);
      expect(page?.caution === undefined).toBe(row.flag !== 'do-not-publish');
      expect(JSON.stringify(page)).not.toMatch(/undefined|NaN|Infinity/);
    }
  });

  it('disagreements stand from the widest gap, each with two sources and two values', () => {
    const all = disagreementGroups(dataset).map((group) => disagreementView(dataset, group, lang));
    expect(all.length).toBeGreaterThan(20);
    for (const { facts, drawn, spread } of all) {
      expect(new Set(facts.map(({ value }) => value)).size).toBeGreaterThan(1);
      expect(new Set(facts.map(({ source }) => source.href.replace(/#.*/, ''))).size).toBeGreaterThan(1);
      expect(spread).not.toBe('');
      const [first] = drawn;
      for (const { href } of facts) expect(first?.svg).toContain(`href="${href}"`);
    }
  });
});

it('a disagreement carries the rule of the charts and the editor’s note', () => {
  const found = disagreementOf(dataset, 'numergy-turnover-2014-5', 'fr');
  expect(found?.spread).toMatch(/2\sM€ à 6\sM€ \(.*3 fois/);
  expect(found?.notes.join(' ')).toContain('fourchette de 2 à 6');
  expect(found?.rule).toContain('fourchette');
});

describe('official totals', () => {
  it('meet the sum of their parts, on the page of every fact that enters', () => {
    const id = 'france-2030-cloud-public-funding-2025-1';
    const [one] = factPage(dataset, id, 'fr', origin)?.reconciliations ?? [];
    expect(one?.total.values.flat().map(({ href }) => href)).toContain(`/fr/facts/${id}`);
    expect(one?.parts.map(({ value }) => value.replace(/\s/g, ' '))).toEqual([
      '150 M€',
      '30 M€',
      '66 M€',
      '421 M€'
    ]);
    expect(one?.sum).toBe(one?.total.value);
    expect(one?.reasons).toEqual(['Les parties rendent compte de tout le total.']);
    const part = one?.parts[0]?.values[0]?.[0]?.href.split('/').at(-1) ?? '';
    expect(factPage(dataset, part, 'fr', origin)?.reconciliations).toContainEqual(one);
  });

  it('tell a value once, however many sources give it', () => {
    const [one] = factPage(dataset, 'numergy-public-funding-2012-1', 'en', origin)?.reconciliations ?? [];
    const written = one?.parts
      .find(({ href }) => href.endsWith('/numergy'))
      ?.values.map((own) => own.map(({ text }) => text));
    expect(written).toEqual([['€75m', 'source 2']]);
  });

  it('name the parts for which no amount was read', () => {
    const [one] = factPage(dataset, 'aap-cloud-1-public-funding-2011-1', 'en', origin)?.reconciliations ?? [];
    expect(one?.gap).toMatch(/10/);
    expect(one?.reasons.join(' ')).toMatch(/Cloudforce.*Cloudport.*Magellan/i);
  });
});

it('an unknown fact has no page', () => {
  expect(factPage(dataset, 'nothing-of-the-kind', 'fr', origin)).toBeUndefined();
});

describe('a fact over versions', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('tells what changed, and stays readable once withdrawn', () => {
    const folder = mkdtempSync(join(tmpdir(), 'facts-'));
    const old =
      changedDatabase(`UPDATE fact SET low = 333e6, high = 333e6 WHERE id = 'cloudwatt-turnover-2014-7';
      UPDATE fact SET id = 'withdrawn-1' WHERE id = 'ovh-turnover-2021-2';`);
    copyFileSync(old, join(folder, `2025-01-31-${openDataset(old).version}.sqlite`));
    vi.stubEnv('VERSIONS', folder);
    const kinds = (id: string) => factPage(dataset, id, 'en', origin)?.history.map(({ kind }) => kind);
    expect(kinds('cloudwatt-turnover-2014-7')).toEqual(['added', 'changed']);
    expect(factPage(dataset, 'cloudwatt-turnover-2014-7', 'en', origin)?.history[0]?.text).toContain('€333m');
    expect(kinds('cloudwatt-turnover-2014-5')).toEqual(['added', 'same']);
    expect(kinds('withdrawn-1')).toEqual(['added', 'removed']);
    expect(factPage(dataset, 'withdrawn-1', 'en', origin)?.withdrawn).toContain('31 January 2025');
  });
});

describe('a citation', () => {
  const cited = {
    lang: 'en',
    id: 'a-1',
    text: '50% of {R&D}_x – A\nB',
    source: 'P, T #1',
    version: '0123456789ab',
    page: `${origin}/en/facts/a-1`
  } as const;

  it('is whole in every form, and escaped where its form wants it', () => {
    const { text, bibtex, ris } = citation(cited);
    for (const form of [text, bibtex, ris]) {
      expect(form).toContain(cited.page);
      expect(form).toContain(cited.version);
    }
    expect(bibtex).toContain('50\\% of \\{R\\&D\\}\\_x');
    expect(ris).toContain('TI  - 50% of {R&D}_x – A B\n');
    expect(ris).toMatch(/^TY {2}- DATA\n[\s\S]*\nER {2}- $/);
  });
});
