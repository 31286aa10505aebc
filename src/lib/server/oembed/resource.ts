// A chart as oEmbed 1.0 describes it.
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Dataset } from '../db/dataset.ts';
import { figureOf, loadChart } from '../chart/chart.ts';
import { joined } from '../address/read-search.ts';
import type { Addressed } from './address.ts';
import { frameSize, thumbnail } from './fit.ts';
import { bareFrame, wordPressFrame } from './html.ts';
import type { MaxSize } from './request.ts';
import { settingsKept } from './settings.ts';

/** The fields of a `rich` resource. */
export type Resource = Readonly<Record<string, string | number>>;

/** For how long consumers may cache the answer, in seconds: figures change with the data, a few times a month. */
const cacheAge = 86_400;

/** One name in both languages: consumers look it up in the registry of providers. */
const provider = messages.fr.site.name;

/** Undefined for an unknown slug. `origin` makes addresses absolute. */
export const resource = (
  dataset: Dataset,
  { lang, slug, embed, search }: Addressed,
  maxSize: MaxSize,
  { origin, wordPress }: { readonly origin: string; readonly wordPress: boolean }
): Resource | undefined => {
  const state = loadChart(dataset, slug, lang, search);
  if (state === undefined) return undefined;
  const figure = figureOf(state);
  const settings = embed ? settingsKept(search) : undefined;
  const size = frameSize(state, figure, maxSize, settings?.height);
  const embedSearch = joined(state.search, settings?.search ?? '');
  const frame = {
    ...size,
    title: figure.title,
    text: `${figure.title} – ${figure.takeaway}`,
    embed: `${origin}${urls.embed(lang, slug, embedSearch)}`,
    page: `${origin}${urls.chart(lang, slug, state.search)}`
  };
  return {
    type: 'rich',
    version: '1.0',
    title: figure.title,
    provider_name: provider,
    provider_url: `${origin}/`,
    cache_age: cacheAge,
    ...thumbnail(state, maxSize, origin),
    html: wordPress ? wordPressFrame(frame) : bareFrame(frame),
    ...size
  };
};
