// Parts of a bar keep every figure: what changed over time, what sources dispute, what was computed here.
import { describe, expect, it } from 'vitest';
import { layerParts, rangeParts, type Layer } from './bar-parts.ts';

const figure = (high: number, changes: Partial<Layer['figures'][number]> = {}) => ({
  low: high,
  high,
  computed: false,
  href: '#',
  title: String(high),
  ...changes
});
const layer = (style: Layer['style'], highs: readonly number[], changed = false): Layer => ({
  style,
  figures: highs.map((high) => figure(high)),
  changed
});
const drawn = (layers: readonly Layer[]) =>
  layers.flatMap(layerParts).map(({ from, to, style }) => [from, to, style]);

describe('the parts of one amount', () => {
  it('run from zero, hatched between the lowest and the highest', () => {
    expect(rangeParts([], 'solid')).toEqual([]);
    expect(rangeParts([figure(5)], 'solid')).toEqual([{ from: 0, to: 5, style: 'solid' }]);
    expect(
      rangeParts([figure(5), figure(9)], 'committed').map(({ from, to, style }) => [from, to, style])
    ).toEqual([
      [0, 5, 'committed'],
      [5, 9, 'disputed']
    ]);
  });
});

describe('the parts of a status', () => {
  it('outline every figure that was announced', () => {
    expect(drawn([layer('announced', [25, 11.5], true)])).toEqual([
      [0, 25, 'announced'],
      [0, 11.5, 'announced']
    ]);
  });

  it('fill to the last figure of one that changed and outline those before; hatch what is disputed', () => {
    expect(drawn([layer('committed', [421, 380, 131], true)])).toEqual([
      [0, 421, 'announced'],
      [0, 380, 'announced'],
      [0, 131, 'committed']
    ]);
    expect(drawn([layer('committed', [100, 150], true)])).toEqual([
      [0, 100, 'announced'],
      [0, 150, 'committed']
    ]);
    expect(drawn([layer('solid', [75, 50])])).toEqual([
      [0, 50, 'solid'],
      [50, 75, 'disputed']
    ]);
    expect(drawn([{ ...layer('solid', []), figures: [figure(5, { low: 2 })] }])).toEqual([
      [0, 2, 'solid'],
      [2, 5, 'disputed']
    ]);
  });

  it('mark what only a computation gives', () => {
    const computed = figure(75, { computed: true });
    expect(drawn([{ style: 'solid', figures: [figure(50), computed], changed: false }])).toEqual([
      [0, 50, 'solid'],
      [50, 75, 'calculated']
    ]);
  });
});
