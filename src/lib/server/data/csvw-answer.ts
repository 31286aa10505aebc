// The answers of the addresses that describe CSV files: one file, filtered as its own address says, or every table.
import type { DataRequest } from '../http/file-response.ts';
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import type { Dataset } from '../db/dataset.ts';
import { readAddress } from './address.ts';
import { csvwGroup, csvwTable } from './csvw.ts';
import { documentAnswer } from './document.ts';
import { readQuery } from './query.ts';

const type = 'application/csvm+json; charset=utf-8';

/** The query string of a URL, as it was written. */
const searchOf = ({ search }: URL): string => search.replace(/^\?/, '');

/** `file` is the file described without `.csv`: `facts`, or `facts.fr` for its French dialect. */
export const csvwAnswer = (dataset: Dataset, request: DataRequest, file: string): Promise<Response> =>
  documentAnswer(dataset, request, {
    type,
    write: (release, origin) => {
      const { table, format } = readAddress(`${file}.csv`, null, request.lang);
      const { suffix, csv: dialect } = format;
      if (dialect === null) error(404, messages[request.lang].data.errors.noFormat(suffix));
      const { columns } = readQuery(table, request.url.searchParams, format.maxRows, request.lang);
      return csvwTable(release, origin, { table, columns, suffix, dialect, search: searchOf(request.url) });
    }
  });

export const csvwGroupAnswer = (dataset: Dataset, request: DataRequest): Promise<Response> =>
  documentAnswer(dataset, request, {
    type,
    write: csvwGroup
  });
