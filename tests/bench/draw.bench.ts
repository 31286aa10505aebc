// How long one drawing of each chart takes on the server, nothing kept from before. A reader's page needs three.
import { it } from 'vitest';
import { charts } from '#charts/index.ts';
import { loadChart } from '#lib/server/chart/chart.ts';
import { draw } from '#lib/server/draw/draw.ts';
import { builtDataset } from '#lib/server/db/fixture.ts';

const dataset = builtDataset();

it('draws each chart at 960 px', async ({ bench }) => {
  const drawings = [...charts].flatMap(([slug, chart]) => {
    const state = loadChart(dataset, slug, 'fr', new URLSearchParams());
    if (state === undefined) return [];
    const scene = { ...state.context, lang: state.lang, width: 960, href: () => '#' };
    const drawing = { width: 960, alt: '', id: slug, typeset: (text: string) => text };
    return [bench(slug, () => void draw(chart.plot(scene), drawing))];
  });
  await bench.compare(...drawings, { time: 300 });
});
