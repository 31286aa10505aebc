// Direct labels that don't collide: each stands beside its point, or is left out where none of its positions is free.

export interface LabelOptions<D> {
  readonly width: number;
  readonly height: number;
  readonly x: (d: D) => number;
  readonly y: (d: D) => number;
  readonly text: (d: D) => string;
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  readonly log: boolean;
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const lineHeight = 13;
const characterWidth = 7.4;

/**
 * Tries to place a label to the right of each of `labelled`, moved up or down by at most two lines, clear of every
 * point and of the labels already placed. Earlier entries win. Positions come back in data units.
 */
export const placeLabels = <D>(labelled: readonly D[], points: readonly D[], options: LabelOptions<D>) => {
  const { width, height, margin, xDomain, yDomain, log } = options;
  const scaleY = (value: number) => (log ? Math.log(value) : value);
  const y0 = scaleY(yDomain[0]);
  const y1 = scaleY(yDomain[1]);
  const toX = (value: number) =>
    margin.left + ((value - xDomain[0]) / (xDomain[1] - xDomain[0])) * (width - margin.left - margin.right);
  const span = height - margin.top - margin.bottom;
  const toY = (value: number) => margin.top + (1 - (scaleY(value) - y0) / (y1 - y0)) * span;
  const fromY = (pixel: number) => {
    const value = y0 + (1 - (pixel - margin.top) / span) * (y1 - y0);
    return log ? Math.exp(value) : value;
  };
  const taken: Box[] = points.map((d) => {
    const x = toX(options.x(d));
    const y = toY(options.y(d));
    return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
  });
  const placed: { of: D; x: number; y: number; text: string }[] = [];
  const leaders: { id: number; x: number; y: number }[] = [];
  for (const of of labelled) {
    const x = toX(options.x(of));
    const y = toY(options.y(of));
    const text = options.text(of);
    for (const shift of [0, -lineHeight, lineHeight, -2 * lineHeight, 2 * lineHeight]) {
      const left = x + 6;
      const right = x + 10 + text.length * characterWidth;
      const box = { left, right, top: y + shift - lineHeight / 2, bottom: y + shift + lineHeight / 2 };
      const inside = right <= width - 2 && box.top >= 0 && box.bottom <= height - margin.bottom;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      placed.push({ of, x: options.x(of), y: fromY(y + shift), text });
      if (shift !== 0) {
        const id = placed.length;
        leaders.push(
          { id, x: options.x(of), y: options.y(of) },
          { id, x: options.x(of), y: fromY(y + shift) }
        );
      }
      break;
    }
  }
  return { placed, leaders };
};
