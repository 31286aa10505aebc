// A chart for a frame in another page: one request, no third party.
import { embed, embedError } from '#lib/server/embed/embed.ts';
import { orElse } from '#lib/server/http/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug }, url }) =>
  orElse(
    () => embed(slug, lang, url),
    (status, thrown) => embedError(lang, status, thrown, url),
    { lang, address: url.pathname }
  );
