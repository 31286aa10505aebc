// The page about the data: every table, its columns and files, how to open and to cite them.
import { number } from '#lib/i18n/format.ts';
import { aboutSize, size } from '#lib/i18n/size.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { DatasetView, DataTableView, ParameterView } from '#lib/components/dataset.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Table } from '#model/table/table.ts';
import { tables } from '#model/table/tables.ts';
import type { Dataset } from '../db/dataset.ts';
import { versionSearch, withVersion } from '../address/version.ts';
import { storedTables } from '../db/schema.ts';
import { countRows } from '../db/table.ts';
import { factYears } from '../db/years.ts';
import { everything } from './datapackage.ts';
import csv from '../formats/csv.ts';
import { formats } from '../export/formats.ts';
import { database, zip } from './data-files.ts';
import { linked } from './linked.ts';
import { citation, licence, releaseOf } from '../release.ts';
import { snippets } from './snippets.ts';
import { weigher, type FileWeight, type Weigh } from './digests.ts';

/** Empty until it is known. */
const sizeOf = (lang: Lang, weight: FileWeight | undefined): string => {
  if (weight === undefined) return '';
  return weight.exact ? size(lang, weight.bytes) : aboutSize(lang, weight.bytes);
};

const tableView = (dataset: Dataset, lang: Lang, table: Table, weigh: Weigh): DataTableView => {
  const t = messages[lang].data;
  const rows = countRows(dataset, everything(table));
  const say = (text: string) => typeset(lang, text);
  return {
    name: table.name,
    title: table.title[lang],
    description: say(table.description[lang]),
    rows: t.tables.rows(number(lang, rows), rows),
    columns: table.columns.map(({ name, label, type, unit, description, example }) => ({
      name,
      key: table.key.includes(name),
      label: say(label[lang]),
      type: t.types[type],
      unit: unit?.[lang] ?? '',
      description: say(description[lang]),
      example: String(example)
    })),
    files: formats.map(({ suffix, name }) => {
      const href = urls.table(table.name, suffix);
      return { name: name[lang], href, size: sizeOf(lang, weigh(href)) };
    })
  };
};

const parameters = (lang: Lang, version: string): ParameterView[] => {
  const { parameters: t } = messages[lang].data.api;
  return [
    { parameter: '<column>', meaning: t.filter, example: 'organisation=gandi,ikoula' },
    { parameter: '<column>_gte …', meaning: t.compare, example: 'low_gte=1000000' },
    { parameter: '<column>_not …', meaning: t.other, example: 'flag_empty=true' },
    { parameter: '<column>_named', meaning: t.named, example: 'beneficiary_named=gandi' },
    { parameter: 'from, to', meaning: t.period, example: 'from=2012&to=2015-06' },
    { parameter: 'columns', meaning: t.columns, example: 'columns=fact_id,low,high' },
    { parameter: 'sort', meaning: t.sort, example: 'sort=-low,fact_id' },
    { parameter: 'limit, offset', meaning: t.part, example: 'limit=100&offset=200' },
    { parameter: 'lang', meaning: t.lang, example: 'lang=en' },
    { parameter: 'v', meaning: t.version, example: `v=${version}` }
  ];
};

/** `build` names that of the site: weights are those of what it serves. */
export const datasetView = (dataset: Dataset, lang: Lang, origin: string, build: string): DatasetView => {
  const t = messages[lang].data;
  const release = releaseOf(dataset);
  const weigh = weigher(dataset, build, origin);
  const exactBytes = (path: string): number | undefined => {
    const weight = weigh(path);
    return weight?.exact === true ? weight.bytes : undefined;
  };
  const described = (name: string, file: string) => ({ name, href: urls.dataFile(file), size: '' });
  const distributions = [
    database,
    zip,
    ...tables.map(({ name }) => ({ path: urls.table(name, csv.suffix), type: csv.type }))
  ].map(({ path, type }) => ({ path: withVersion(dataset, path), type, bytes: exactBytes(path) }));
  return {
    whole: [
      { name: t.whole.database, href: database.path, size: sizeOf(lang, weigh(database.path)) },
      { name: t.whole.archive, href: zip.path, size: sizeOf(lang, weigh(zip.path)) }
    ],
    descriptions: [
      described(t.whole.descriptor, 'datapackage.json'),
      described(t.whole.csvw, 'csv-metadata.json'),
      described(t.whole.dcatTurtle, 'dcat.ttl'),
      described(t.whole.dcatJson, 'dcat.jsonld'),
      described(t.whole.openapi, 'openapi.json'),
      described(t.whole.datasette, 'metadata.json')
    ],
    tables: tables.map((table) => tableView(dataset, lang, table, weigh)),
    parameters: parameters(lang, release.version),
    snippets: snippets(origin, {
      search: versionSearch(dataset),
      table: storedTables(dataset).find(({ table }) => table.name === 'facts')?.name
    }),
    citation: citation(lang, release, origin),
    licenceUrl: licence.path,
    linked: linked(lang, release, origin, {
      page: withVersion(dataset, urls.data(lang)),
      files: distributions,
      years: factYears(dataset).join('/')
    })
  };
};
