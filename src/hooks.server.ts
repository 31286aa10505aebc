// What the server does before its first request, and what every request and response goes through: its own parameters,
// language, dataset, headers, compression, and the log of bugs.
import { building } from '$app/environment';
import {
  isHttpError,
  type Handle,
  type HandleServerError,
  type ResolveOptions,
  type ServerInit
} from '@sveltejs/kit';
import { isForeign, searchOf } from '#model/address.ts';
import { datasetOf, keepVersion } from '#lib/server/address/version.ts';
import { latestDataset } from '#lib/server/db/datasets.ts';
import { openData } from '#lib/server/db/ready.ts';
import { isContent } from '#lib/server/http/caching.ts';
import { applyHeaders } from '#lib/server/http/apply-headers.ts';
import { languageAsked } from '#lib/server/http/language.ts';
import { methodAnswer } from '#lib/server/http/methods.ts';
import { noVarySearch } from '#lib/server/http/no-vary-search.ts';
import { failure, problem } from '#lib/server/http/problem.ts';
import { ownNames } from '#lib/server/own-parameters.ts';

export const init: ServerInit = async () => {
  if (!building) await openData();
};

/** Sets the dataset that the address names, or the latest with the error of a `?v=` that names none. */
const readDataset = ({ url, locals }: { readonly url: URL; readonly locals: App.Locals }): void => {
  try {
    locals.dataset = datasetOf(url.searchParams);
  } catch (thrown) {
    if (!isHttpError(thrown)) throw thrown;
    locals.dataset = latestDataset();
    locals.refusedVersion = { status: thrown.status, error: thrown.body };
  }
};

/** The answer of a file whose `?v=` names no dataset; a page or an embed says so itself. */
const refusedFile = ({ route, locals }: Parameters<Handle>[0]['event']): Response | undefined => {
  const { lang, refusedVersion } = locals;
  if (refusedVersion === undefined || !/\.|^\/data\//.test(route.id ?? '')) return undefined;
  return problem(lang, refusedVersion.status, refusedVersion.error);
};

/** Italic letters may come late: few pages write them above the fold. */
const preload: NonNullable<ResolveOptions['preload']> = ({ type, path }) =>
  type === 'font' ? !path.includes('italic') : type !== 'asset';

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.lang = languageAsked(event);
  const { url, route, params, locals } = event;
  const target = { route: route.id, filled: params };
  const names = ownNames(latestDataset(), target, url.searchParams);
  // Nothing that is shown, linked to or cached holds a parameter that somebody else added.
  url.search = searchOf(url.search, (name) => names?.includes(name) ?? !isForeign(name));
  readDataset(event);
  const response =
    methodAnswer(event.request.method, event.url.pathname, locals.lang) ??
    refusedFile(event) ??
    (await resolve(event, {
      preload,
      transformPageChunk: ({ html }) =>
        keepVersion(locals.dataset, html.replace('%lang%', locals.lang), url.origin)
    }));
  const finished = await applyHeaders(response, event);
  const any = ownNames(locals.dataset, target);
  if (any !== undefined && isContent(finished.status))
    finished.headers.set('No-Vary-Search', noVarySearch(any));
  return finished;
};

export const handleError: HandleServerError = ({ error, event, status }) => failure(event, status, error);
