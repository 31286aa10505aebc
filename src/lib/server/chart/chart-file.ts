// A chart as a file: its drawing, or its rows in every format that a table is served in; errors as problem details.
import { error } from '@sveltejs/kit';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import { short } from '../address/refuse.ts';
import { licence, releaseOf } from '../release.ts';
import type { Dataset } from '../db/dataset.ts';
import type { Format } from '../export/define-format.ts';
import { formatOf } from '../export/formats.ts';
import { weakTag } from '../http/etag.ts';
import { type DataRequest, fileResponse, type ServedFile } from '../http/file-response.ts';
import { loadChart } from './chart.ts';
import { chartContent } from './chart-content.ts';
import { chartFileTypes, isPicture, pictureTypes } from './chart-formats.ts';
import { noChart } from './no-chart.ts';
import { chartPng, chartSvg, type PictureFormat } from './image.ts';

const licenceLink = `<${licence.path}>; rel="license"`;

const svgFile = (...state: Parameters<typeof chartPng>) => {
  const [, slug, lang] = state;
  const found = chartSvg(...state);
  return found && { body: found.svg, name: `${slug}_${found.version}_${lang}.svg` };
};
const draw = { svg: svgFile, png: chartPng } as const satisfies Readonly<Record<PictureFormat, unknown>>;

/** Undefined for an unknown slug. */
const pictureFile = async (
  dataset: Dataset,
  { url: { searchParams, origin }, lang }: DataRequest,
  slug: string,
  suffix: PictureFormat
): Promise<ServedFile | undefined> => {
  const picture = await draw[suffix](dataset, slug, lang, searchParams, origin);
  if (picture === undefined) return undefined;
  const { type, inline } = pictureTypes[suffix];
  const { modified } = releaseOf(dataset);
  const { body, name } = picture;
  return { type, save: { name, inline }, modified, links: [licenceLink], content: { body } };
};

/** Undefined for an unknown slug. */
const rowsFile = async (
  dataset: Dataset,
  { url, lang, build }: DataRequest,
  slug: string,
  { suffix, type, inline, dependsOn, write }: Format
): Promise<ServedFile | undefined> => {
  const { searchParams, origin } = url;
  const state = loadChart(dataset, slug, lang, searchParams);
  if (state === undefined) return undefined;
  const release = releaseOf(dataset);
  const { date, version, modified } = release;
  const meta = `${origin}${urls.chartFile(lang, slug, 'json', state.search)}`;
  const make = async () => {
    const parts = write(chartContent({ state, release, origin }));
    return { body: parts instanceof Promise ? await parts : Buffer.concat([...parts]) };
  };
  // What holds the time it was written at is never the same bytes twice: it is known by what it depends on.
  const content =
    dependsOn === 'moment'
      ? { etag: weakTag(version, build, slug, lang, suffix, url.href), make }
      : await make();
  return {
    type,
    save: { name: `${slug}_${date}_${version}_${lang}.${suffix}`, inline },
    modified,
    links: [`<${meta}>; rel="describedby"; type="application/json"`, licenceLink],
    content
  };
};

/** Throws Kit's 404, naming the formats that there are. */
const chartFile = async (
  dataset: Dataset,
  request: DataRequest,
  slug: string,
  suffix: string
): Promise<ServedFile> => {
  const { lang } = request;
  const format = formatOf(suffix);
  const file = isPicture(suffix)
    ? pictureFile(dataset, request, slug, suffix)
    : format && rowsFile(dataset, request, slug, format);
  if (file === undefined)
    error(404, {
      message: messages[lang].data.errors.noFormat(short(suffix)),
      parameter: 'format',
      allowed: [...chartFileTypes.map((known) => known.suffix), 'sql']
    });
  return (await file) ?? noChart(lang, slug);
};

export const chartAnswer = (
  dataset: Dataset,
  request: DataRequest,
  slug: string,
  suffix: string
): Promise<Response> => fileResponse(request, () => chartFile(dataset, request, slug, suffix));
