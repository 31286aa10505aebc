// Contact sheets of the charts: `npm run shots -- [slug …] [--default] [--out <folder>]`. Says which pictures changed since
// their digests were last written (`--write`); with `--list` draws no sheet and says only that.
import { renderAsync } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { seenAs, visions } from './colour-vision.ts';
import type { Shot } from './pictures.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    default: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    out: { type: 'string', default: 'shots' },
    database: { type: 'string', default: 'database/sovereign-cloud.sqlite' }
  }
});

type Picture = Shot & { readonly svg: string };
interface Pictures {
  readonly shots: (database: string, wanted: (shot: Shot) => boolean) => Picture[];
  /** The same SVG with its letters as outlines: no face is needed to draw it. */
  readonly outlined: (svg: string) => string;
}

const wanted = ({ slug, search }: Shot): boolean =>
  (positionals.length === 0 || positionals.includes(slug)) && (!values.default || search === '');

const started = Date.now();
const pictures = fileURLToPath(new URL('pictures.ts', import.meta.url));
const { module } = await runnerImport<Pictures>(pictures, { logLevel: 'error' });
const all = module.shots(values.database, wanted);
console.log(`Drew ${all.length} pictures in ${((Date.now() - started) / 1000).toFixed(1)} s.`);

/** How a picture is seen: as it is; grey and by the colour-blind only where it is light and in French. */
const seenBy = ({ dark, lang }: Shot) => (dark || lang === 'en' ? (['all'] as const) : visions);

const nameOf = ({ slug, search, lang, width, dark }: Shot, vision: string): string =>
  [
    slug,
    ...(search === '' ? [] : [search.replaceAll(/[^\w-]+/g, '-')]),
    lang,
    width,
    dark ? 'dark' : 'light',
    vision
  ].join('_');

/** The digests of the pictures as they were last looked at; a version of the data in a foot is no change of a picture. */
const digestFile = 'tests/shots/digests.json';
const digestOf = (svg: string): string =>
  createHash('sha256')
    .update(svg.replaceAll(/\b[0-9a-f]{12}\b/g, ''))
    .digest('hex')
    .slice(0, 16);
const digests = Object.fromEntries(all.map((one) => [nameOf(one, 'all'), digestOf(one.svg)]));
const before: Record<string, string> = existsSync(digestFile)
  ? JSON.parse(readFileSync(digestFile, 'utf8'))
  : {};
const changed = Object.keys(digests).filter((name) => before[name] !== digests[name]);
console.log(
  changed.length === 0
    ? 'No picture changed.'
    : `${changed.length} pictures changed: ${[...new Set(changed.map((name) => name.split('_')[0]))].join(', ')}.`
);
if (values.write) writeFileSync(digestFile, `${JSON.stringify({ ...before, ...digests }, null, 2)}\n`);

const drawSheets = async (): Promise<void> => {
  mkdirSync(values.out, { recursive: true });
  const entries = all.flatMap((one) =>
    seenBy(one).map((vision) => ({ ...one, vision, name: nameOf(one, vision) }))
  );
  let done = 0;
  const draw = async ({ svg, vision, name, width }: (typeof entries)[number]): Promise<void> => {
    const png = await renderAsync(seenAs(module.outlined(svg), vision), {
      fitTo: { mode: 'width', value: width },
      font: { loadSystemFonts: false }
    });
    writeFileSync(join(values.out, `${name}.png`), png.asPng());
    done += 1;
    if (done % 100 === 0) console.log(`${done} of ${entries.length} written.`);
  };
  const queue = [...entries];
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await draw(next);
    })
  );

  const figures = entries.map(
    ({ name, width }) =>
      `<figure><img src="${name}.png" width="${Math.round(width / 2)}" loading="lazy" alt=""><figcaption>${name}</figcaption></figure>`
  );
  writeFileSync(
    join(values.out, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Charts</title><style>body{display:flex;flex-wrap:wrap;gap:1rem;background:#888}figure{margin:0}figcaption{font:12px sans-serif}</style>${figures.join('')}\n`
  );
  console.log(
    `Wrote ${entries.length} pictures and index.html to ${values.out}, in ${((Date.now() - started) / 1000).toFixed(1)} s.`
  );
};
if (!values.list) await drawSheets();
