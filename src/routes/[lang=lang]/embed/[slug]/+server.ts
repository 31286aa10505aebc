// A chart for a frame in another page: one request, no script, no third party.
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import Embed from '#lib/components/Embed.svelte';
import EmbedError from '#lib/components/EmbedError.svelte';
import { words } from '#lib/i18n/words.ts';
import { chartView } from '#lib/server/chart.ts';
import { errorWords, orElse } from '#lib/server/http/problem.ts';
import { urls } from '#lib/urls.ts';
import { framed } from './framed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, slug }, url: { origin, searchParams, pathname } }) =>
  orElse(
    () => {
      const view = chartView(slug, lang, searchParams);
      if (view === undefined) error(404, words[lang].errors.noChart(slug));
      const props = { lang, view, page: `${origin}${urls.chart(lang, slug, view.search)}` };
      return framed(lang, 200, render(Embed, { props }));
    },
    (status, thrown) => {
      const { title } = errorWords(lang, status);
      return framed(lang, status, render(EmbedError, { props: { lang, origin, error: thrown, title } }));
    },
    { lang, address: pathname }
  );
