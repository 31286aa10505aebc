// Fewer points for the same line: Douglas and Peucker's way, ends kept.
type Point = readonly [number, number];

/** How far a point stands from the chord of a line, or from its start where the line closes. */
const distance = ([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number => {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
};

export const simplify = (line: readonly Point[], tolerance: number): Point[] => {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  let farthest = 0;
  let far = 0;
  line.forEach((here, index) => {
    const away = distance(here, first, last);
    if (away > far) [farthest, far] = [index, away];
  });
  if (far <= tolerance) return [first, last];
  return [
    ...simplify(line.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplify(line.slice(farthest), tolerance)
  ];
};
