// What /oembed answers: the chart at an address of this site, for the consumer that asks.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { short } from '../address/refuse.ts';
import { readSearch } from '../address/read-search.ts';
import { datasetOf } from '../address/version.ts';
import { chartAddresses, readAddress } from './address.ts';
import { encode, type Encoded } from './encode.ts';
import { isWordPress, oembedSearch } from './request.ts';
import { resource } from './resource.ts';

export interface Consumer {
  readonly userAgent: string | null;
  /** The language of what is refused. */
  readonly lang: Lang;
}

/** Throws Kit's errors, with the parameter at fault. */
export const answer = ({ origin, searchParams }: URL, { userAgent, lang }: Consumer): Encoded => {
  const request = readSearch(oembedSearch(lang), searchParams);
  const addressed = readAddress(request.url, origin, lang);
  const site = { origin, wordPress: isWordPress(userAgent, request) };
  const found = resource(datasetOf(addressed.search), addressed, request, site);
  if (found !== undefined) return encode(found, request.format);
  return error(404, {
    message: messages[lang].errors.noChart(short(addressed.slug)),
    parameter: 'url',
    allowed: chartAddresses(origin, lang)
  });
};
