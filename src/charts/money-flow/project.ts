// What was read of one project from one purse, over time.
import { groups } from 'd3';
import { readingsOf, type Reading } from '../readings.ts';
import { highest, lowest, reached, sure } from '../span.ts';
import { firmKinds, type Row } from './data.ts';

export interface Project {
  /** The latest of its rows that is sure. */
  readonly row: Row;
  readonly readings: readonly Reading<Row>[];
  readonly low: number;
  readonly high: number;
  /** The lowest figure of its latest reading: what stands today. */
  readonly latest: number;
  /** The highest figure of its latest reading: how wide it flows. */
  readonly latestHigh: number;
}

export const projectsOf = (rows: readonly Row[]): Project[] =>
  groups(rows, (d) => `${d.organisation_id} ${d.purse}`).flatMap(([, own]) => {
    const readings = readingsOf(own);
    const inTime = readings.flatMap((reading) => reading.rows);
    const row = sure(inTime).at(-1) ?? inTime.at(-1);
    const last = readings.at(-1);
    return row === undefined || last === undefined
      ? []
      : [
          {
            row,
            readings,
            low: lowest(own),
            high: highest(own),
            latest: lowest(last.rows),
            latestHigh: highest(last.rows)
          }
        ];
  });

/** How many projects or firms an amount is for, where one page gives both. */
export const chosenOf = ({ rows }: Reading<Row>): number | undefined => {
  const [count, ...others] = [...new Set(rows.map(({ chosen }) => chosen))];
  return others.length === 0 ? (count ?? undefined) : undefined;
};

export const isFirm = ({ row: { beneficiary } }: Project): boolean =>
  firmKinds.some((kind) => kind === beneficiary);

const top = ({ readings }: Project): number =>
  Math.max(0, ...readings.flatMap(({ rows }) => sure(rows).flatMap((d) => reached(d) ?? [])));

const isDisputed = ({ readings }: Project): boolean =>
  readings.some(({ rows }) => rows.some(({ disputed }) => disputed === 1));

/** Those whose highest amount no other exceeds, several where they tie; and those of which a disputed amount reaches that. */
export const largest = (projects: readonly Project[]) => {
  const settled = projects.filter((project) => !isDisputed(project));
  const max = Math.max(0, ...settled.map(top));
  return {
    settled: settled.filter((project) => max > 0 && top(project) === max),
    disputed: projects.filter((project) => isDisputed(project) && top(project) > 0 && top(project) >= max)
  };
};

/** The project that holds another one's amount, where it has a row of its own. */
export const parentOf = (projects: readonly Project[], { row }: Project): Project | undefined =>
  projects.find((other) => other.row.organisation_id === row.parent_id);
export const childrenOf = (projects: readonly Project[], project: Project): Project[] =>
  projects.filter((other) => parentOf(projects, other)?.row === project.row);

/** Returns the kinds of beneficiaries that an amount ends with; what no page shares out is one of them. */
export const endsOf = (projects: readonly Project[], project: Project): Row['beneficiary'][] => {
  const inside = childrenOf(projects, project);
  if (inside.length === 0) return [project.row.beneficiary];
  const rest = inside.reduce((left, child) => left - child.latestHigh, project.latestHigh);
  return [
    ...inside.flatMap((child) => endsOf(projects, child)),
    ...(rest > 0 ? (['undivided'] as const) : [])
  ];
};

/** Returns the rows of the `max` largest projects, of what holds them and of what lies inside them; and those left out. */
export const mainRows = (rows: readonly Row[], max: number) => {
  const projects = projectsOf(rows);
  const around = (project: Project): Project[] => {
    const parent = parentOf(projects, project);
    return parent === undefined ? [project] : [project, ...around(parent)];
  };
  const within = (project: Project): Project[] => [project, ...childrenOf(projects, project).flatMap(within)];
  const shown = new Set(
    projects
      .toSorted((a, b) => b.latestHigh - a.latestHigh)
      .slice(0, max)
      .flatMap(around)
      .flatMap(within)
  );
  const keys = new Set([...shown].map(({ row }) => `${row.organisation_id} ${row.purse}`));
  return {
    shown: rows.filter((d) => keys.has(`${d.organisation_id} ${d.purse}`)),
    leftOut: projects.filter(({ row }) => !keys.has(`${row.organisation_id} ${row.purse}`))
  };
};
