// The site map: each page once a language, with its other language beside.
import { urls } from '#lib/urls.ts';
import { languages, type Lang } from '#model/language.ts';

interface Pages {
  readonly charts: readonly string[];
  readonly organisations: readonly string[];
  readonly sources: readonly string[];
  readonly registers: readonly string[];
  readonly facts: readonly string[];
}

/** What tells programs of the data: one address for both languages. */
const descriptions = [
  'dcat.jsonld',
  'dcat.ttl',
  'csv-metadata.json',
  'datapackage.json',
  'openapi.json'
] as const;

export const sitemap = (
  origin: string,
  { charts, organisations, sources, registers, facts }: Pages
): string => {
  const pages: ((lang: Lang) => string)[] = [
    urls.home,
    urls.charts,
    urls.organisations,
    (lang) => urls.compare(lang),
    urls.sources,
    urls.registers,
    (lang: Lang) => urls.data(lang),
    (lang) => urls.sql(lang),
    urls.method,
    urls.changes,
    (lang) => urls.disagreements(lang),
    (lang) => urls.timeline(lang),
    urls.accessibility,
    (lang) => urls.about(lang),
    ...charts.map((slug) => (lang: Lang) => urls.chart(lang, slug)),
    ...organisations.map((id) => (lang: Lang) => urls.organisation(lang, id)),
    ...sources.map((id) => (lang: Lang) => urls.source(lang, id)),
    ...registers.map((id) => (lang: Lang) => urls.register(lang, id)),
    ...facts.map((id) => (lang: Lang) => urls.fact(lang, id))
  ];
  const entry = (page: (lang: Lang) => string, lang: Lang): string => {
    const links = languages.map(
      (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${origin}${page(other)}"/>`
    );
    return `<url><loc>${origin}${page(lang)}</loc>${links.join('')}</url>`;
  };
  const entries = [
    ...pages.flatMap((page) => languages.map((lang) => entry(page, lang))),
    ...descriptions.map((name) => `<url><loc>${origin}${urls.dataFile(name)}</loc></url>`)
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
};
