import { describe, expect, it } from 'vitest';
import { scale as axisScale } from '#charts/params.ts';
import { languages } from '#model/language.ts';
import { slugs, loadChart } from './chart.ts';
import { lacking } from '../draw/faces.ts';
import { sizeOf } from '../draw/file.ts';
import { Busy, maxPixels, png } from '../draw/png.ts';
import { readSearch } from '../address/read-search.ts';
import { chartPng, chartSvg, defaultPicture, imageSearch, picture } from './image.ts';
import { builtDataset } from '../db/fixture.ts';
import { chartSearch } from './params.ts';

const origin = 'https://example.org';
const { png: pngSearch } = imageSearch;
const read = (search: string) => readSearch(pngSearch, new URLSearchParams(search));

describe('the format of a picture', () => {
  const state = loadChart(builtDataset(), 'promise-and-result', 'fr', new URLSearchParams());
  if (state === undefined) throw new Error('the chart is gone');
  const draw = (search: string) =>
    picture(state, readSearch(imageSearch.svg, new URLSearchParams(search)), origin);

  it.each([
    ['16:9', 1200, 16 / 9],
    ['4:5', 1080, 4 / 5],
    ['1:1', 1080, 1],
    ['9:16', 1080, 9 / 16]
  ])('is %s where that is asked for', (ratio, width, expected) => {
    const svg = draw(`ratio=${ratio}`);
    expect(sizeOf(svg, 'width')).toBe(width);
    expect(sizeOf(svg, 'width') / sizeOf(svg, 'height')).toBeCloseTo(expected, 1);
    expect(sizeOf(draw(`ratio=${ratio}&width=700`), 'width')).toBe(700);
  });

  it('is as high as its drawing in a column', () => {
    expect(sizeOf(draw('ratio=column'), 'width')).toBeLessThan(sizeOf(draw(''), 'width'));
  });

  it('leaves title and credit to the page where it is told to', () => {
    const whole = draw('');
    const bare = draw('title=0&credit=0');
    const letters = (svg: string) =>
      [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
    expect(letters(whole)).toContain('Licence Ouverte');
    expect(letters(bare)).not.toContain('Licence Ouverte');
    expect(sizeOf(bare, 'height')).toBeLessThan(sizeOf(whole, 'height') - 100);
    expect(bare).toContain('<title id="title">');
  });

  it('has no colour in print', () => {
    const colours = [...draw('theme=grey').matchAll(/"#(..)(..)(..)"/g)];
    expect(colours.length).toBeGreaterThan(5);
    expect(colours.filter(([, r, g, b]) => r !== g || g !== b)).toEqual([]);
  });

  it('says its title, source, licence and version to machines, in a PNG and in an SVG', async () => {
    expect(draw('')).toMatch(/<metadata>.*<dc:license rdf:resource="https:.*<\/metadata>/s);
    const file = await chartPng(
      builtDataset(),
      'promise-and-result',
      'fr',
      new URLSearchParams('pixel-ratio=1'),
      origin
    );
    const text = Buffer.from(file?.body ?? []).toString('utf8');
    for (const part of ['iTXtTitle', 'iTXtCopyright', `${origin}/fr/charts/promise-and-result`])
      expect(text).toContain(part);
    expect(text.startsWith('\ufffdPNG')).toBe(true);
  });
});

describe('what an address asks of a picture', () => {
  it('has defaults', () => {
    expect(read('')).toEqual({ theme: 'light', title: true, credit: true, 'pixel-ratio': '2' });
    expect(read('width=&pixel-ratio=&scale=&theme=')).toEqual(read(''));
  });

  it.each(['320', '2000'])('takes a width of %s', (width) => {
    expect(read(`width=${width}`).width).toBe(Number(width));
  });

  it.each([
    ['width=319', 'width'],
    ['width=2001', 'width'],
    ['width=0x400', 'width'],
    ['width=640.5', 'width'],
    ['width=-640', 'width'],
    ['width=Infinity', 'width'],
    ['scale=0', 'scale'],
    ['scale=1.5', 'scale'],
    ['scale=4', 'scale'],
    ['pixel-ratio=4', 'pixel-ratio'],
    ['pixel-ratio=toString&scale=2', 'pixel-ratio'],
    ['theme=toString', 'theme']
  ])('refuses %s', (search, parameter) => {
    expect(() => read(search)).toThrow(
      expect.objectContaining({ status: 400, body: expect.objectContaining({ parameter }) })
    );
  });

  it.each(['pixel-ratio=3', 'scale=3', 'pixel-ratio=3&scale=1', 'pixel-ratio=&scale=3'])(
    'takes three pixels for one by %s',
    (search) => {
      expect(read(search)['pixel-ratio']).toBe('3');
    }
  );

  it.each([
    ['scale=log&scale=3', 'log', '3'],
    ['scale=3&scale=log', 'log', '3'],
    ['scale=3', 'linear', '3'],
    ['scale=log&pixel-ratio=1', 'log', '1'],
    ['scale=log', 'log', '2']
  ])('leaves a chart its own scale: %s', (text, scale, ratio) => {
    const own = chartSearch(dataset, { scale: axisScale });
    const search = new URLSearchParams(text);
    expect(readSearch(own, search, pngSearch)).toMatchObject({ scale });
    expect(readSearch(pngSearch, search, own)['pixel-ratio']).toBe(ratio);
  });

  it.each([
    ['scale=sqrt', 'log'],
    ['scale=4', '1']
  ])('refuses %s as what it is', (text, allowed) => {
    const own = chartSearch(dataset, { scale: axisScale });
    const search = new URLSearchParams(text);
    expect(() => {
      readSearch(own, search, pngSearch);
      readSearch(pngSearch, search, own);
    }).toThrow(
      expect.objectContaining({
        body: { message: text, parameter: 'scale', allowed: expect.arrayContaining([allowed]) }
      })
    );
  });
});

const dataset = builtDataset();

describe.each(slugs)('the picture of %s', (slug) => {
  it.each(languages)('in %s says who, under which licence, where, in signs that the fonts have', (lang) => {
    const state = loadChart(dataset, slug, lang, new URLSearchParams());
    if (state === undefined) throw new Error(`${slug} is gone`);
    const svg = picture(state, { ...defaultPicture, theme: 'dark' }, origin);
    expect(svg).toContain('Licence Ouverte 2.0');
    expect(svg).toContain(`/${lang}/charts/${slug}`);
    expect(svg).not.toMatch(/var\(|\sstyle=|<style|<a /);
    const texts = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)].map(([, text]) => text ?? '').join('');
    expect(lacking(texts, 'regular')).toEqual([]);
  });
});

describe('a PNG', () => {
  const svg = () =>
    chartSvg(dataset, 'promise-and-result', 'fr', new URLSearchParams('width=400'), origin)?.svg ?? '';

  it('is as wide as asked, the same twice, and not blank', async () => {
    const first = await png(svg(), 600);
    const again = await png(`${svg()}\n`, 600);
    expect(Buffer.from(first).readUInt32BE(16)).toBe(600);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    const blank = await png(svg().replace(/<path[^>]*>/g, ''), 600);
    expect(first.byteLength).toBeGreaterThan(blank.byteLength * 2);
  });

  it('is never drawn from text, which would need the machine’s fonts', async () => {
    await expect(png('<svg width="9" height="9"><text>a</text></svg>', 9)).rejects.toThrow('outline');
  });

  it('is refused, not queued for ever, when too many are asked for at once', async () => {
    const widths = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) => png(svg(), 320 + index))
    );
    const refused = widths.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(30);
    for (const one of refused) expect(one).toMatchObject({ reason: expect.any(Busy) });
  });

  it('is never larger than its bound', async () => {
    expect(sizeOf(svg(), 'width')).toBe(400);
    await expect(png(svg(), maxPixels)).rejects.toThrow('too large');
  });
});
