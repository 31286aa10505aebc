// What a consumer asks for besides an address: a format, and the room that it has.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';

const formats = ['json', 'xml'] as const;
export type Format = (typeof formats)[number];

export interface MaxSize {
  readonly maxwidth: number | undefined;
  readonly maxheight: number | undefined;
}

/** More room than this asks for nothing more. */
const most = 10_000;

/** JSON where no format is named; Kit's 501 for one that isn't offered, as the specification has it. */
export const readFormat = (search: URLSearchParams, lang: Lang): Format => {
  const asked = search.get('format') ?? '';
  if (asked === '') return 'json';
  const found = formats.find((format) => format === asked.toLowerCase());
  const message = messages[lang].oembed.noFormat(asked.slice(0, 40));
  return found ?? error(501, { message, parameter: 'format', allowed: formats });
};

const readSide = (search: URLSearchParams, name: keyof MaxSize, lang: Lang): number | undefined => {
  const asked = search.get(name) ?? '';
  if (asked === '') return undefined;
  if (/^\d+$/.test(asked) && Number(asked) > 0) return Math.min(Number(asked), most);
  const message = messages[lang].oembed.noSize(`${name}=${asked.slice(0, 40)}`);
  return error(400, { message, parameter: name, allowed: [`1–${most}`] });
};

export const readMaxSize = (search: URLSearchParams, lang: Lang): MaxSize => ({
  maxwidth: readSide(search, 'maxwidth', lang),
  maxheight: readSide(search, 'maxheight', lang)
});

/** WordPress says who it is; where a site hides that, the three things that it alone asks for together say it. */
export const isWordPress = (userAgent: string | null, search: URLSearchParams): boolean =>
  /^WordPress\//.test(userAgent ?? '') ||
  (search.get('dnt') === '1' && search.has('maxwidth') && search.has('maxheight'));
