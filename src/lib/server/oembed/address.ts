// Which chart an address of this site shows: that of its page or of its embed, in either language.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import { languages, type Lang } from '#model/language.ts';
import { slugs } from '../chart/chart.ts';
import { short } from '../address/refuse.ts';
import { languageOf } from '../http/language.ts';

export interface Addressed {
  readonly lang: Lang;
  readonly slug: string;
  /** Whether the address is that of the embed, which takes settings of its own. */
  readonly embed: boolean;
  readonly search: URLSearchParams;
}

/** The addresses that oEmbed shows something at. */
export const chartAddresses = (origin: string, lang: Lang): string[] =>
  slugs.map((slug) => `${origin}${urls.chart(lang, slug)}`);

/** Longer than any state of any chart. */
const maxLength = 4_000;

/** The language of an address, where it has one: that of the answer. */
export const languageAsked = (address: string | null): Lang | undefined => {
  const parsed = URL.parse(address ?? '');
  return parsed === null ? undefined : languageOf(parsed.pathname);
};

/** Throws Kit's 400 for what is no address, and its 404 for what is none of ours. `origin` is this site's. */
export const readAddress = (address: string | undefined, origin: string, lang: Lang): Addressed => {
  const t = messages[lang].oembed;
  const refuse = (status: 400 | 404, message: string, more: Partial<App.Error> = {}): never =>
    error(status, { message, parameter: 'url', ...more });
  const text = address?.trim() ?? '';
  if (text === '') return refuse(400, t.missing);
  const parsed = URL.parse(text);
  if (text.length > maxLength) return refuse(400, t.tooLong(short(text), maxLength));
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || /\p{Cc}/u.test(text))
    return refuse(400, t.malformed(short(text)));
  // A link pasted with http:// leads to https:// all the same.
  if (parsed.host !== new URL(origin).host) return refuse(404, t.foreign(short(text), origin));
  const [, of, kind, slug] = /^\/([a-z]{2})\/(charts|embed)\/([a-z0-9-]+)\/?$/.exec(parsed.pathname) ?? [];
  const found = languages.find((known) => known === of);
  if (found === undefined || slug === undefined)
    return refuse(404, t.noChart(short(parsed.pathname)), { allowed: chartAddresses(origin, lang) });
  return { lang: found, slug, embed: kind === 'embed', search: parsed.searchParams };
};
