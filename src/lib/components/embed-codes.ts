// The codes that put a chart elsewhere, as templates: words in braces are filled here, and again by the dialog's script.
import { escape } from '#lib/escape.ts';
import type { Lang } from '#model/language.ts';

export interface EmbedFacts {
  readonly slug: string;
  readonly lang: Lang;
  readonly title: string;
  readonly site: string;
  /** Absolute addresses of the present state: the embed's, the page's, the picture's. */
  readonly embed: string;
  readonly page: string;
  readonly picture: string;
  readonly origin: string;
  /** The query string of the present state. */
  readonly search: string;
  /** The height that the frame needs in a column of 600 px. */
  readonly height: number;
  readonly version: string;
  /** Where the reader's day is not known: `[date]`. */
  readonly day: string;
}

export type CodeName = 'iframe' | 'component' | 'oembed' | 'markdown' | 'picture' | 'text' | 'bibtex' | 'ris';

const attributes = (search: string): string =>
  [...new URLSearchParams(search)].map(([name, value]) => ` ${name}="${escape(value)}"`).join('');

/** Braces of a title would be taken for a place to fill, or for BibTeX's own. */
const bare = (text: string): string => text.replace(/[{}\\]/g, '');

/** The templates. `{…:html}` and `{…:uri}` are filled escaped for where they stand. */
export const templates = (of: EmbedFacts): Readonly<Record<CodeName, string>> => {
  const title = bare(of.title);
  const site = bare(of.site);
  return {
    iframe:
      `<iframe title="${escape(title)}" src="{embed:html}" loading="lazy" width="100%" height="{height}" ` +
      `style="border:0;width:0;min-width:100%!important;color-scheme:{scheme}" referrerpolicy="strict-origin-when-cross-origin"></iframe>`,
    component:
      `<script async src="${of.origin}/embed.js"></script>\n` +
      `<cloud-chart slug="${of.slug}" lang="${of.lang}"${attributes(of.search)}{attributes}><a href="{page:html}">${escape(title)}</a></cloud-chart>`,
    oembed: `${of.origin}/oembed?url={page:uri}&format=json`,
    markdown: `[![${title.replace(/[[\]]/g, '')}]({picture})]({page})`,
    picture: `<a href="{page:html}"><img src="{picture:html}" alt="${escape(title)}"></a>`,
    text: `${site}, ${of.lang === 'fr' ? `«\u00a0${title}\u00a0»` : `“${title}”`}, ${of.version}, {page}, {day}.`,
    bibtex: `@misc{${of.slug},\n  author = {{${site}}},\n  title = {{${title}}},\n  note = {${of.version}},\n  url = {{page}},\n  urldate = {{day}}\n}`,
    ris: `TY  - DATA\nAU  - ${site}\nTI  - ${title}\nET  - ${of.version}\nUR  - {page}\nY2  - {day}\nER  - `
  };
};

/** What the braces hold before the reader chooses anything. */
export const defaultValues = (of: EmbedFacts): Readonly<Record<string, string>> => ({
  embed: of.embed,
  page: of.page,
  picture: of.picture,
  height: String(of.height),
  scheme: 'light dark',
  attributes: '',
  day: of.day
});

export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)(?::(html|uri))?\}/g, (whole, name: string, how?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return how === 'html' ? escape(value) : how === 'uri' ? encodeURIComponent(value) : value;
  });
