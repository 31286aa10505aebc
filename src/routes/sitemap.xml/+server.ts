// Every page of the site, in both languages.
import { sitemap } from './sitemap.ts';
import { slugs } from '#lib/server/chart/chart.ts';
import { everyFact } from '#lib/server/db/fact.ts';
import { organisations } from '#lib/server/db/organisation.ts';
import { registers } from '#lib/server/db/register.ts';
import { sources } from '#lib/server/db/source.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang, dataset } }) =>
  fileResponse({ url, request, lang }, () => {
    const body = sitemap(url.origin, {
      charts: slugs,
      organisations: organisations(dataset).map(({ id }) => id),
      sources: sources(dataset).map(({ id }) => id),
      registers: registers(dataset).map(({ register_id }) => register_id),
      facts: [...everyFact(dataset).keys()]
    });
    return { type: 'application/xml; charset=utf-8', content: { body } };
  });
