// CSV on the Web (W3C): what a table's CSV holds, column by column, for programs that read it with its types and keys.
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import { languages, type Bilingual, type Lang } from '#model/language.ts';
import type { Column, Table } from '#model/table/table.ts';
import { tables } from '#model/table/tables.ts';
import { vocabulary } from '#model/vocabulary.ts';
import { versionSearch, withVersion } from '../address/version.ts';
import type { Dialect } from '../export/csv.ts';
import csv from '../formats/csv.ts';
import { licence, type Release } from '../release.ts';

/** Written out, though nearly all are the standard's own values: a `#` that begins a line would be a comment without. */
const dialectOf = ({ separator }: Dialect) => ({
  delimiter: separator,
  lineTerminators: ['\r\n'],
  encoding: 'utf-8',
  header: true,
  quoteChar: '"',
  doubleQuote: true,
  commentPrefix: null,
  trim: false
});

/** The words of other vocabularies, where a column says just what they say. */
const properties: Readonly<Record<string, string>> = {
  title: 'http://purl.org/dc/terms/title',
  publisher: 'http://purl.org/dc/terms/publisher',
  published: 'http://purl.org/dc/terms/issued',
  language: 'http://purl.org/dc/terms/language',
  url: 'http://schema.org/url',
  name_fr: 'http://www.w3.org/2000/01/rdf-schema#label',
  name_en: 'http://www.w3.org/2000/01/rdf-schema#label',
  label_fr: 'http://www.w3.org/2000/01/rdf-schema#label',
  label_en: 'http://www.w3.org/2000/01/rdf-schema#label',
  definition_fr: 'http://www.w3.org/2004/02/skos/core#definition',
  definition_en: 'http://www.w3.org/2004/02/skos/core#definition'
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const datatype = ({ type, set }: Column, { decimal, booleans }: Dialect) => {
  if (set !== undefined) return { base: 'string', format: `^(${vocabulary[set].map(escaped).join('|')})$` };
  if (type === 'date') return { base: 'string', format: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` };
  if (type === 'boolean') return { base: 'boolean', format: `${booleans.true}|${booleans.false}` };
  if (type === 'number' && decimal !== '.') return { base: 'number', format: { decimalChar: decimal } };
  return type;
};

const both = (of: (lang: Lang) => string | readonly string[]) =>
  Object.fromEntries(languages.map((lang) => [lang, of(lang)]));
const worded = (text: Bilingual) =>
  languages.map((lang) => ({ '@value': typeset(lang, text[lang]), '@language': lang }));

const columnOf = (column: Column, dialect: Dialect) => {
  const { name, label, description, required, list } = column;
  const { [name]: property } = properties;
  const own = languages.find((lang) => name.endsWith(`_${lang}`));
  return {
    name,
    // A header is held to be one of the titles: the short name, or the French label.
    titles: both((lang) => [name, label[lang]]),
    'dc:description': worded(description),
    datatype: datatype(column, dialect),
    required,
    null: '',
    ...(own === undefined ? {} : { lang: own }),
    ...(list === undefined ? {} : { separator: ' ' }),
    ...(property === undefined ? {} : { propertyUrl: property })
  };
};

/** The page of the thing that a row is about, where it has one. */
const pageOf = ({ name }: Table): string | undefined => {
  if (name === 'facts') return urls.fact('fr', '{fact_id}');
  if (name === 'organisations') return urls.organisation('fr', '{organisation_id}');
  return name === 'sources' ? urls.source('fr', '{source_id}') : undefined;
};

export interface Described {
  readonly table: Table;
  /** The columns of the file, in its order. */
  readonly columns: readonly string[];
  /** That of the file's format. */
  readonly suffix: string;
  readonly dialect: Dialect;
  /** The query string of the file. */
  readonly search: string;
}

const address = (origin: string, { table, suffix, search }: Described): string =>
  `${origin}${urls.table(table.name, suffix, search)}`;

/** The address of what describes a CSV file; `file` is its name on the site: `facts.fr.csv`. */
export const csvwAddress = (file: string, search?: string): string =>
  urls.csvw(file.replace(/\.csv$/, ''), search);

/** The header that leads from a CSV to its description: of several, the standard follows the last. */
export const csvwLink = (file: string, { origin, search }: URL): string =>
  `<${origin}${csvwAddress(file, search.replace(/^\?/, ''))}>; rel="describedby"; type="application/csvm+json"`;

const tableOf = (release: Release, origin: string, described: Described) => {
  const { table, columns, dialect } = described;
  const chosen = columns.flatMap((name) => table.columns.filter((column) => column.name === name));
  const page = table.key.every((name) => columns.includes(name)) ? pageOf(table) : undefined;
  return {
    '@type': 'Table',
    url: address(origin, described),
    'dc:title': worded(table.title),
    'dc:description': worded(table.description),
    dialect: dialectOf(dialect),
    tableSchema: {
      columns: chosen.map((column) => columnOf(column, dialect)),
      ...(table.key.every((name) => columns.includes(name)) ? { primaryKey: [...table.key] } : {}),
      ...(page === undefined ? {} : { aboutUrl: `${origin}${withVersion(release, page)}` })
    }
  };
};

const context = ['http://www.w3.org/ns/csvw', { '@language': 'fr' }] as const;

const published = (release: Release, origin: string) => ({
  'dc:license': { '@id': licence.path },
  'dc:publisher': { '@id': `${origin}${urls.dataFile('dcat')}#publisher` },
  'dc:modified': { '@value': release.date, '@type': 'xsd:date' },
  'dc:identifier': release.version,
  notes: languages.flatMap((lang) =>
    messages[lang].data.reuse.text.map((text) => ({ 'rdfs:comment': { '@value': text, '@language': lang } }))
  )
});

/**
 * One file. Keys to other tables stand in the group alone: the standard holds that a table referred to is described in
 * the same group.
 */
export const csvwTable = (release: Release, origin: string, described: Described) => ({
  '@context': context,
  ...tableOf(release, origin, described),
  ...published(release, origin),
  'dc:isPartOf': { '@id': `${origin}${withVersion(release, urls.csvw())}` }
});

/** Every table with the keys between them. */
export const csvwGroup = (release: Release, origin: string) => {
  const everything = tables.map((table) => ({
    table,
    columns: table.columns.map(({ name }) => name),
    suffix: csv.suffix,
    dialect: csv.csv,
    search: versionSearch(release)
  }));
  const fileOf = new Map(everything.map((described) => [described.table.name, address(origin, described)]));
  return {
    '@context': context,
    '@type': 'TableGroup',
    '@id': `${origin}${withVersion(release, urls.csvw())}`,
    'dc:title': worded({ fr: messages.fr.site.name, en: messages.en.site.name }),
    'dc:description': worded({ fr: messages.fr.site.description, en: messages.en.site.description }),
    ...published(release, origin),
    tables: everything.map((described) => {
      const made = tableOf(release, origin, described);
      const foreignKeys = described.table.references.map(({ column, table, key }) => ({
        columnReference: [column],
        reference: { resource: fileOf.get(table), columnReference: [key] }
      }));
      return { ...made, tableSchema: { ...made.tableSchema, foreignKeys } };
    })
  };
};
