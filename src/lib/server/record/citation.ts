// How to cite a fact: in a sentence, in BibTeX and in RIS.
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';

export interface Cited {
  readonly lang: Lang;
  readonly id: string;
  /** What the fact says, in a line. */
  readonly text: string;
  /** Who says so: publisher, title, date, address. */
  readonly source: string;
  readonly version: string;
  /** The absolute address of the fact's page. */
  readonly page: string;
}

const marks: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
};
const tex = (text: string): string => text.replace(/[\\{}&%$#_~^]/g, (mark) => marks[mark] ?? `\\${mark}`);
const line = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

export const citation = ({ lang, id, text, source, version, page }: Cited) => {
  const { site, factPage: t, embed } = messages[lang];
  const data = embed.version(version);
  return {
    text: t.citation(text, source, site.name, id, version, page, embed.day),
    bibtex: `@misc{${id},\n  author = {{${tex(site.name)}}},\n  title = {{${tex(text)}}},\n  note = {${tex(`${data}. ${source}`)}},\n  url = {${page}},\n  urldate = {${embed.day}},\n  language = {${lang}}\n}`,
    ris: `TY  - DATA\nID  - ${id}\nAU  - ${site.name}\nTI  - ${line(text)}\nET  - ${data}\nN1  - ${line(source)}\nUR  - ${page}\nY2  - ${embed.day}\nLA  - ${lang}\nER  - `
  };
};
