// The events chosen as a calendar; errors as problem details.
import { fileResponse } from '#lib/server/http/file-response.ts';
import { withDataVersion } from '#lib/server/address/pinned.ts';
import { timelineIcs } from '#lib/server/timeline/file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url, request }) =>
  fileResponse({ url, request, lang }, () =>
    withDataVersion(url.searchParams, () => timelineIcs(lang, url.searchParams, url.origin))
  );
