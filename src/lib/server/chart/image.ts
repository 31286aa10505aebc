// A chart as a picture: what an address may ask of it (theme, width, pixel ratio), its words around its drawing, its card.
import { error } from '@sveltejs/kit';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { FigureView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { drawn, figureOf, sourcesOf, loadChart, type Size, type ChartState } from './chart.ts';
import { sourcesNamed } from '../db/evidence.ts';
import type { Dataset } from '../db/dataset.ts';
import { chartCard as drawingCard, wordsCard, cardSize } from '../draw/card.ts';
import { framed, pictureWidth, sizeOf, standalone, widened } from '../draw/file.ts';
import { pngWithMetadata, svgMetadata, type PictureMetadata } from '../draw/metadata.ts';
import { outlined } from '../draw/outline.ts';
import { Busy, maxPixels, pixelsOf, png } from '../draw/png.ts';
import type { ServedFile } from '../http/file-response.ts';
import { choice, flag, integer } from '../address/parameters.ts';
import { licence } from '../release.ts';
import { chartSearch } from './params.ts';
import { givenTo, readSearch } from '../address/read-search.ts';
import { refuse } from '../address/refuse.ts';

const ratios = ['1', '2', '3'] as const;
const sizes = ['narrow', 'medium', 'wide'] as const satisfies readonly Size[];

/** The formats that newsrooms ask for, width over height, and the width that each is used at, in pixels. */
const frames = {
  '16:9': { ratio: 16 / 9, width: 1200 },
  '4:5': { ratio: 4 / 5, width: 1080 },
  '1:1': { ratio: 1, width: 1080 },
  '9:16': { ratio: 9 / 16, width: 1080 }
} as const;
const frameNames = ['16:9', '4:5', '1:1', '9:16', 'column'] as const;

const pictureSearch = z.object({
  theme: choice(['light', 'dark', 'grey']).default('light'),
  /** The width of the whole picture in CSS pixels; the picture has one of its own. */
  width: integer({ min: 320, max: 2000 }).optional(),
  /** Its format; `column` is the drawing for a narrow column, as high as it is. */
  ratio: choice(frameNames).optional(),
  title: flag().default(true),
  credit: flag().default(true)
});
const svgSearch = pictureSearch.extend({
  /** Letters as outlines look the same everywhere; as live text they can be edited. */
  text: choice(['outline', 'live']).default('outline')
});
const pngSearch = pictureSearch.extend({
  /** Pixels for each CSS pixel. `scale` is the older word: some charts have a scale of their own, linear or log. */
  'pixel-ratio': choice(ratios, { aliases: ['scale'] }).default('2')
});

/** What an address takes for a picture, beside what it takes for the chart. */
export const imageSearch = { svg: svgSearch, png: pngSearch } as const;
export type PictureFormat = keyof typeof imageSearch;
export type ImageOptions = z.infer<typeof pictureSearch>;

const publishers = ({ dataset, rows, lang }: ChartState): string => {
  const named = sourcesNamed(dataset, sourcesOf(rows)).map((source) =>
    typeset(lang, source.source_publisher)
  );
  const names = [...new Set(named)];
  return names.length === 0 ? '' : messages[lang].picture.sources(names.slice(0, 6), names.length - 6);
};

/** What the picture of a state says of itself to machines. */
const metadataOf = (
  { lang, slug, search, dataset }: ChartState,
  { title, takeaway }: Pick<FigureView, 'title' | 'takeaway'>,
  origin: string
): PictureMetadata => {
  return {
    title,
    description: takeaway,
    creator: messages[lang].site.name,
    licence: licence.path,
    address: `${origin}${urls.chart(lang, slug, search)}`,
    version: dataset.version
  };
};

/** What an address that asks for nothing is given. */
export const defaultPicture: ImageOptions = readSearch(pictureSearch, new URLSearchParams());

/** The picture of a state, its words still text. `origin` makes its address absolute. */
export const picture = (state: ChartState, options: ImageOptions, origin: string): string => {
  const { theme, width, ratio, title: withTitle, credit } = options;
  const { lang } = state;
  const { title, subtitle, takeaway, alt } = figureOf(state, []);
  const { site, picture: t } = messages[lang];
  const metadata = metadataOf(state, { title, takeaway }, origin);
  const foot = [t.licence(state.dataset.version), metadata.address];
  const text = { title, subtitle, takeaway, alt, sources: publishers(state), site: site.name, foot, lang };
  const words = { ...text, metadata: svgMetadata(metadata) };
  const make = (size: Size) => standalone(drawn(state, size), words, theme, { title: withTitle, credit });
  if (ratio === 'column') return width === undefined ? make('narrow') : widened(make('narrow'), width);
  if (ratio !== undefined) {
    const frame = frames[ratio];
    // The drawing that is largest in the frame: the one that leaves the least paper around it.
    const filled = (svg: string) => {
      const own = sizeOf(svg, 'width') / sizeOf(svg, 'height');
      return Math.min(own / frame.ratio, frame.ratio / own);
    };
    const all = sizes.map(make);
    const best = all.reduce((a, b) => (filled(b) > filled(a) ? b : a));
    return widened(framed(best, frame.ratio), width ?? frame.width);
  }
  if (width === undefined) return make('medium');
  // The drawing whose own picture is nearest, so that letters are scaled the least.
  const away = (size: Size) => Math.abs(Math.log(pictureWidth(drawn(state, size)) / width));
  const nearest = sizes.reduce((a, b) => (away(b) < away(a) ? b : a));
  return widened(make(nearest), width);
};

/** Outlined pictures, by their text: outlining takes longer than drawing. */
const outlines = new LRUCache<string, string>({
  maxSize: 48_000_000,
  sizeCalculation: (svg, text) => svg.length + text.length
});

const outlinedOnce = (text: string): string => {
  const svg = outlines.get(text) ?? outlined(text);
  outlines.set(text, svg);
  return svg;
};

interface SvgFile {
  readonly svg: string;
  /** For a PNG: an SVG holds its own. */
  readonly metadata: () => PictureMetadata;
  readonly version: string;
  /** Pixels of a PNG for each CSS pixel, and the name that the address has for it. */
  readonly ratio: number;
  readonly ratioName: string;
}

/** The SVG of one state of a chart, as the address of a file of `format` asks; undefined for an unknown slug. */
export const chartSvg = (
  dataset: Dataset,
  slug: string,
  lang: Lang,
  search: URLSearchParams,
  origin: string,
  format: PictureFormat = 'svg'
): SvgFile | undefined => {
  const state = loadChart(dataset, slug, lang, search, imageSearch[format]);
  if (state === undefined) return undefined;
  const own = chartSearch(dataset, state.chart.params);
  const {
    'pixel-ratio': ratio,
    text,
    ...options
  } = format === 'png'
    ? { ...readSearch(pngSearch, search, own), text: 'outline' as const }
    : { ...readSearch(svgSearch, search, own), 'pixel-ratio': '1' };
  const svg = picture(state, options, origin);
  return {
    svg: text === 'live' ? svg : outlinedOnce(svg),
    metadata: () => metadataOf(state, figureOf(state, []), origin),
    version: dataset.version,
    ratio: Number(ratio),
    ratioName: givenTo('pixel-ratio', pngSearch, search, own).name
  };
};

const draw = async (svg: string, width: number, lang: Lang): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    return await png(svg, width);
  } catch (thrown) {
    if (thrown instanceof Busy) error(503, messages[lang].picture.busy);
    throw thrown;
  }
};

export interface PngFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly name: string;
}

/** The PNG of one state of a chart; undefined for an unknown slug. Kit's 400 for more pixels than a picture may have. */
export const chartPng = async (
  dataset: Dataset,
  slug: string,
  lang: Lang,
  search: URLSearchParams,
  origin: string
): Promise<PngFile | undefined> => {
  const found = chartSvg(dataset, slug, lang, search, origin, 'png');
  if (found === undefined) return undefined;
  const { svg, metadata, version, ratio, ratioName } = found;
  const width = sizeOf(svg, 'width');
  const within = ratios.filter((one) => pixelsOf(svg, width * Number(one)) <= maxPixels);
  if (!within.some((one) => Number(one) === ratio)) refuse(ratioName, String(ratio), within);
  const body = pngWithMetadata(await draw(svg, width * ratio, lang), metadata());
  return { body, name: `${slug}_${version}_${lang}.png` };
};

/** A card as a file. `svg` is what draw/card.ts makes, its words still text. */
export const cardFile = async (svg: string, name: string, lang: Lang): Promise<ServedFile> => ({
  type: 'image/png',
  save: { name, inline: true },
  content: { body: await draw(outlinedOnce(svg), cardSize.width, lang) }
});

/** The card of one state of a chart, for links to it; undefined for an unknown slug. */
export const chartCard = async (
  dataset: Dataset,
  slug: string,
  lang: Lang,
  search: URLSearchParams
): Promise<ServedFile | undefined> => {
  const state = loadChart(dataset, slug, lang, search);
  if (state === undefined) return undefined;
  const { title, subtitle, takeaway } = figureOf(state, []);
  const text = {
    title,
    text: subtitle === '' ? takeaway : subtitle,
    site: messages[lang].site.name,
    lang
  };
  const drawings = sizes.map((size) => drawn(state, size));
  return cardFile(drawingCard(text, drawings), `${slug}_${lang}.png`, lang);
};

/** The card of every other page. */
export const siteCard = (lang: Lang): Promise<ServedFile> => {
  const { name, description } = messages[lang].site;
  return cardFile(wordsCard({ title: name, text: description, site: name, lang }), `card_${lang}.png`, lang);
};
