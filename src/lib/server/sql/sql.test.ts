import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { databasePath } from '../db/places.ts';
import { publishedDataset } from '../db/datasets.ts';
import { replacedViews } from '../db/schema.ts';
import { versions } from '../db/versions.ts';
import { viewsScript } from '../db/views.ts';
import { aboutStored } from './about.ts';
import { openingOf } from './params.ts';
import { slugs } from '../chart/chart.ts';
import { examples } from './examples.ts';
import { schemaView } from './schema.ts';
import { sqlView } from './view.ts';
import { tables } from '#model/table/tables.ts';
import { builtDataset } from '../db/fixture.ts';

const dataset = builtDataset();

const database = new Database(databasePath(), { readonly: true });
const at = (search: string): URL => new URL(`https://example.org/en/sql${search}`);

describe.each(languages)('the examples in %s', (lang) => {
  it.each(examples)('$id gives rows', ({ sql }) => {
    expect(database.prepare(sql(lang)).all().length).toBeGreaterThan(2);
  });

  it('say what they ask and warn of, in the language alone', () => {
    const other = lang === 'fr' ? 'en' : 'fr';
    for (const { id, sql, question } of examples) {
      expect([id, sql(lang).split('\n')[0]]).toEqual([id, `-- ${typeset(lang, question[lang])}`]);
      expect(sql(lang)).not.toMatch(new RegExp(`_${other}\\b|\\{`));
      expect(typeset(lang, question[lang])).toMatch(/\S[ \u202f]?\?$/);
    }
  });
});

describe.each(versions())('on the file of $date, after the views of its page', (version) => {
  const published = publishedDataset(version);
  const view = sqlView(published, 'en', at(`?chart=public-contracts&v=${version.version}`));
  const file = new Database(version.path, { readonly: true });
  file.exec(viewsScript(published.views));

  it.each(view.examples)('$id runs', ({ sql }) => {
    expect(() => file.prepare(sql).all()).not.toThrow();
  });

  it('the question of a chart runs, without views of its own', () => {
    expect(view.sql).not.toContain('CREATE');
    expect(file.prepare(view.sql).all().length).toBe(
      published.cells(view.sql.trim().replace(/;$/, '')).length
    );
  });

  it('the commands fetch the views of the same version', () => {
    expect(view.views).toBe(`/data/views.sql?v=${version.version}`);
    expect(view.commands).toContain(`curl -o views.sql "https://example.org${view.views}"`);
    expect(view.commands).toContain('cat views.sql query.sql |');
  });
});

it('a file of today needs no views', () => {
  const { views, commands } = sqlView(dataset, 'en', at(''));
  expect(views).toBeUndefined();
  expect(commands).toMatch(/ < query\.sql$/);
});

it('the examples have names of their own', () => {
  expect(examples.length).toBeGreaterThanOrEqual(8);
  expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
});

describe.each(languages)('the schema in %s', (lang) => {
  const stored = schemaView(dataset, lang);

  it('names every published table once and first, with its columns as published', () => {
    const published = stored.slice(0, tables.length);
    expect(new Set(stored.map(({ name }) => name)).size).toBe(stored.length);
    expect(published.map(({ kind }) => kind)).toEqual(tables.map(() => 'published'));
    expect(published.map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual(
      tables.map(({ name, columns }) => [
        name.includes('-') ? `"${name}"` : name,
        columns.map((column) => column.name)
      ])
    );
    expect(stored.slice(tables.length).map(({ kind }) => kind)).not.toContain('published');
  });

  it('gives names that SQL takes as they are', () => {
    for (const { name } of stored)
      expect(database.prepare(`SELECT 1 FROM ${name} LIMIT 1`).all()).toBeDefined();
  });

  it('says what each column of a fact is, with its type', () => {
    const facts = stored.find(({ name }) => name === 'charted_fact_view');
    expect(facts?.columns.length).toBeGreaterThan(45);
    for (const { name, type, description } of facts?.columns ?? []) {
      expect([name, type]).not.toEqual([name, '']);
      expect([name, description]).not.toEqual([name, '']);
    }
  });

  it('leaves no column of a view on facts, sources and organisations unsaid', () => {
    const registers = /^(?:register|aid|public_contract)/;
    const own = stored.filter(({ name }) => !registers.test(name));
    const unsaid = own.flatMap(({ name, columns }) =>
      columns.filter(({ description }) => description === '').map((column) => `${name}.${column.name}`)
    );
    expect(unsaid).toEqual([]);
  });
});

it('describes every view of the database, but those that published tables have taken the place of', () => {
  const views = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'view'")
    .pluck()
    .all()
    .map(String);
  expect(views.length).toBeGreaterThan(8);
  const undescribed = views.filter((name) => !Object.hasOwn(aboutStored, name));
  expect(undescribed.filter((name) => !replacedViews.has(name))).toEqual([]);
  expect(Object.keys(aboutStored).filter((name) => replacedViews.has(name))).toEqual([]);
});

it.each(versions())(
  'describes the published tables of the file of $date under the names that it has',
  (version) => {
    const file = new Database(version.path, { readonly: true });
    const listed = schemaView(publishedDataset(version), 'en');
    const published = listed.filter(({ kind }) => kind === 'published');
    expect(published.length).toBeGreaterThan(8);
    for (const { name, columns } of published)
      file.prepare(`SELECT ${columns.map((column) => column.name).join(', ')} FROM ${name}`).all();
    expect(published.map(({ name }) => name)).toContain('fact_view');
    file.close();
  }
);

describe('the address', () => {
  it('opens with the first example, and does not ask it', () => {
    expect(openingOf(dataset, 'en', at(''))).toEqual({ sql: examples[0].sql('en'), requested: false });
  });

  it('asks a text, an example, or a chart in a state of it', () => {
    expect(openingOf(dataset, 'en', at('?q=SELECT+1'))).toEqual({ sql: 'SELECT 1', requested: true });
    expect(openingOf(dataset, 'fr', at('?example=owners&utm_source=x'))).toMatchObject({ requested: true });
    const { sql } = openingOf(dataset, 'en', at('?chart=public-money-by-project&euros=constant'));
    expect(sql).toContain('/en/charts/public-money-by-project?euros=constant');
    expect(database.prepare(sql).all().length).toBeGreaterThan(0);
  });

  it('refuses what it does not know', () => {
    expect(() => openingOf(dataset, 'en', at('?example=nope'))).toThrow(
      expect.objectContaining({ status: 404 })
    );
    expect(() => openingOf(dataset, 'en', at('?chart=nope'))).toThrow(
      expect.objectContaining({
        status: 404,
        body: { message: 'chart=nope', parameter: 'chart', allowed: slugs }
      })
    );
  });

  it('ignores what is not its own', () => {
    expect(openingOf(dataset, 'en', at('?colour=red&from=2012&chart=&example='))).toEqual(
      openingOf(dataset, 'en', at(''))
    );
  });
});
