// The answer of a chart's file address: the same state in each format, with what describes it; errors as problem details.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { chartFile } from './chart-file.ts';
import { weakTag, type DataRequest } from '../data/answer.ts';
import { isKnown } from '../http/conditional.ts';
import {
  chartFormatNames,
  chartFormats,
  dataFormats,
  isChartFormat,
  isFormat,
  type ChartFormat
} from '../data/formats.ts';
import { licence, releaseOf } from '../data/release.ts';
import { etag } from '../http/etag.ts';
import { orElse, problem } from '../http/problem.ts';
import { withDataVersion } from '../address/pinned.ts';

/** Throws Kit's 404, naming the formats that there are. */
const readFormat = (format: string, lang: Lang): ChartFormat =>
  isChartFormat(format)
    ? format
    : error(404, {
        message: messages[lang].data.errors.noFormat(format.slice(0, 80)),
        parameter: 'format',
        allowed: [...chartFormatNames, 'sql']
      });

const answer = async ({ url, request, lang, build }: DataRequest, slug: string, asked: string) => {
  const format = readFormat(asked, lang);
  const { searchParams, origin } = url;
  const file = await chartFile(slug, lang, format, searchParams, origin);
  if (file === undefined) error(404, messages[lang].errors.noChart(slug));
  const { type, inline } = chartFormats[format];
  const links = [
    ...(file.search === undefined
      ? []
      : [
          `<${origin}${urls.chartFile(lang, slug, 'json', file.search)}>; rel="describedby"; type="application/json"`
        ]),
    `<${licence.path}>; rel="license"`
  ];
  const headers = new Headers({
    'Content-Type': type,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="${file.name}"`,
    Link: links.join(', ')
  });
  const { body } = file;
  if (typeof body === 'string') return new Response(body, { headers });
  const release = withDataVersion(searchParams, releaseOf);
  // What holds the time it was written at is never the same bytes twice.
  const tag =
    isFormat(format) && dataFormats[format].dependsOn === 'moment'
      ? weakTag(release, build, slug, lang, format, url.href)
      : withDataVersion(searchParams, () => etag(body, 'identity'));
  headers.set('ETag', tag);
  headers.set('Content-Length', String(body.byteLength));
  if (isKnown(request.headers, { etag: tag, modified: release.modified }))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : body, { headers });
};

export const chartAnswer = (request: DataRequest, slug: string, format: string): Promise<Response> =>
  orElse(
    () => answer(request, slug, format),
    (status, thrown) => problem(request.lang, status, thrown),
    { lang: request.lang, address: request.url.pathname }
  );
