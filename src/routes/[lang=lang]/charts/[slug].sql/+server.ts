// A chart's question as SQL; errors as problem details.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { chartSql } from '#lib/server/chart/chart-sql.ts';
import { orElse, problem } from '#lib/server/http/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug }, url: { searchParams, origin, pathname } }) =>
  orElse(
    () => {
      const file = chartSql(slug, lang, searchParams, origin);
      if (file === undefined) error(404, messages[lang].errors.noChart(slug));
      return new Response(file.body, {
        headers: {
          'Content-Type': 'application/sql; charset=utf-8',
          'Content-Disposition': `inline; filename="${file.name}"`
        }
      });
    },
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: pathname }
  );
