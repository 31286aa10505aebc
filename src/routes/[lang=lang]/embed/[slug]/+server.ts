// A chart for a frame in another page: one request, no third party.
import { error } from '@sveltejs/kit';
import { latestDataset } from '#lib/server/db/datasets.ts';
import { embed, embedError } from '#lib/server/embed/embed.ts';
import { orElse } from '#lib/server/http/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug }, url, locals: { dataset, refusedVersion } }) =>
  orElse(
    () =>
      refusedVersion === undefined
        ? embed(dataset, slug, lang, url, latestDataset())
        : error(refusedVersion.status, refusedVersion.error),
    (status, thrown) => embedError(dataset, lang, status, thrown, url),
    { lang, address: url.pathname }
  );
