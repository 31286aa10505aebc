// The card shown by links to pages that have no chart of their own.
import { pngAnswer } from '#lib/server/http/picture.ts';
import { orElse, problem } from '#lib/server/http/problem.ts';
import { siteCardPng } from '#lib/server/chart/image.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang }, url }) =>
  orElse(
    async () => pngAnswer(await siteCardPng(lang)),
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: url.pathname }
  );
