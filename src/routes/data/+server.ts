// The page about the data, in the reader's language.
import { redirect } from '@sveltejs/kit';
import { urls } from '#lib/urls.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { lang } }) =>
  redirect(302, `${urls.data(lang)}${url.search}`);
