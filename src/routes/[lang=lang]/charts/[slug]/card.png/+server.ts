// The card shown by links to a chart: its takeaway beside its drawing, in the state of the address.
import { chartCard } from '#lib/server/chart/image.ts';
import { noChart } from '#lib/server/chart/no-chart.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug }, url, request, locals }) =>
  fileResponse(
    { url, request, lang },
    async () => (await chartCard(locals.dataset, slug, lang, url.searchParams)) ?? noChart(lang, slug)
  );
