// The card shown by links to pages that have no chart of their own.
import { fileResponse } from '#lib/server/http/file-response.ts';
import { siteCard } from '#lib/server/chart/image.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url, request }) =>
  fileResponse({ url, request, lang }, () => siteCard(lang));
