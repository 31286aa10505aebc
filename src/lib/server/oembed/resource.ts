// A chart as oEmbed 1.0 describes it.
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Dataset } from '../db/dataset.ts';
import { figureOf, loadChart } from '../chart/chart.ts';
import { joined, readSearch, writeSearch } from '../address/read-search.ts';
import { defaults, embedSearch } from '../embed/embed-options.ts';
import type { Addressed } from './address.ts';
import { frameSize, thumbnail } from './fit.ts';
import { bareFrame, wordPressFrame } from './html.ts';
import type { MaxSize } from './request.ts';

/** The fields of a `rich` resource. */
export type Resource = Readonly<Record<string, string | number>>;

/** How long consumers may keep what they got, in seconds: figures change with the data, a few times a month. */
const cacheAge = 86_400;

/** The settings that change how an embed looks; `resize` is between a frame and the page that holds it. */
const looks = embedSearch.omit({ resize: true });

/** One name in both languages: consumers look it up in the registry of providers. */
const provider = messages.fr.site.name;

/** Undefined for an unknown slug. `origin` makes addresses absolute. */
export const resource = (
  dataset: Dataset,
  { lang, slug, embed, search }: Addressed,
  maxSize: MaxSize,
  { origin, wordPress }: { readonly origin: string; readonly wordPress: boolean }
): Resource | undefined => {
  const chart = loadChart(dataset, slug, lang, search);
  if (chart === undefined) return undefined;
  const figure = figureOf(chart);
  const settings = embed ? readSearch(embedSearch, search) : defaults;
  const size = frameSize(chart, figure, maxSize, settings.height);
  const state = joined(chart.search, writeSearch(looks, settings));
  const frame = {
    ...size,
    title: figure.title,
    text: `${figure.title} – ${figure.takeaway}`,
    embed: `${origin}${urls.embed(lang, slug, state)}`,
    page: `${origin}${urls.chart(lang, slug, chart.search)}`
  };
  return {
    type: 'rich',
    version: '1.0',
    title: figure.title,
    provider_name: provider,
    provider_url: `${origin}/`,
    cache_age: cacheAge,
    ...thumbnail(chart, maxSize, origin),
    html: wordPress ? wordPressFrame(frame) : bareFrame(frame),
    ...size
  };
};
