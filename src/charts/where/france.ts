// The outline of France that the map is drawn on, at a chosen width. Made by src/importers/geo/outline.ts.
import outline from './outline.json';

export const capitalRegion = '11';
export const departments = new Map(Object.entries(outline.departments));
export const overseasNames = new Map(Object.entries(outline.overseas));
/** Departments beyond the sea are counted aside: the map doesn't hold them. */
export const overseas = (department: string) => /^9[78]/.test(department);

const points = (text: string, scale: number, top: number): [number, number][] =>
  text.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x * scale, y * scale + top];
  });

/** Shapes in pixels, for a map `width` wide whose upper edge stands at `top`. */
export const france = (width: number, top: number) => {
  const scale = width / outline.width;
  const rings = (lines: readonly string[]) => lines.map((line) => [points(line, scale, top)]);
  return {
    height: outline.height * scale,
    project: ({ x, y }: { x: number; y: number }) => ({ x: x * scale, y: y * scale + top }),
    land: { type: 'MultiPolygon' as const, coordinates: rings(outline.land) },
    capital: { type: 'MultiPolygon' as const, coordinates: rings(outline.capital) },
    borders: {
      type: 'MultiLineString' as const,
      coordinates: outline.borders.map((line) => points(line, scale, top))
    }
  };
};
