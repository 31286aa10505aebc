// A chart's columns as the writers of files take them: typed by its row schema, described in both languages.
import { z } from 'zod';
import type { Column } from '#charts/chart-definition.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Bilingual, Lang } from '#model/language.ts';
import type { ColumnType } from '#model/table/column.ts';
import { isVocabularySet, vocabulary } from '#model/vocabulary.ts';
import type { Dataset } from '../db/dataset.ts';
import type { ChartState } from './chart.ts';
import type { ExportColumn } from '../export/column.ts';
import { formats } from '../number-formats.ts';

/** The JSON types that a schema allows, `null` aside. */
const jsonTypes = (schema: z.ZodType) => {
  const { type, anyOf = [] } = z.toJSONSchema(schema);
  return [type, ...anyOf.map((one) => one.type)]
    .flat()
    .filter((name) => name !== undefined && name !== 'null');
};

const typeOf = (schema: z.ZodType, { kind }: Column): ColumnType => {
  const [type] = jsonTypes(schema);
  if (type === 'integer' || (type === 'number' && kind === 'year')) return 'integer';
  if (type === 'number' || type === 'boolean') return type;
  return kind === 'date' ? 'date' : 'string';
};

const units: Readonly<Record<string, Bilingual>> = {
  money: { fr: 'euros', en: 'euros' },
  percent: { fr: '%', en: '%' }
};

/** What the values of a column mean, word by word, where they belong to a few. */
const meanings = (dataset: Dataset, { kind, values = {} }: Column, lang: Lang): string[] => {
  const { pair, term } = formats(dataset)[lang];
  const set = kind.replace(/^term:/, '');
  if (isVocabularySet(set)) return vocabulary[set].map((id) => pair(id, term(set, id)));
  return Object.entries(values).map(([id, worded]) => pair(id, worded[lang]));
};

const describe = (dataset: Dataset, column: Column, lang: Lang): string => {
  const { [lang]: format } = formats(dataset);
  const { description, absent } = column;
  const worded = meanings(dataset, column, lang);
  const parts = [
    ...(description === undefined ? [] : [description[lang]]),
    ...(worded.length === 0 ? [] : [format.list(worded)]),
    ...(absent === undefined ? [] : [format.pair(messages[lang].chart.emptyCell, absent[lang])])
  ];
  return parts.map((part) => typeset(lang, /[.?!…]$/.test(part) ? part : `${part}.`)).join(' ');
};

const both = (say: (lang: Lang) => string): Bilingual => ({ fr: say('fr'), en: say('en') });

export const exportColumns = ({ dataset, chart }: ChartState): ExportColumn[] =>
  Object.entries(chart.columns).map(([name, column]) => {
    const { [name]: schema } = chart.row.shape;
    if (!(schema instanceof z.ZodType)) throw new Error(`the column ${name} has no schema`);
    const unit = units[column.kind];
    return {
      name,
      type: typeOf(schema, column),
      label: both((lang) => typeset(lang, column.label[lang])),
      description: both((lang) => describe(dataset, column, lang)),
      ...(unit === undefined ? {} : { unit })
    };
  });
