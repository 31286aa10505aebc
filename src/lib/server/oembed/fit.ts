// The frame and the picture of a chart that fit in the room that a consumer has.
import { urls } from '#lib/urls.ts';
import type { FigureView } from '#lib/view.ts';
import type { ChartState } from '../chart/chart.ts';
import { sizeOf } from '../draw/file.ts';
import { defaultPicture, picture } from '../chart/image.ts';
import { joined } from '../address/read-search.ts';
import { embedHeight } from './height.ts';
import type { MaxSize } from './request.ts';

/** The width of a frame whose consumer names none, and the most that a chart makes use of. */
const usual = 640;
const widest = 960;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `most` is the height that the embed was told to keep to. */
export const frameSize = (
  state: ChartState,
  figure: FigureView,
  { maxwidth, maxheight }: MaxSize,
  maxHeight = Infinity
): Size => {
  const width = maxwidth === undefined ? usual : Math.min(maxwidth, widest);
  return { width, height: Math.min(embedHeight(state, figure, width), maxHeight, maxheight ?? Infinity) };
};

/** From the one that shows best. */
const pictureWidths = [640, 480, 320] as const;

/** The three fields of a thumbnail, or none where no picture is small enough. */
export const thumbnail = (
  state: ChartState,
  { maxwidth = Infinity, maxheight = Infinity }: MaxSize,
  origin: string
) => {
  for (const width of pictureWidths.filter((one) => one <= maxwidth)) {
    const height = Math.ceil(sizeOf(picture(state, { ...defaultPicture, width }, origin), 'height'));
    if (height > maxheight) continue;
    const search = joined(state.search, `width=${width}&pixel-ratio=1`);
    const address = `${origin}${urls.chartPicture(state.lang, state.slug, search)}`;
    return { thumbnail_url: address, thumbnail_width: width, thumbnail_height: height };
  }
  return {};
};
