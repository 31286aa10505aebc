// A comparison as CSV; errors as problem details.
import { compareFile } from '#lib/server/compare/file.ts';
import { orElse, problem } from '#lib/server/http/problem.ts';
import { withDataVersion } from '#lib/server/address/pinned.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url }) =>
  orElse(
    () => {
      const { body, type, name } = withDataVersion(url.searchParams, () =>
        compareFile(lang, url.searchParams)
      );
      return new Response(body, {
        headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }
      });
    },
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: url.pathname }
  );
