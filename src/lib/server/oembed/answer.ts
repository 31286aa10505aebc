// What /oembed answers: the chart at an address of this site, for the consumer that asks.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { readAddress } from './address.ts';
import { encode, type Encoded } from './encode.ts';
import { isWordPress, readFormat, readMaxSize } from './request.ts';
import { resource } from './resource.ts';

export interface Consumer {
  readonly userAgent: string | null;
  /** The language of what is refused. */
  readonly lang: Lang;
}

/** Throws Kit's errors, with the parameter at fault. */
export const answer = ({ origin, searchParams }: URL, { userAgent, lang }: Consumer): Encoded => {
  const format = readFormat(searchParams, lang);
  const maxSize = readMaxSize(searchParams, lang);
  const addressed = readAddress(searchParams.get('url'), origin, lang);
  const site = { origin, wordPress: isWordPress(userAgent, searchParams) };
  const found = resource(addressed, maxSize, site);
  if (found !== undefined) return encode(found, format);
  return error(404, { message: messages[lang].errors.noChart(addressed.slug), parameter: 'url' });
};
