// The language of a request: that of its address, else the one its reader prefers.
import { languages, type Lang } from '#model/languages.ts';

interface Wish {
  readonly range: string;
  readonly quality: number;
}

const wishes = (header: string): Wish[] =>
  header.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1);
    return { range, quality: quality >= 0 && quality <= 1 ? quality : 0 };
  });

/** What a reader thinks of a language: its own range counts before `*`; 0 where neither is named. */
const qualityOf = (lang: Lang, wished: readonly Wish[]): number => {
  const own = wished.filter(({ range }) => range === lang || range.startsWith(`${lang}-`));
  const any = wished.filter(({ range }) => range === '*');
  return Math.max(0, ...(own.length > 0 ? own : any).map(({ quality }) => quality));
};

/** The language preferred by an Accept-Language header. French where the reader has no preference, English where neither is read. */
export const preferredLanguage = (header: string | null): Lang => {
  if (header === null || header.trim() === '') return 'fr';
  const wished = wishes(header);
  const [fr, en] = [qualityOf('fr', wished), qualityOf('en', wished)];
  if (fr === en && fr > 0) {
    const first = wished.find(({ range }) => /^(?:fr|en)\b/.test(range))?.range ?? 'fr';
    return first.startsWith('en') ? 'en' : 'fr';
  }
  return fr > en ? 'fr' : 'en';
};

/** The language named by an address, if any. */
export const languageOf = (path: string): Lang | undefined =>
  languages.find((lang) => path === `/${lang}` || path.startsWith(`/${lang}/`));

export interface Asking {
  readonly url: URL;
  readonly request: Request;
}

/** The language of an answer: that of the address, or the reader's. */
export const languageAsked = ({ url, request }: Asking): Lang =>
  languageOf(url.pathname) ?? preferredLanguage(request.headers.get('accept-language'));
