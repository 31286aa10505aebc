// A comparison as CSV; errors as problem details.
import { compareFile } from '#lib/server/compare/file.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { withDataVersion } from '#lib/server/address/pinned.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url, request }) =>
  fileResponse({ url, request, lang }, () =>
    withDataVersion(url.searchParams, () => compareFile(lang, url.searchParams))
  );
