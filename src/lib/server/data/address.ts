// What an address below /data/ names: a table, and a format by its suffix or by what the reader accepts.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Lang } from '#model/language.ts';
import { didYouMean } from '#model/nearest.ts';
import type { Table } from '#model/table/table.ts';
import { tableNamed, tables } from '#model/table/tables.ts';
import { short } from '../address/refuse.ts';
import { preferred } from '../http/accept.ts';
import type { Format } from '../export/define-format.ts';
import { formatOf, formats } from '../export/formats.ts';
import json from '../formats/json.ts';

export interface Addressed {
  readonly table: Table;
  readonly format: Format;
  /** The format was chosen by the Accept header: caches must know. */
  readonly negotiated: boolean;
}

/** The format that an Accept header likes best; JSON where it names none of ours. */
const negotiate = (accept: string | null): Format =>
  preferred(
    accept,
    formats.map((format) => [format, format.accept])
  ) ?? json;

/** Throws Kit's 404, naming the tables or formats that there are. */
export const readAddress = (address: string, accept: string | null, lang: Lang): Addressed => {
  const t = messages[lang].data.errors;
  const dot = address.indexOf('.');
  const name = dot === -1 ? address : address.slice(0, dot);
  const suffix = dot === -1 ? undefined : address.slice(dot + 1);
  const table = tableNamed(name);
  if (table === undefined) {
    const names = tables.map((known) => known.name);
    const meant = didYouMean(short(name), names).replace(/^.*"(.*)".*$/, '$1');
    return error(404, { message: t.noTable(short(name), meant), parameter: 'table', allowed: names });
  }
  if (suffix === undefined) return { table, format: negotiate(accept), negotiated: true };
  const format = formatOf(suffix);
  if (format !== undefined) return { table, format, negotiated: false };
  return error(404, {
    message: t.noFormat(short(suffix)),
    parameter: 'format',
    allowed: formats.map((known) => known.suffix)
  });
};
