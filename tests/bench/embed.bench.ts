// How soon a reader on a slow phone sees our embed, beside the same rows drawn in the browser by Observable Plot.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { it } from 'vitest';
import { launch, startSite } from '../browser/site.ts';

const slug = 'turnover-state-and-sme';
const runs = 7;

/** A page as a newsroom would write it: Plot from its package, the rows fetched, one dot a row. */
const drawnByClient = async (rows: string): Promise<ReadonlyMap<string, readonly [string, string]>> => {
  const { outputFiles } = await build({
    stdin: {
      resolveDir: process.cwd(),
      contents: `import * as Plot from '@observablehq/plot';
        const { rows } = await (await fetch('/rows.json')).json();
        document.querySelector('#chart').append(Plot.plot({
          y: { type: 'log', grid: true },
          marks: [
            Plot.line(rows, { x: 'year', y: 'high', z: 'organisation_id', stroke: 'comparison_group' }),
            Plot.dot(rows, { x: 'year', y: 'high', stroke: 'comparison_group', title: 'organisation_en' })
          ]
        }));`
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022'
  });
  const html = `<!doctype html><meta charset="utf-8"><title>Plot</title><div id="chart"></div><script type="module" src="/plot.js"></script>`;
  return new Map([
    ['/', ['text/html', html]],
    ['/plot.js', ['text/javascript', outputFiles.map(({ text }) => text).join('')]],
    ['/rows.json', ['application/json', rows]]
  ]);
};

const serve = (files: ReadonlyMap<string, readonly [string, string]>) => {
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = files.get(url) ?? ['text/plain', ''];
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(gzipSync(body));
  });
  return new Promise<{ origin: string; stop: () => void }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ origin: `http://127.0.0.1:${port}`, stop: () => server.close() });
    });
  });
};

/** Milliseconds from the click to the frame in which the drawing is there: 4× slower processor, 1.6 Mb/s, 150 ms away. */
const seen = async (browser: Browser, address: string): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 600, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { waitUntil: 'commit' });
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const drawn = [...document.querySelectorAll('svg')].some((svg) => svg.clientWidth > 0);
          if (drawn) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      })
  );
  await context.close();
  return time;
};

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

it('shows an embed sooner than Plot in the browser', { timeout: 300_000 }, async () => {
  const [site, browser] = await Promise.all([startSite(), launch()]);
  const rows = await (await fetch(`${site.origin}/fr/charts/${slug}.json`)).text();
  const client = await serve(await drawnByClient(rows));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await seen(browser, `${site.origin}/fr/embed/${slug}`));
    theirs.push(await seen(browser, `${client.origin}/`));
  }
  const a = median(ours);
  const b = median(theirs);
  console.log(
    `embed ${Math.round(a)} ms, Plot in the browser ${Math.round(b)} ms, ratio ${(a / b).toFixed(2)} (medians of ${runs} alternating runs)`
  );
  client.stop();
  await Promise.all([browser.close(), site.stop()]);
});
