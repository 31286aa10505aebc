// The icons of the site: the mark in every format that browsers ask for, and named in every page.
import { Resvg } from '@resvg/resvg-js';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours } from '#lib/server/draw/colours.ts';

const mark = readFileSync('static/favicon.svg', 'utf8');
const drawn = (width: number): Buffer =>
  Buffer.from(new Resvg(mark, { fitTo: { mode: 'width', value: width } }).render().asPng());

describe('the icons', () => {
  it('are of the colours of pictures', () => {
    const used = [...mark.matchAll(/fill="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour);
    expect(used).toEqual([colours.light.state, colours.light.sme]);
  });

  it('are the mark in 16, 32 and 48 pixels, in one ICO', () => {
    const ico = readFileSync('static/favicon.ico');
    const images = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const start = ico.readUInt32LE(at + 12);
      return { width: ico.readUInt8(at), png: ico.subarray(start, start + ico.readUInt32LE(at + 8)) };
    });
    expect(images.map(({ width }) => width)).toEqual([16, 32, 48]);
    for (const { width, png } of images) expect(png.equals(drawn(width))).toBe(true);
  });

  it('fill 180 pixels of a phone, with no transparent corner', () => {
    const png = readFileSync('static/apple-touch-icon.png');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([180, 180]);
    const decoded = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180"><image width="180" height="180" href="data:image/png;base64,${png.toString('base64')}"/></svg>`
    ).render();
    expect([...decoded.pixels.subarray(0, 4)][3]).toBe(255);
  });

  it('exist, all that pages name', () => {
    const named = [
      ...readFileSync('src/app.html', 'utf8').matchAll(/rel="(?:icon|apple-touch-icon)" href="([^"]+)"/g)
    ].map(([, href]) => `static${href}`);
    expect(named).toHaveLength(3);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });
});
