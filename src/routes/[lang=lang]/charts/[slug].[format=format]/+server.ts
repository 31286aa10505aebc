// A chart as a file: the same state in each format; errors as problem details.
import { error } from '@sveltejs/kit';
import { words } from '#lib/i18n/words.ts';
import { chartFile } from '#lib/server/chart-file.ts';
import { pngAnswer } from '#lib/server/http/picture.ts';
import { orElse, problem } from '#lib/server/http/problem.ts';
import { chartPng } from '#lib/server/picture.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug, format }, url }) =>
  orElse(
    async () => {
      const { searchParams, origin } = url;
      const png = format === 'png' ? await chartPng(slug, lang, searchParams, origin) : undefined;
      if (png !== undefined) return pngAnswer(png);
      const file = format === 'png' ? undefined : chartFile(slug, lang, format, searchParams, origin);
      if (file === undefined) error(404, words[lang].errors.noChart(slug));
      const use = format === 'csv' ? 'attachment' : 'inline';
      const headers = { 'Content-Type': file.type, 'Content-Disposition': `${use}; filename="${file.name}"` };
      return new Response(file.body, { headers });
    },
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: url.pathname }
  );
