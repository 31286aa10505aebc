// The bare address leads to the reader's language.
import { redirect } from '@sveltejs/kit';
import { urls } from '#lib/urls.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { lang }, setHeaders }) => {
  setHeaders({ Vary: 'Accept-Language', 'Cache-Control': 'no-cache' });
  redirect(302, `${urls.home(lang)}${url.search}`);
};
