// A chart as a file: the same state in each format; errors as problem details.
import { error } from '@sveltejs/kit';
import { words } from '#lib/i18n/words.ts';
import { chartFile } from '#lib/server/chart-file.ts';
import { orElse, problem } from '#lib/server/http/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug, format }, url }) =>
  orElse(
    () => {
      const file = chartFile(slug, lang, format, url.searchParams, url.origin);
      if (file === undefined) error(404, words[lang].errors.noChart(slug));
      const use = format === 'csv' ? 'attachment' : 'inline';
      return new Response(file.body, {
        headers: { 'Content-Type': file.type, 'Content-Disposition': `${use}; filename="${file.name}"` }
      });
    },
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: url.pathname }
  );
