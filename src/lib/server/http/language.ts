// The language of a request: that of its address, else the one its reader prefers.
import { languages, type Lang } from '#model/languages.ts';
import Negotiator from 'negotiator';

/** The language preferred by an Accept-Language header. French where the reader has no preference, English where neither is read. */
export const preferredLanguage = (header: string | null): Lang => {
  if (header === null || header.trim() === '') return 'fr';
  const negotiator = new Negotiator({ headers: { 'accept-language': header } });
  // A range keeps its own rank: fr-CA before en is French, whatever comes of fr later.
  const [any] = negotiator.languages(languages);
  const found = negotiator.languages().map((range) => {
    const name = range === '*' ? any : range.toLowerCase().split('-')[0];
    return languages.find((lang) => lang === name);
  });
  return found.find((lang) => lang !== undefined) ?? 'en';
};

/** The language named by an address, if any. */
export const languageOf = (path: string): Lang | undefined =>
  languages.find((lang) => path === `/${lang}` || path.startsWith(`/${lang}/`));

/** The language that `?lang=` names, if any: data have it there, as their paths have none. */
export const namedLanguage = (search: URLSearchParams): Lang | undefined => {
  const named = search.getAll('lang').find((text) => text !== '');
  return languages.find((lang) => lang === named);
};

export interface Asking {
  readonly url: URL;
  readonly request: Request;
}

/** The language of an answer: that of the address, in its path or in its query string, or the reader's. */
export const languageAsked = ({ url, request }: Asking): Lang =>
  languageOf(url.pathname) ??
  namedLanguage(url.searchParams) ??
  preferredLanguage(request.headers.get('accept-language'));
