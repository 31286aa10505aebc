// The card shown by links to a comparison.
import { comparisonCard } from '#lib/server/card/comparison.ts';
import { pageCardFile } from '#lib/server/card/page-card.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url, request, locals: { dataset } }) =>
  fileResponse({ url, request, lang }, () =>
    pageCardFile(comparisonCard(dataset, lang, url.searchParams), 'comparison', lang)
  );
