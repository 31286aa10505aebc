// The answer of a chart's file address: the same state in each format, with what describes it; errors as problem details.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { withDataVersion } from '../address/pinned.ts';
import type { DataRequest } from '../data/answer.ts';
import {
  chartFormatNames,
  chartFormats,
  dataFormats,
  isChartFormat,
  isFormat,
  type ChartFormat
} from '../data/formats.ts';
import { licence, releaseOf } from '../data/release.ts';
import { weakTag } from '../http/etag.ts';
import { fileResponse, type ServedFile } from '../http/file-response.ts';
import { chartFile } from './chart-file.ts';

/** Throws Kit's 404, naming the formats that there are. */
const readFormat = (format: string, lang: Lang): ChartFormat =>
  isChartFormat(format)
    ? format
    : error(404, {
        message: messages[lang].data.errors.noFormat(format.slice(0, 80)),
        parameter: 'format',
        allowed: [...chartFormatNames, 'sql']
      });

const served = async (
  { url, lang, build }: DataRequest,
  slug: string,
  suffix: string
): Promise<ServedFile> => {
  const format = readFormat(suffix, lang);
  const { searchParams, origin } = url;
  const found = await chartFile(slug, lang, format, searchParams, origin);
  if (found === undefined) error(404, messages[lang].errors.noChart(slug));
  const { body, name, search } = found;
  const { type, inline } = chartFormats[format];
  const release = withDataVersion(searchParams, releaseOf);
  const data =
    search === undefined
      ? []
      : [
          `<${origin}${urls.chartFile(lang, slug, 'json', search)}>; rel="describedby"; type="application/json"`
        ];
  // What holds the time it was written at is never the same bytes twice.
  const changes = isFormat(format) && dataFormats[format].dependsOn === 'moment';
  const etag = weakTag(release.version, build, slug, lang, format, url.href);
  return {
    type,
    save: { name, inline },
    modified: release.modified,
    links: [...data, `<${licence.path}>; rel="license"`],
    content: changes && typeof body !== 'string' ? { etag, make: () => ({ body }) } : { body }
  };
};

export const chartAnswer = (request: DataRequest, slug: string, format: string): Promise<Response> =>
  fileResponse(request, () => served(request, slug, format));
