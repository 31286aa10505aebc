// The card shown by links to a chart: its takeaway beside its drawing, in the state of the address.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { chartCard } from '#lib/server/chart/image.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug }, url, request, locals }) =>
  fileResponse(
    { url, request, lang },
    async () =>
      (await chartCard(locals.dataset, slug, lang, url.searchParams)) ??
      error(404, messages[lang].errors.noChart(slug))
  );
