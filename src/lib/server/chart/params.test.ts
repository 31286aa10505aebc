// What every chart takes beside its own settings: organisations to bring forward, a note.
import { expect, it } from 'vitest';
import { candidates } from '../db/compare.ts';
import { builtDataset } from '../db/fixture.ts';
import { loadChart } from './chart.ts';

const open = (search: string) =>
  loadChart(builtDataset(), 'promise-and-result', 'fr', new URLSearchParams(search));

it('keeps both in the canonical address', () => {
  expect(open('note=+un++mur+&highlight=numergy,cloudwatt')?.search).toBe(
    'highlight=numergy,cloudwatt&note=un+mur'
  );
  expect(open('highlight=&note=')?.search).toBe('');
});

it.each([
  ['highlight=numergi', 'highlight', 'numergy'],
  [`note=${'a'.repeat(81)}`, 'note', '≤ 80']
])('refuses %s, and says what may stand there', (search, parameter, allowed) => {
  expect(() => open(search)).toThrow(
    expect.objectContaining({
      status: 400,
      body: expect.objectContaining({ parameter, allowed: expect.arrayContaining([allowed]) })
    })
  );
});

it('brings twelve series forward at most: each costs a drawing', () => {
  const ids = candidates(builtDataset()).map(({ id }) => id);
  const twelve = ids.slice(0, 12).join(',');
  expect(open(`highlight=${twelve}`)?.search).toContain('highlight=');
  expect(() => open(`highlight=${ids.slice(0, 13).join(',')}`)).toThrow(
    expect.objectContaining({ body: expect.objectContaining({ parameter: 'highlight', allowed: [twelve] }) })
  );
});
