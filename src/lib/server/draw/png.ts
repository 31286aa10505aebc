// Outlined SVG → PNG, off the main thread, two at a time at most, and no larger than what is bounded here.
import { renderAsync } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { sizeOf } from './file.ts';

/** Pixels of the largest picture: 24 million, 96 MB while it is drawn. */
export const maxPixels = 24_000_000;
const maxWaiting = 40;

const limit = pLimit(2);

/** Too many pictures are being drawn: come back. */
export class Busy extends Error {}

const rasterise = async (svg: string, width: number): Promise<Buffer> => {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
    // Under the picture's own ground, whose last row and column may fall between two pixels.
    background: / fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? '#ffffff',
    shapeRendering: 2,
    textRendering: 1
  });
  return image.asPng();
};

interface Order {
  readonly svg: string;
  readonly width: number;
}

/** Pictures kept, by their bytes; two readers who ask for the same one at once wait for the same drawing. */
const pictures = new LRUCache<string, Buffer, Order>({
  maxSize: 64_000_000,
  sizeCalculation: (png) => png.byteLength,
  fetchMethod: (_key, _stale, { context: { svg, width } }) => {
    if (limit.pendingCount >= maxWaiting) throw new Busy();
    return limit(rasterise, svg, width);
  }
});

export const pixelsOf = (svg: string, width: number): number =>
  width * Math.ceil((width * sizeOf(svg, 'height')) / sizeOf(svg, 'width'));

/** The PNG of an SVG without `<text>`, `width` pixels wide. */
export const png = async (svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> => {
  if (/<text[ >]/.test(svg)) throw new Error('a picture still has text: outline it before drawing it');
  if (pixelsOf(svg, width) > maxPixels)
    throw new Error(`a picture of ${pixelsOf(svg, width)} pixels is too large`);
  const key = `${width} ${createHash('sha256').update(svg).digest('base64url')}`;
  return new Uint8Array(await pictures.forceFetch(key, { context: { svg, width } }));
};
