import { expect, it } from 'vitest';
import { derive, type Bound, type Known } from './derivation.ts';

const known = (low: number, bound: Bound = 'exact', high = low): Known => ({ low, high, bound });

it('takes a share of a total, end by end', () => {
  expect(derive('share', [known(50), known(150e6)])).toEqual(known(75e6));
  expect(derive('share', [known(40, 'exact', 60), known(100, 'exact', 200)])).toEqual(
    known(40, 'exact', 120)
  );
  expect(derive('share', [known(33.3), known(0.3)])).toEqual(known(0.0999));
});

it('adds, and takes away the other end', () => {
  expect(derive('sum', [known(40), known(5, 'exact', 6)])).toEqual(known(45, 'exact', 46));
  expect(derive('sum', [known(0.1), known(0.1), known(0.1)])).toEqual(known(0.3));
  expect(derive('difference', [known(10, 'exact', 12), known(3, 'exact', 4)])).toEqual(known(6, 'exact', 9));
});

it('knows no more of the result than of its parts', () => {
  expect(derive('share', [known(50, 'at-most'), known(150)])?.bound).toBe('at-most');
  expect(derive('sum', [known(1, 'about'), known(2)])?.bound).toBe('about');
  expect(derive('sum', [known(1, 'about'), known(2, 'at-least')])?.bound).toBe('at-least');
  expect(derive('difference', [known(5), known(2, 'at-most')])?.bound).toBe('at-least');
  expect(derive('difference', [known(5, 'at-most'), known(2, 'at-most')])).toBeUndefined();
  expect(derive('sum', [known(5, 'at-most'), known(2, 'at-least')])).toBeUndefined();
});

it('needs two parts, and of a share no third', () => {
  expect(derive('sum', [known(1)])).toBeUndefined();
  expect(derive('share', [known(1), known(2), known(3)])).toBeUndefined();
});
