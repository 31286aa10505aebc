// Draws the map's outline from the departments' shapes: `node src/importers/geo/outline.ts` writes it, `--check` proves it current.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { simplify } from './simplify.ts';

const source = 'data/imports/geo/departements-1000m.geojson';
const target = 'src/charts/where/outline.json';
/** The drawing's units: the map of France is as wide as this. One unit is about a kilometre. */
const width = 1000;
const tolerance = 2.2;

const ring = z.array(z.tuple([z.number(), z.number()]));
const collectionSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string(), nom: z.string(), region: z.string() }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) })
      ])
    })
  )
});
type Point = readonly [number, number];

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const half = (latitude: number) => Math.tan(Math.PI / 4 + radians(latitude) / 2);

/** Lambert's conformal conic with the parallels of French maps, 44° and 49° N, about 3° E. */
const exponent = Math.log(Math.cos(radians(44)) / Math.cos(radians(49))) / Math.log(half(49) / half(44));
const project = ([longitude, latitude]: Point): Point => {
  const radius = half(latitude) ** -exponent;
  const angle = exponent * radians(longitude - 3);
  return [radius * Math.sin(angle), radius * Math.cos(angle)];
};

const overseas = (code: string) => code.startsWith('97');
const key = ([x, y]: Point) => `${x},${y}`;
const point = (text: string): Point => {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return [x, y];
};

const { features } = collectionSchema.parse(JSON.parse(readFileSync(source, 'utf8')));
const departments = features
  .filter(({ properties }) => !overseas(properties.code))
  .map(({ properties, geometry }) => ({
    ...properties,
    rings: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat()
  }));

/** Each side of a department, with the regions on either side of it. */
const sides = new Map<string, { a: string; b: string; regions: string[] }>();
for (const { region, rings } of departments)
  for (const points of rings)
    points.forEach((start, index) => {
      const end = points[index + 1];
      if (end === undefined) return;
      const a = key(start);
      const b = key(end);
      const id = a < b ? `${a} ${b}` : `${b} ${a}`;
      const known = sides.get(id);
      if (known === undefined) sides.set(id, { a, b, regions: [region] });
      else known.regions.push(region);
    });

/** Sides joined into lines that end where they close, or where three or more meet unless they go `through`. */
const join = (edges: readonly { a: string; b: string }[], through: boolean): Point[][] => {
  const neighbours = new Map<string, string[]>();
  const meet = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, [to]);
    else known.push(to);
  };
  for (const { a, b } of edges) {
    meet(a, b);
    meet(b, a);
  }
  const seen = new Set<string>();
  const free = (from: string, to: string) => !seen.has(from < to ? `${from} ${to}` : `${to} ${from}`);
  const lines: Point[][] = [];
  const walk = (start: string) => {
    for (const first of neighbours.get(start) ?? []) {
      if (!free(start, first)) continue;
      const line = [start];
      let from: string = start;
      let to: string | undefined = first;
      while (to !== undefined) {
        seen.add(from < to ? `${from} ${to}` : `${to} ${from}`);
        line.push(to);
        const here: string = to;
        const ways: readonly string[] = neighbours.get(here) ?? [];
        to = through || ways.length === 2 ? ways.find((way) => free(here, way)) : undefined;
        from = here;
      }
      lines.push(line.map(point));
    }
  };
  const starts = [...neighbours.keys()].sort();
  for (const start of starts) if (neighbours.get(start)?.length !== 2) walk(start);
  for (const start of starts) walk(start);
  return lines;
};

const all = departments.flatMap(({ rings }) => rings.flat().map(project));
const left = Math.min(...all.map(([x]) => x));
const right = Math.max(...all.map(([x]) => x));
const top = Math.min(...all.map(([, y]) => y));
const bottom = Math.max(...all.map(([, y]) => y));
const scale = width / (right - left);
const place = (from: Point): Point => {
  const [x, y] = project(from);
  return [Math.round((x - left) * scale), Math.round((y - top) * scale)];
};

/** Lines of the drawing, as text: `x,y x,y`. Islets smaller than the tolerance go. */
const drawn = (lines: readonly Point[][]): string[] =>
  lines
    .map((line) => simplify(line.map(place), tolerance))
    .filter(
      (line) => line.length > 4 || (line.length > 1 && key(line[0] ?? [0, 0]) !== key(line.at(-1) ?? [0, 0]))
    )
    .map((line) => line.map(key).join(' '));

const area = (points: readonly Point[]) =>
  points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

/** The middle of the largest ring, by its area. */
const middle = (rings: readonly (readonly Point[])[]): Point => {
  const [largest = []] = rings
    .map((points) => points.map(place))
    .sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)));
  const whole = area(largest);
  const weigh = (axis: 0 | 1) =>
    largest.reduce((sum, here, index) => {
      const next = largest[(index + 1) % largest.length] ?? here;
      return sum + (here[axis] + next[axis]) * (here[0] * next[1] - next[0] * here[1]);
    }, 0) /
    (6 * whole);
  return [Math.round(weigh(0)), Math.round(weigh(1))];
};

const edges = [...sides.values()];
const outline = {
  width,
  height: Math.round((bottom - top) * scale),
  land: drawn(
    join(
      edges.filter(({ regions }) => regions.length === 1),
      true
    )
  ),
  borders: drawn(
    join(
      edges.filter(({ regions: [one, other] }) => other !== undefined && one !== other),
      false
    )
  ),
  capital: drawn(
    join(
      edges.filter(({ regions }) => regions.filter((region) => region === '11').length === 1),
      true
    )
  ),
  departments: Object.fromEntries(
    departments
      .map(({ code, nom: name, region, rings }) => {
        const [x, y] = middle(rings);
        return [code, { name, region, x, y }] as const;
      })
      .sort(([a], [b]) => a.localeCompare(b))
  ),
  overseas: Object.fromEntries(
    features
      .filter(({ properties }) => overseas(properties.code))
      .map(({ properties: { code, nom } }) => [code, nom] as const)
      .sort(([a], [b]) => a.localeCompare(b))
  )
};

const text = `${JSON.stringify(outline, null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error(`${target} is not what ${source} gives: run node src/importers/geo/outline.ts`);
  process.exitCode = 1;
}
