// A chart's question as SQL; errors as problem details.
import { chartSql } from '#lib/server/chart/chart-sql.ts';
import { noChart } from '#lib/server/chart/no-chart.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug }, url, request, locals }) =>
  fileResponse({ url, request, lang }, () => {
    const file = chartSql(locals.dataset, slug, lang, url.searchParams, url.origin) ?? noChart(lang, slug);
    return {
      type: 'application/sql; charset=utf-8',
      save: { name: file.name, inline: true },
      content: { body: file.body }
    };
  });
