// openapi.json (3.1): the API's own description, drawn from the schemas that prove what it takes and gives.
import { z } from 'zod';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Column, Table } from '#model/table/table.ts';
import { tables } from '#model/table/tables.ts';
import { rulesOf } from '../address/parameters.ts';
import type { Dataset } from '../db/dataset.ts';
import { rowLimits } from '../export/define-format.ts';
import { formats } from '../export/formats.ts';
import { tableControls } from './controls.ts';
import { chartPaths, chartSchemas } from './openapi-charts.ts';
import { contentOf, problemResponse, query, schemaOf, versionParameter } from './openapi-parts.ts';
import { licence, type Release } from '../release.ts';
import { operatorsOf } from './query.ts';

const columnParameters = (lang: Lang, column: Column) => {
  const { name, description } = column;
  const value = schemaOf(z.nonoptional(column.schema));
  const own = query(name, description[lang], { type: 'array', items: value }, true);
  const others = operatorsOf(column).map((operator) => {
    if (operator === 'not')
      return query(`${name}_not`, description[lang], { type: 'array', items: value }, true);
    if (operator === 'empty') return query(`${name}_empty`, description[lang], { type: 'boolean' });
    return query(
      `${name}_${operator}`,
      description[lang],
      operator === 'contains' || operator === 'named' ? { type: 'string' } : value
    );
  });
  return [own, ...others];
};

const controlParameters = (lang: Lang, table: Table, maxRows: number) => {
  const t = messages[lang].data.api.parameters;
  const meanings: Readonly<Record<string, string>> = {
    columns: t.columns,
    sort: t.sort,
    from: t.period,
    to: t.period,
    limit: t.part,
    offset: t.part,
    lang: t.lang
  };
  const names = { minItems: 1, type: 'array', items: { type: 'string' } };
  const own = Object.entries(tableControls(table, maxRows, lang).shape)
    .filter(([name]) => table.period !== undefined || (name !== 'from' && name !== 'to'))
    .map(([name, schema]) => {
      const { list } = rulesOf(schema);
      return query(name, meanings[name] ?? name, list ? names : schemaOf(schema), list);
    });
  return [...own, versionParameter(lang)];
};

/** Parameters by the name that references give them: `facts.low_gte`. */
const parametersOf = (lang: Lang, table: Table) =>
  [
    ...controlParameters(lang, table, rowLimits.streamed),
    ...table.columns.flatMap((column) => columnParameters(lang, column))
  ].map((parameter) => [`${table.name}.${parameter.name}`, parameter] as const);

const operation = (lang: Lang, table: Table, id: string, content: object) => ({
  operationId: id,
  summary: table.title[lang],
  description: table.description[lang],
  tags: [table.name],
  parameters: parametersOf(lang, table).map(([name]) => ({ $ref: `#/components/parameters/${name}` })),
  responses: {
    200: { description: table.description[lang], content },
    304: { description: 'Not modified' },
    400: problemResponse(messages[lang].errors[400].text),
    404: problemResponse(messages[lang].errors[404].text),
    414: problemResponse(messages[lang].data.errors.tooLong(8_192))
  }
});

const tablePaths = (lang: Lang) =>
  Object.fromEntries(
    tables.flatMap((table) => {
      const content = contentOf(lang, formats, 'table', table.name);
      const format = {
        name: 'format',
        in: 'path',
        required: true,
        description: messages[lang].data.tables.download,
        schema: { enum: formats.map(({ suffix }) => suffix) }
      };
      return [
        [urls.table(table.name), { get: operation(lang, table, table.name, content) }],
        [
          urls.table(table.name, '{format}'),
          { parameters: [format], get: operation(lang, table, `${table.name}.format`, content) }
        ]
      ];
    })
  );

const documents = [
  ['dcat', 'application/ld+json', 'dcatJson'],
  ['dcat.jsonld', 'application/ld+json', 'dcatJson'],
  ['dcat.ttl', 'text/turtle', 'dcatTurtle'],
  ['csv-metadata.json', 'application/csvm+json', 'csvw'],
  ['datapackage.json', 'application/json', 'descriptor']
] as const;

/** What describes the data to other programs. */
const documentPaths = (lang: Lang) => {
  const text = messages[lang].data.whole;
  const get = (id: string, type: string, summary: string, parameters: readonly object[] = []) => ({
    operationId: id,
    summary,
    tags: ['descriptions'],
    parameters,
    responses: {
      200: { description: summary, content: { [type]: {} } },
      304: { description: 'Not modified' }
    }
  });
  const table = {
    name: 'table',
    in: 'path',
    required: true,
    schema: { enum: tables.map(({ name }) => name) }
  };
  return {
    ...Object.fromEntries(
      documents.map(([file, type, name]) => [urls.dataFile(file), { get: get(file, type, text[name]) }])
    ),
    [urls.csvw('{table}')]: {
      get: get('table.csv-metadata', 'application/csvm+json', text.csvw, [table])
    }
  };
};

export const openapi = (dataset: Dataset, release: Release, origin: string, lang: Lang) => ({
  openapi: '3.1.0',
  info: {
    title: messages[lang].site.name,
    summary: messages[lang].data.standfirst,
    description: messages[lang].data.api.text.join('\n\n'),
    version: release.version,
    license: { name: licence.title, identifier: licence.name }
  },
  servers: [{ url: origin }],
  paths: { ...tablePaths(lang), ...chartPaths(dataset, lang), ...documentPaths(lang) },
  components: {
    parameters: Object.fromEntries(tables.flatMap((table) => parametersOf(lang, table))),
    schemas: {
      ...chartSchemas(),
      ...Object.fromEntries(tables.map(({ name, row }) => [name, schemaOf(row)])),
      problem: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          parameter: { type: 'string' },
          allowed: { type: 'array', items: { type: 'string' } }
        }
      }
    }
  }
});
