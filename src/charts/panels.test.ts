// Panels stand side by side and under each other: inside the width, in order, none over another.
import { describe, expect, it } from 'vitest';
import { layOut, scalesOf, type PanelOptions } from './panels.ts';

const options: PanelOptions = { width: 960, columns: 3, panelHeight: 100, nameHeight: 20, gap: 16, top: 40 };
const names = (count: number) => Array.from({ length: count }, (_, index) => `Panel ${index}`);

describe.each([1, 2, 3, 7, 40])('%i panels', (count) => {
  const { placed, height } = layOut([{ items: names(count) }], options);

  it('keep their order, by lines then columns', () => {
    expect(placed.map(({ of }) => of)).toEqual(names(count));
    const positions = placed.map(({ panel }) => panel.top * 1000 + panel.left);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it('stand inside the drawing, with space above each for its name', () => {
    for (const { panel } of placed) {
      expect(panel.left).toBeGreaterThanOrEqual(0);
      expect(panel.left + panel.width).toBeLessThanOrEqual(960.001);
      expect(panel.top).toBeGreaterThanOrEqual(40 + 20);
      expect(panel.top + panel.height).toBeLessThanOrEqual(height);
    }
  });

  it('do not meet, names included', () => {
    for (const [index, { panel: a }] of placed.entries())
      for (const { panel: b } of placed.slice(index + 1))
        expect(a.left + a.width <= b.left || a.top + a.height <= b.top - options.nameHeight).toBe(true);
  });
});

it('puts the head of a section under the panels of the one before, and above its own', () => {
  const sections = [
    { head: 'First', items: names(4) },
    { head: 'Second', items: ['wide'], columns: 1, panelHeight: 300 }
  ];
  const { placed, heads, height } = layOut(sections, options);
  expect(heads.map(({ text }) => text)).toEqual(['First', 'Second']);
  const [first, second] = heads;
  const last = placed[3]?.panel;
  const wide = placed[4]?.panel;
  expect(first?.y).toBeLessThan(placed[0]?.panel.top ?? 0);
  expect(second?.y).toBeGreaterThan((last?.top ?? 0) + (last?.height ?? 0));
  expect(second?.y).toBeLessThan((wide?.top ?? 0) - options.nameHeight + 1);
  expect(wide).toMatchObject({ left: 0, width: 960, height: 300 });
  expect(height).toBeGreaterThanOrEqual((wide?.top ?? 0) + 300);
});

it('takes no space without panels', () => {
  expect(layOut([], options)).toEqual({ placed: [], heads: [], height: 40 });
});

it('maps values to the pixels of a panel, clear of its sides', () => {
  const { x, y } = scalesOf({ left: 100, top: 50, width: 212, height: 80 }, [2010, 2020], [0, 1e9]);
  expect([x(2010), x(2015), x(2020)]).toEqual([106, 206, 306]);
  expect([y(0), y(5e8), y(1e9)]).toEqual([130, 90, 50]);
});
