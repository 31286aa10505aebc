// An axis of years: from the left of the plot to its right, the last year always written.
import { describe, expect, it } from 'vitest';
import { overlaps, placesOf } from '#lib/server/draw/fixture.ts';
import { pixelDrawing } from './pixel-drawing.ts';
import { timeAxis, yearScale, yearTicks } from './time-axis.ts';

describe('an axis of years', () => {
  it('goes from the first to the last; a single year stands in the middle', () => {
    const x = yearScale({ first: 2010, last: 2020 }, { left: 0, right: 120 });
    expect([2010, 2015, 2020].map(x)).toEqual([10, 60, 110]);
    expect(yearScale({ first: 2014, last: 2014 }, { left: 0, right: 120 })(2014)).toBe(60);
  });

  it('always writes the last year, and others as far apart as their words need', () => {
    expect(yearTicks({ first: 2009, last: 2025 }, 1000)).toHaveLength(17);
    expect(yearTicks({ first: 2009, last: 2025 }, 200).at(-1)).toBe(2025);
    expect(yearTicks({ first: 2017.2, last: 2025.5 }, 60)).toEqual([2025]);
    // Five would leave the first year out.
    expect(yearTicks({ first: 2007, last: 2025 }, 270)).toEqual([2007, 2013, 2019, 2025]);
    const marks = timeAxis({ first: 1990, last: 2030 }, { left: 0, right: 300, bottom: 100 });
    expect(overlaps(placesOf(pixelDrawing(300, 130, marks), 300).texts)).toEqual([]);
  });
});
