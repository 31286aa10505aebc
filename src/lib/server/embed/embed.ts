// A chart as a document for a frame in another page: style and, where asked, one small script inside; nothing else to load.
import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import Embed from '#lib/components/Embed.svelte';
import EmbedError from '#lib/components/EmbedError.svelte';
import { code as marksCode } from '#lib/enhance/chart-marks.ts?script';
import { code as resizeCode } from '#lib/enhance/embed-resize.ts?script';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { short } from '../address/refuse.ts';
import { keepVersion } from '../address/version.ts';
import { chartView } from '../chart/chart.ts';
import { light } from './embed-drawing.ts';
import { readSearch } from '../address/read-search.ts';
import { defaults, embedSearch, type EmbedOptions } from './embed-options.ts';
import { embedStyle, schemes } from './embed-style.ts';
import { embedPolicy } from '../http/headers.ts';
import { errorWords } from '../http/problem.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Without what only a script of the framework, or a link from within, would look for. */
const trimmed = (html: string, { tips }: Pick<EmbedOptions, 'tips'>): string =>
  html
    .replace(tips ? /<!--.*?-->/g : /<!--.*?-->|(?<=<tr) id="[^"]*"/g, '')
    .replace(/\s+(?=<\/t[dh]>)|(?<=<t[dh][^>]*>)\s+/g, '');

interface Rendered {
  readonly lang: Lang;
  readonly status: number;
  readonly options: EmbedOptions;
  readonly parts: Pick<ReturnType<typeof render>, 'head' | 'body'>;
}

const framed = ({ lang, status, options, parts }: Rendered): Response => {
  const scripts = [...(options.resize ? [resizeCode] : []), ...(options.tips ? [marksCode] : [])];
  const script = scripts.map((code) => `{${code.trim()}}`).join('');
  const body = trimmed(parts.body, options);
  const css = embedStyle(options, body);
  const document = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${schemes[options.theme]}">
<meta name="robots" content="noindex">
<base target="_blank">
<style>${css}</style>
${trimmed(parts.head, options)}
</head>
<body>${body}${script === '' ? '' : `<script>${script}</script>`}</body>
</html>
`;
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': embedPolicy(hash(css), script === '' ? undefined : hash(script))
  };
  return new Response(document, { status, headers });
};

/**
 * The embed of a chart, which says whether it reads otherwise in the `latest` dataset. Throws Kit's 404 for an unknown
 * chart and its 400 for a parameter out of its set.
 */
export const embed = (
  dataset: Dataset,
  slug: string,
  lang: Lang,
  { origin, searchParams }: URL,
  latest: Dataset
): Response => {
  const options = readSearch(embedSearch, searchParams);
  const view = chartView(dataset, slug, lang, searchParams, latest);
  if (view === undefined) error(404, messages[lang].errors.noChart(short(slug)));
  const drawn = view.drawn.map(({ size, svg }) => ({ size, svg: light(svg, options) }));
  const page = `${origin}${urls.chart(lang, slug, view.search)}`;
  const props = { lang, view: { ...view, drawn }, page, title: options.title };
  const { head, body } = render(Embed, { props });
  const parts = { head, body: keepVersion(dataset, body, origin) };
  return framed({ lang, status: 200, options, parts });
};

/** What a frame shows where its chart can't be shown. */
export const embedError = (
  dataset: Dataset,
  lang: Lang,
  status: number,
  thrown: App.Error,
  { origin }: URL
): Response => {
  const props = { lang, origin, error: thrown, title: errorWords(lang, status).title };
  const { head, body } = render(EmbedError, { props });
  const parts = { head, body: keepVersion(dataset, body, origin) };
  return framed({ lang, status, options: defaults, parts });
};
