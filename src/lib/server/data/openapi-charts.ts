// The files of charts in the description of the API: each chart with its own parameters and its own rows.
import type { Param } from '#charts/chart-definition.ts';
import { charts } from '#charts/index.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { languages, type Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { slugs } from '../chart/chart.ts';
import { listOptions } from '../chart/params.ts';
import { chartFileTypes } from '../chart/chart-formats.ts';
import { contentOf, problemResponse, query, schemaOf, versionParameter } from './openapi-parts.ts';

const schemaName = (slug: string): string => `chart.${slug}`;

const parameter = (dataset: Dataset, lang: Lang, name: string, param: Param) => {
  const label = typeset(lang, param.label[lang]);
  if (param.type === 'choice')
    return query(name, label, { enum: Object.keys(param.values), default: param.default });
  if (param.type === 'year')
    return query(name, label, {
      type: 'integer',
      minimum: param.min,
      maximum: param.max,
      default: param.default
    });
  const items = { enum: listOptions(dataset, param).map(({ id }) => id) };
  return query(name, label, { type: 'array', items }, true);
};

export const chartPaths = (dataset: Dataset, lang: Lang) => {
  const { chart: t, errors, data } = messages[lang];
  const path = (name: string, description: string, names: readonly string[]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { enum: names }
  });
  return Object.fromEntries(
    slugs.flatMap((slug) => {
      const chart = charts.get(slug);
      if (chart === undefined) return [];
      const title = typeset(lang, chart.words[lang].title);
      const own = Object.entries(chart.params).map(([name, param]) => parameter(dataset, lang, name, param));
      const get = {
        operationId: schemaName(slug),
        summary: title,
        description: typeset(lang, chart.words[lang].question),
        tags: ['charts'],
        parameters: [
          path('lang', data.api.parameters.lang, languages),
          path(
            'format',
            t.download,
            chartFileTypes.map(({ suffix }) => suffix)
          ),
          ...own,
          versionParameter(lang)
        ],
        responses: {
          200: {
            description: title,
            content: contentOf(lang, chartFileTypes, 'chart', schemaName(slug))
          },
          304: { description: 'Not modified' },
          400: problemResponse(errors[400].text),
          404: problemResponse(errors[404].text)
        }
      };
      return [[`/{lang}/charts/${slug}.{format}`, { get }]];
    })
  );
};

export const chartSchemas = () =>
  Object.fromEntries([...charts].map(([slug, chart]) => [schemaName(slug), schemaOf(chart.row)] as const));
