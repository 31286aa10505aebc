// What a consumer asks of oEmbed: an address, a format, and the size that it has.
import { z } from 'zod';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { choice, integer, text } from '../address/parameters.ts';
import { refuse, short } from '../address/refuse.ts';

const formats = ['json', 'xml'] as const;

/** A larger size changes nothing. */
const maxSide = 10_000;

/** `lang` is the language of what is refused. A format that isn't offered is Kit's 501, as the specification has it. */
export const oembedSearch = (lang: Lang) => {
  const t = messages[lang].oembed;
  const side = integer(
    { min: 1, max: maxSide },
    {
      clamped: true,
      refuse: (name, given, allowed) =>
        refuse(name, given, allowed, { message: t.noSize(`${name}=${short(given)}`) })
    }
  ).optional();
  return z.object({
    url: text().optional(),
    format: choice(formats, {
      clean: (given) => given.toLowerCase(),
      refuse: (name, given, allowed) =>
        refuse(name, given, allowed, { status: 501, message: t.noFormat(short(given)) })
    }).default('json'),
    maxwidth: side,
    maxheight: side,
    dnt: text().optional()
  });
};

export type OembedRequest = z.infer<ReturnType<typeof oembedSearch>>;
export type Format = OembedRequest['format'];
export type MaxSize = Pick<OembedRequest, 'maxwidth' | 'maxheight'>;

/** WordPress says who it is; where a site hides that, the three things that it alone asks for together say it. */
export const isWordPress = (
  userAgent: string | null,
  { dnt, maxwidth, maxheight }: Omit<OembedRequest, 'format'>
): boolean =>
  /^WordPress\//.test(userAgent ?? '') || (dnt === '1' && maxwidth !== undefined && maxheight !== undefined);
