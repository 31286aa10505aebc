// The card shown by links to a chart: its takeaway beside its drawing, in the state of the address.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { chartCard } from '#lib/server/chart/image.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug }, url, request }) =>
  fileResponse(
    { url, request, lang },
    async () =>
      (await chartCard(slug, lang, url.searchParams)) ?? error(404, messages[lang].errors.noChart(slug))
  );
