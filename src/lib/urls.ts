// Every address of the site is made here.
import type { Lang } from '#model/language.ts';

const withSearch = (path: string, search = ''): string => (search === '' ? path : `${path}?${search}`);

export const urls = {
  home: (lang: Lang) => `/${lang}`,
  charts: (lang: Lang) => `/${lang}/charts`,
  chart: (lang: Lang, slug: string, search?: string) => withSearch(`/${lang}/charts/${slug}`, search),
  chartFile: (lang: Lang, slug: string, format: 'svg' | 'csv' | 'json', search?: string) =>
    withSearch(`/${lang}/charts/${slug}.${format}`, search),
  embed: (lang: Lang, slug: string, search?: string) => withSearch(`/${lang}/embed/${slug}`, search),
  organisations: (lang: Lang) => `/${lang}/organisations`,
  organisation: (lang: Lang, id: string) => `/${lang}/organisations/${id}`,
  sources: (lang: Lang) => `/${lang}/sources`,
  source: (lang: Lang, id: string, fact?: string) =>
    `/${lang}/sources/${id}${fact === undefined ? '' : `#${fact}`}`,
  method: (lang: Lang) => `/${lang}/method`,
  accessibility: (lang: Lang) => `/${lang}/accessibility`,
  script: (name: string) => `/scripts/${name}`,
  /** The same page in another language; home where the address names none. */
  inLanguage: (lang: Lang, { pathname, search }: URL) =>
    /^\/(?:fr|en)(?=\/|$)/.test(pathname) ? `/${lang}${pathname.slice(3)}${search}` : `/${lang}`
} as const;
