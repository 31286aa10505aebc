// The card shown by links to a chart: its takeaway beside its drawing, in the state of the address.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { pngAnswer } from '#lib/server/http/picture.ts';
import { orElse, problem } from '#lib/server/http/problem.ts';
import { chartCardPng } from '#lib/server/chart/image.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug }, url }) =>
  orElse(
    async () => {
      const card = await chartCardPng(slug, lang, url.searchParams);
      return card === undefined ? error(404, messages[lang].errors.noChart(slug)) : pngAnswer(card);
    },
    (status, thrown) => problem(lang, status, thrown),
    { lang, address: url.pathname }
  );
