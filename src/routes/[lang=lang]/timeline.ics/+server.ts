// The events chosen as a calendar; errors as problem details.
import { orElse, problem } from '#lib/server/http/problem.ts';
import { withDataVersion } from '#lib/server/address/pinned.ts';
import { timelineIcs } from '#lib/server/timeline/file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url }) =>
  orElse(
    () => {
      const { body, type, name } = withDataVersion(url.searchParams, () =>
        timelineIcs(lang, url.searchParams, url.origin)
      );
      const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` };
      return new Response(body, { headers });
    },
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: url.pathname }
  );
