import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import schema from '#build/schema.sql?raw';
import { typeset } from '#lib/i18n/typography.ts';
import { databasePath } from '../db/places.ts';
import { aboutStored } from './about.ts';
import { openingOf } from './params.ts';
import { examples } from './examples.ts';
import { schemaView } from './schema.ts';
import { tables } from '#model/table/tables.ts';

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

it('the examples have names of their own', () => {
  expect(examples.length).toBeGreaterThanOrEqual(8);
  expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
});

describe.each(languages)('the schema in %s', (lang) => {
  const stored = schemaView(lang);
  const own = new Set(stored.map(({ name }) => name));

  it('holds every published table, views first', () => {
    for (const { stored: name } of tables) expect(own).toContain(name);
    const kinds = stored.map(({ view }) => view);
    expect(kinds).toEqual(kinds.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('says what each column of a fact is, with its type', () => {
    const facts = stored.find(({ name }) => name === 'fact_view');
    expect(facts?.columns.length).toBeGreaterThan(35);
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

it('describes every view of the database', () => {
  const views = [...schema.matchAll(/^CREATE VIEW (\w+)/gm)].map(([, name = '']) => name);
  expect(views.length).toBeGreaterThan(8);
  const described = new Set([...tables.map(({ stored }) => stored), ...Object.keys(aboutStored)]);
  expect(views.filter((name) => !described.has(name))).toEqual([]);
});

describe('the address', () => {
  it('opens with the first example, and does not ask it', () => {
    expect(openingOf('en', at(''))).toEqual({ sql: examples[0].sql('en'), requested: false });
  });

  it('asks a text, an example, or a chart in a state of it', () => {
    expect(openingOf('en', at('?q=SELECT+1'))).toEqual({ sql: 'SELECT 1', requested: true });
    expect(openingOf('fr', at('?example=owners&utm_source=x'))).toMatchObject({ requested: true });
    const { sql } = openingOf('en', at('?chart=public-money-by-project&euros=constant'));
    expect(sql).toContain('/en/charts/public-money-by-project?euros=constant');
    expect(database.prepare(sql).all().length).toBeGreaterThan(0);
  });

  it('refuses what it does not know', () => {
    expect(() => openingOf('en', at('?example=nope'))).toThrow(expect.objectContaining({ status: 404 }));
    expect(() => openingOf('en', at('?chart=nope'))).toThrow(expect.objectContaining({ status: 404 }));
    expect(() => openingOf('en', at('?v=ffffffffffff'))).toThrow(expect.objectContaining({ status: 404 }));
  });

  it('ignores what is not its own', () => {
    expect(openingOf('en', at('?colour=red&from=2012&chart=&example='))).toEqual(openingOf('en', at('')));
  });
});
