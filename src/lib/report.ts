// The message that reports an error on a page: filled in with what the page is, its address and the version of its data.
import type { Lang } from '#model/language.ts';
import { messages } from './i18n/messages.ts';
import { urls } from './urls.ts';
import type { ReportTarget } from './view.ts';

export interface Reported {
  readonly kind: 'chart' | 'fact' | 'organisation' | 'source' | 'register';
  /** The title of the page. */
  readonly title: string;
  /** The absolute address of the page. */
  readonly address: string;
  /** The version of the data that the page shows. */
  readonly version: string;
  /** The file of the data to correct, where it is one. */
  readonly file?: string | undefined;
}

/** The greatest number of characters of a title in a message: an address that is too long is cut by programs. */
const maxTitle = 200;

/** A title on one line, without control characters and half characters, which no address can hold. */
const oneLine = (text: string): string => {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const letters = [...line];
  return letters.length > maxTitle ? `${letters.slice(0, maxTitle - 1).join('')}…` : line;
};

const encoded = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, text]) => `${name}=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`)
    .join('&');

/** The address of a report: a form or a message filled in; where neither is set, the page that says where to write. */
export const reportHref = (lang: Lang, reported: Reported, target: ReportTarget | undefined): string => {
  if (target === undefined) return urls.about(lang, 'contact');
  const t = messages[lang].report;
  const kind = t.kinds[reported.kind];
  const name = oneLine(reported.title);
  const title = t.title(kind, name);
  const body = t.text(kind, name, reported.address, reported.version, reported.file);
  if (target.kind === 'mail')
    return `mailto:${encodeURIComponent(target.address).replace('%40', '@')}?${encoded({ subject: title, body })}`;
  const form = new URL(target.address);
  form.search = [form.search.slice(1), encoded({ title, body })].filter((part) => part !== '').join('&');
  return form.href;
};
