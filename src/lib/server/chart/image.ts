// A chart as a picture: what an address may ask of it (theme, width, pixel ratio), its words around its drawing, its card.
import { error } from '@sveltejs/kit';
import { LRUCache } from 'lru-cache';
import { charts } from '#charts/index.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { drawn, figureOf, sourcesOf, loadChart, type Size, type ChartState } from './chart.ts';
import { sourcesNamed } from '../db/evidence.ts';
import { dataVersion } from '../db/meta.ts';
import { chartCard, wordsCard, cardSize } from '../draw/card.ts';
import type { Theme } from '../draw/colours.ts';
import { pictureWidth, sizeOf, standalone, widened } from '../draw/file.ts';
import { outlined } from '../draw/outline.ts';
import { Busy, maxPixels, pixelsOf, png } from '../draw/png.ts';
import { withDataVersion } from '../address/pinned.ts';
import { oneOf, refuse, textOf, wholeNumber } from '../address/read-search.ts';

const bounds = { min: 320, max: 2000 } as const;
const ratios = ['1', '2', '3'] as const;
const sizes = ['narrow', 'medium', 'wide'] as const satisfies readonly Size[];

export interface ImageOptions {
  readonly theme: Theme;
  /** Of the whole picture, in CSS pixels; undefined for its own. */
  readonly width: number | undefined;
  /** Pixels of a PNG for each CSS pixel. */
  readonly ratio: number;
}
export type PictureFormat = 'svg' | 'png';

/** The parameters that a picture takes beside the chart's own. `scale` is the older word for `pixel-ratio`. */
export const pictureNames: Readonly<Record<PictureFormat, readonly string[]>> = {
  svg: ['theme', 'width'],
  png: ['theme', 'width', 'pixel-ratio', 'scale']
};

/**
 * What an address says to the picture, and what to the chart. Some charts have a `scale` of their own (linear or log):
 * there a number is the picture's, a word the chart's, and an address may carry both.
 */
export const apart = (slug: string, format: PictureFormat, search: URLSearchParams) => {
  const own = charts.get(slug)?.params ?? {};
  const asked = { picture: new URLSearchParams(), chart: new URLSearchParams() };
  for (const [name, value] of search) {
    const ofPicture =
      pictureNames[format].includes(name) && (!Object.hasOwn(own, name) || /^[\d.+-]+$/.test(value));
    asked[ofPicture ? 'picture' : 'chart'].append(name, value);
  }
  return asked;
};

const themes = ['light', 'dark'] as const satisfies readonly Theme[];

/** The word that an address asks for pixels with. */
const ratioName = (search: URLSearchParams): string =>
  ['pixel-ratio', 'scale'].find((name) => textOf(search, name) !== undefined) ?? 'pixel-ratio';

/** What an address asks of a picture. Throws Kit's 400, naming the parameter at fault and its bounds. */
export const readImageOptions = (search: URLSearchParams): ImageOptions => ({
  theme: oneOf(search, 'theme', themes) ?? 'light',
  width: wholeNumber(search, 'width', bounds),
  ratio: Number(oneOf(search, ratioName(search), ratios) ?? '2')
});

const publishers = ({ rows, lang }: ChartState): string => {
  const named = sourcesNamed(sourcesOf(rows)).map((source) => typeset(lang, source.source_publisher));
  const names = [...new Set(named)];
  return names.length === 0 ? '' : messages[lang].picture.sources(names.slice(0, 6), names.length - 6);
};

/** The picture of a state, its words still text. `origin` makes its address absolute. */
export const picture = (
  state: ChartState,
  { theme, width }: Pick<ImageOptions, 'theme' | 'width'>,
  origin: string
): string => {
  const { lang, slug, search } = state;
  const { title, takeaway, alt } = figureOf(state, []);
  const { site, picture: t } = messages[lang];
  const address = `${origin}${urls.chart(lang, slug, search)}`;
  const said = { title, takeaway, alt, sources: publishers(state), site: site.name, lang };
  const make = (size: Size) =>
    standalone(drawn(state, size), { ...said, foot: [t.licence(dataVersion()), address] }, theme);
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

/** The SVG of one state of a chart; undefined for an unknown slug. */
export const chartSvg = (
  slug: string,
  lang: Lang,
  search: URLSearchParams,
  origin: string,
  format: PictureFormat = 'svg'
): { readonly svg: string; readonly version: string; readonly ratio: number } | undefined =>
  withDataVersion(search, () => {
    const of = apart(slug, format, search);
    const state = loadChart(slug, lang, of.chart);
    if (state === undefined) return undefined;
    const asked = readImageOptions(of.picture);
    return { svg: outlinedOnce(picture(state, asked, origin)), version: dataVersion(), ratio: asked.ratio };
  });

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
  slug: string,
  lang: Lang,
  search: URLSearchParams,
  origin: string
): Promise<PngFile | undefined> => {
  const found = chartSvg(slug, lang, search, origin, 'png');
  if (found === undefined) return undefined;
  const { svg, version, ratio } = found;
  const width = sizeOf(svg, 'width');
  const within = ratios.filter((one) => pixelsOf(svg, width * Number(one)) <= maxPixels);
  if (!within.some((one) => Number(one) === ratio))
    refuse(ratioName(apart(slug, 'png', search).picture), String(ratio), within);
  return { body: await draw(svg, width * ratio, lang), name: `${slug}_${version}_${lang}.png` };
};

/** The card of one state of a chart, for links to it; undefined for an unknown slug. */
export const chartCardPng = async (
  slug: string,
  lang: Lang,
  search: URLSearchParams
): Promise<PngFile | undefined> => {
  const svg = withDataVersion(search, () => {
    const state = loadChart(slug, lang, search);
    if (state === undefined) return undefined;
    const { title, takeaway } = figureOf(state, []);
    const said = { title, text: takeaway, site: messages[lang].site.name, lang };
    return outlinedOnce(
      chartCard(
        said,
        sizes.map((size) => drawn(state, size))
      )
    );
  });
  return svg === undefined
    ? undefined
    : { body: await draw(svg, cardSize.width, lang), name: `${slug}_${lang}.png` };
};

/** The card of every other page. */
export const siteCardPng = async (lang: Lang): Promise<PngFile> => {
  const { name, description } = messages[lang].site;
  const svg = outlinedOnce(wordsCard({ title: name, text: description, site: '', lang }));
  return { body: await draw(svg, cardSize.width, lang), name: `card_${lang}.png` };
};
