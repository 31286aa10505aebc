// A chart as oEmbed 1.0 describes it.
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import { figureOf, loadChart } from '../chart/chart.ts';
import { withDataVersion } from '../address/pinned.ts';
import { joined } from '../address/read-search.ts';
import type { Addressed } from './address.ts';
import { frameSize, thumbnail } from './fit.ts';
import { bareFrame, wordPressFrame } from './html.ts';
import type { MaxSize } from './request.ts';
import { settingsKept } from './settings.ts';

/** The fields of a `rich` resource. */
export type Resource = Readonly<Record<string, string | number>>;

/** Consumers may keep what they got for this long, in seconds: figures change with the data, a few times a month. */
const kept = 86_400;

/** One name in both languages: consumers look it up in the registry of providers. */
const provider = messages.fr.site.name;

/** Undefined for an unknown slug. `origin` makes addresses absolute. */
export const resource = (
  { lang, slug, embed, search }: Addressed,
  maxSize: MaxSize,
  { origin, wordPress }: { readonly origin: string; readonly wordPress: boolean }
): Resource | undefined =>
  withDataVersion(search, () => {
    const told = loadChart(slug, lang, search);
    if (told === undefined) return undefined;
    const figure = figureOf(told);
    const settings = embed ? settingsKept(search) : undefined;
    const size = frameSize(told, figure, maxSize, settings?.height);
    const state = joined(told.search, settings?.search ?? '');
    const frame = {
      ...size,
      title: figure.title,
      text: `${figure.title} – ${figure.takeaway}`,
      embed: `${origin}${urls.embed(lang, slug, state)}`,
      page: `${origin}${urls.chart(lang, slug, told.search)}`
    };
    return {
      type: 'rich',
      version: '1.0',
      title: figure.title,
      provider_name: provider,
      provider_url: `${origin}/`,
      cache_age: kept,
      ...thumbnail(told, maxSize, origin),
      html: wordPress ? wordPressFrame(frame) : bareFrame(frame),
      ...size
    };
  });
