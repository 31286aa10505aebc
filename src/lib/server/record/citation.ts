// How to cite a fact: in a sentence, in BibTeX and in RIS; and the message that reports an error in it.
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';

export interface Cited {
  readonly lang: Lang;
  readonly id: string;
  /** What the fact says, in a line. */
  readonly text: string;
  /** Who says so: publisher, title, date, address. */
  readonly source: string;
  /** The file that holds the fact. */
  readonly file: string;
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

/**
 * Where errors are reported: the address of a form for new issues, or of a person (`REPORT`). Without either, the
 * message opens with no addressee, for the reader to choose.
 */
export const reportLink = (
  { lang, id, text, page, file, version }: Cited,
  to = process.env['REPORT'] ?? ''
): string => {
  const t = messages[lang].factPage;
  const title = t.reportTitle(id);
  const body = t.reportText(text, page, file, version);
  const encoded = (names: Readonly<Record<string, string>>) =>
    Object.entries(names)
      .map(([name, text]) => `${name}=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`)
      .join('&');
  return /^https?:/.test(to)
    ? `${to}${to.includes('?') ? '&' : '?'}${encoded({ title, body })}`
    : `mailto:${to}?${encoded({ subject: title, body })}`;
};
