// The lines of a few chosen firms, each named at its end, over the band of the SMEs matched with them.
import { areaY, line, rect, type Markish } from '@observablehq/plot';
import { max, min } from 'd3';
import type { ComparisonGroup, vocabulary } from '#model/vocabulary.ts';
import type { Drawing } from './chart-definition.ts';
import { groupOrder } from './group-legend.ts';
import { groupSymbol } from './group-symbol.ts';
import type { Swatch } from './legend.ts';
import type { LinePoint, LineSeries } from './line-panel.ts';
import { linePlot, type Layer, type LayerPlace } from './line-plot.ts';
import type { BandPoint } from './matched-band.ts';
import { groupColour, muted } from './palette.ts';
import { withBoundSign } from './span.ts';

interface ComparedPoint {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly bound: (typeof vocabulary.bound)[number];
  readonly group: ComparisonGroup;
  readonly unsure: boolean;
  readonly href: string;
  readonly title: string;
}

export interface ComparedLine {
  readonly id: string;
  readonly name: string;
  /** In the order of time, at least one. */
  readonly points: readonly ComparedPoint[];
}

/** The words of the drawing, in the reader's language. */
export interface ComparedLinesWords {
  /** A value on the axis, and a range at the end of a line. */
  readonly tick: (value: number) => string;
  readonly range: (low: number, high: number) => string;
  readonly year: (at: number) => string;
  readonly group: (group: ComparisonGroup) => string;
  /** What the axes are; empty where they are calendar years and plain values. */
  readonly axis: string;
  readonly logarithmic: string;
  readonly hatched: string;
  readonly dotted: string;
  readonly band: string;
  readonly median: string;
}

interface Options extends ComparedLinesWords {
  readonly width: number;
}

/** From this ratio between the tops of two lines on, the lower one would lie flat on a linear scale. */
const flatFrom = 12;

const symbolOf = (group: ComparisonGroup): Pick<LinePoint, 'symbol' | 'hollow'> => {
  const symbol = groupSymbol[group];
  return symbol === 'ring' ? { symbol: 'circle', hollow: true } : { symbol };
};

/** Whether some line would lie flat on a linear scale, and a logarithmic one can show all. */
const isLogarithmic = (lines: readonly ComparedLine[], band: readonly BandPoint[]): boolean => {
  const tops = lines.map(({ points }) => max(points, ({ high }) => high) ?? 0);
  const lows = [...lines.flatMap(({ points }) => points), ...band].map(({ low }) => low);
  return lows.every((low) => low > 0) && (max(tops) ?? 0) > flatFrom * (min(tops) ?? 0);
};

/** Years of a band that follow each other. */
const runsOf = (band: readonly BandPoint[]): BandPoint[][] =>
  band.reduce<BandPoint[][]>((runs, point) => {
    const run = runs.at(-1);
    if (run === undefined || point.at - (run.at(-1)?.at ?? 0) > 1) runs.push([point]);
    else run.push(point);
    return runs;
  }, []);

const bandColour = groupColour.sme;

const bandLayer = (band: readonly BandPoint[], { x, y, frame }: LayerPlace): Layer => ({
  marks: runsOf(band).flatMap((run): Markish[] => {
    const [first] = run;
    if (first === undefined) return [];
    const fill = { fill: bandColour, fillOpacity: 0.16, ariaLabel: () => 'matched' };
    const placed = run.map((one) => ({ x: x(one.at), y1: y(one.low), y2: y(one.high) }));
    if (run.length === 1)
      return [rect(placed, { x1: (one) => one.x - 6, x2: (one) => one.x + 6, y1: 'y1', y2: 'y2', ...fill })];
    const edge = (side: 'y1' | 'y2') =>
      line(placed, { x: 'x', y: side, stroke: bandColour, strokeOpacity: 0.6, strokeDasharray: '4 3' });
    return [areaY(placed, { x: 'x', y1: 'y1', y2: 'y2', ...fill }), edge('y1'), edge('y2')];
  }),
  taken: band.map((one) => ({
    left: x(one.at) - 1,
    right: x(one.at) + 1,
    top: Math.max(frame.top, y(one.high)) - 1,
    bottom: y(one.high) + 1
  }))
});

const medianLine = (band: readonly BandPoint[], name: string): LineSeries[] =>
  band.length === 0
    ? []
    : [
        {
          series: 'matched',
          texts: [name],
          key: name,
          weight: 'calm',
          points: band.map(({ at, median }) => ({
            at,
            low: median,
            high: median,
            colour: bandColour,
            symbol: 'diamond'
          }))
        }
      ];

const seriesOf = ({ id, name, points }: ComparedLine, { range }: ComparedLinesWords): LineSeries => {
  const last = points.at(-1);
  const amount = last === undefined ? '' : withBoundSign(last.bound, range(last.low, last.high));
  return {
    series: id,
    texts: [`${name} ${amount.replaceAll(' ', '\u00a0')}`, name],
    key: `${name} ${amount}`,
    weight: 'front',
    points: points.map(({ at, low, high, group, unsure, href, title }) => ({
      at,
      low,
      high,
      colour: groupColour[group],
      ...symbolOf(group),
      faded: unsure,
      href,
      title
    }))
  };
};

const legendOf = (
  lines: readonly ComparedLine[],
  band: readonly BandPoint[],
  words: ComparedLinesWords
): Swatch[] => {
  const points = lines.flatMap((one) => one.points);
  const skips = lines.some((one) =>
    one.points.some((point, index) => point.at > (one.points[index - 1]?.at ?? point.at) + 1)
  );
  return [
    ...groupOrder
      .filter((group) => points.some((point) => point.group === group))
      .map((group) => ({ text: words.group(group), group })),
    ...(points.some(({ low, high }) => low < high)
      ? [{ text: words.hatched, status: 'disputed' as const, colour: muted }]
      : []),
    ...(skips ? [{ text: words.dotted, stroke: muted, dash: '1 5' }] : []),
    ...(band.length === 0 ? [] : [{ text: words.band, status: 'committed' as const, colour: bandColour }])
  ];
};

/** Returns the drawing of at least one line; the band may be empty. */
export const comparedLines = (
  lines: readonly ComparedLine[],
  band: readonly BandPoint[],
  options: Options
): Drawing => {
  const { width, tick, year, axis, logarithmic } = options;
  const isLog = isLogarithmic(lines, band);
  const points = [...lines.flatMap((one) => one.points), ...band];
  const low = min(points, (point) => point.low) ?? 0;
  const high = max(points, (point) => point.high) ?? 0;
  const note = [axis, isLog ? logarithmic : ''].filter((words) => words !== '').join('. ');
  return linePlot([...lines.map((one) => seriesOf(one, options)), ...medianLine(band, options.median)], {
    width,
    height: width >= 900 ? 285 : 270,
    values: isLog
      ? { low: low * 0.7, high: high * 1.5, log: true }
      : { low: Math.min(0, low), high: high === 0 ? 1 : high * 1.06 },
    tick,
    year,
    years: {
      first: min(points, ({ at }) => at) ?? 0,
      last: max(points, ({ at }) => at) ?? 0
    },
    legend: legendOf(lines, band, options),
    ...(note === '' ? {} : { scaleNote: note }),
    layer: (place) => bandLayer(band, place)
  });
};
