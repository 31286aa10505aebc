// The events chosen as a table; errors as problem details.
import { orElse, problem } from '#lib/server/http/problem.ts';
import { withDataVersion } from '#lib/server/address/pinned.ts';
import { timelineCsv } from '#lib/server/timeline/file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url }) =>
  orElse(
    () => {
      const { body, type, name } = withDataVersion(url.searchParams, () =>
        timelineCsv(lang, url.searchParams)
      );
      const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` };
      return new Response(body, { headers });
    },
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: url.pathname }
  );
