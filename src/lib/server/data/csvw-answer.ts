// The answers of the addresses that describe CSV files: one file, filtered as its own address says, or every table.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { readAddress } from './address.ts';
import type { DataRequest } from './answer.ts';
import { csvwGroup, csvwTable } from './csvw.ts';
import { documentAnswer } from './document.ts';
import { readQuery } from './query.ts';

const type = 'application/csvm+json; charset=utf-8';

/** The query string of a URL, as it was written. */
const searchOf = ({ search }: URL): string => search.replace(/^\?/, '');

/** `file` is the file described without `.csv`: `facts`, or `facts.fr` for its French dialect. */
export const csvwAnswer = (request: DataRequest, file: string): Promise<Response> =>
  documentAnswer(request, {
    type,
    write: (release, origin) => {
      const { table, format } = readAddress(`${file}.csv`, null, request.lang);
      const { suffix, csv: dialect } = format;
      if (dialect === null) error(404, messages[request.lang].data.errors.noFormat(suffix));
      const { columns } = readQuery(table, request.url.searchParams, format.maxRows, request.lang);
      return csvwTable(release, origin, { table, columns, suffix, dialect, search: searchOf(request.url) });
    }
  });

export const csvwGroupAnswer = (request: DataRequest): Promise<Response> =>
  documentAnswer(request, {
    type,
    write: (release, origin) => {
      const version = request.url.searchParams.get('v');
      return csvwGroup(release, origin, version === null ? '' : `v=${version}`);
    }
  });
