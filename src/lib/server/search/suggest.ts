// What is suggested while a reader types: a few results, their kind, their address.
import { json } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { withVersion } from '../address/version.ts';
import { orElse, problem } from '../http/problem.ts';
import { searchView } from './search.ts';

export interface Suggestion {
  readonly text: string;
  readonly kind: string;
  readonly href: string;
}

const maxSuggestions = 8;
const perKind = 3;

export const suggestions = (dataset: Dataset, lang: Lang, search: URLSearchParams): Suggestion[] => {
  const { groups } = searchView(dataset, lang, search);
  return groups
    .flatMap(({ kind, results }) =>
      results.slice(0, perKind).map(({ href, title }) => ({
        text: title.map(({ text }) => text).join(''),
        kind: messages[lang].search.kinds[kind],
        href: withVersion(dataset, href)
      }))
    )
    .slice(0, maxSuggestions);
};

/** The suggestions as an answer; problem details name the search itself where no other parameter is at fault. */
export const suggestionsAnswer = (dataset: Dataset, lang: Lang, url: URL): Promise<Response> =>
  orElse(
    () => json({ suggestions: suggestions(dataset, lang, url.searchParams) }),
    (status, thrown) => problem(lang, status, status === 400 ? { parameter: 'q', ...thrown } : thrown),
    { lang, address: url.pathname }
  );
