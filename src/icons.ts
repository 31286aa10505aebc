// Writes the icons that are no SVG, static/favicon.ico and static/apple-touch-icon.png, from static/favicon.svg: run by hand.
import { Resvg } from '@resvg/resvg-js';
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../static/', import.meta.url);
const mark = readFileSync(new URL('favicon.svg', folder), 'utf8');

const png = (svg: string, width: number): Buffer =>
  Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng());

/** An ICO of PNGs: a header of 6 bytes, 16 bytes an image, then the images. */
const ico = (widths: readonly number[]): Buffer => {
  const images = widths.map((width) => ({ width, bytes: png(mark, width) }));
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.byteLength;
  for (const [index, { width, bytes }] of images.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(width, at);
    head.writeUInt8(width, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.byteLength, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.byteLength;
  }
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)]);
};

/** Phones cut the corners off, and paint what is transparent black. */
const touch = mark
  .replace(
    'viewBox="0 0 32 32">',
    'viewBox="-6 -6 44 44"><rect x="-6" y="-6" width="44" height="44" fill="#fcfbf8"/>'
  )
  .replace('<svg ', '<svg width="44" height="44" ');

writeFileSync(new URL('favicon.ico', folder), ico([16, 32, 48]));
writeFileSync(new URL('apple-touch-icon.png', folder), png(touch, 180));
