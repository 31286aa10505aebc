import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { money, sum, type Money, type MoneyKind } from './money.ts';

const kinds = [
  'public-funding/announced/equity',
  'public-funding/committed/equity',
  'public-funding/disbursed/equity',
  'public-funding/committed/loan',
  'public-funding/committed/guarantee',
  'public-funding/committed/aid-element',
  'turnover/reported/none'
] as const;
const amount = fc.tuple(
  fc.constantFrom(...kinds),
  fc.integer({ min: 0, max: 1e12 }),
  fc.integer({ min: 0, max: 1e12 })
);

describe('money', () => {
  it('adds amounts of one kind, bound by bound', () => {
    expect(
      sum(
        money('public-funding/committed/equity', 75e6),
        money('public-funding/committed/equity', 50e6, 75e6)
      )
    ).toEqual({
      kind: 'public-funding/committed/equity',
      low: 125e6,
      high: 150e6
    });
  });

  it('never adds across kinds, whatever the amounts', () => {
    fc.assert(
      fc.property(amount, amount, ([kindA, lowA, widthA], [kindB, lowB, widthB]) => {
        const a: Money<MoneyKind> = money(kindA, lowA, lowA + widthA);
        const b: Money<MoneyKind> = money(kindB, lowB, lowB + widthB);
        if (kindA === kindB) expect(sum(a, b).low).toBe(lowA + lowB);
        else expect(() => sum(a, b)).toThrow(TypeError);
      })
    );
  });

  it('refuses two kinds at compile time', () => {
    const committed = money('public-funding/committed/equity', 1);
    const disbursed = money('public-funding/disbursed/equity', 1);
    expectTypeOf(disbursed).not.toEqualTypeOf(committed);
    // @ts-expect-error: what was committed and what was paid out are different things
    expect(() => sum(committed, disbursed)).toThrow("can't be added");
  });

  it('refuses a range upside down', () => {
    expect(() => money('turnover/reported/none', 2, 1)).toThrow(RangeError);
  });
});
