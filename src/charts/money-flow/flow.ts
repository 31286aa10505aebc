// The nodes and links of money-flow: an amount that lies inside another one flows out of it, and what is left stays whole.
import { sankey, type SankeyNode } from 'd3-sankey';
import { childrenOf, parentOf, projectsOf, type Project } from './project.ts';
import type { Row } from './data.ts';

type Column = 0 | 1 | 2 | 3;
interface FlowNode {
  readonly id: string;
  readonly column: Column;
  /** A payer or programme is named by a row; a project by its own; a kind of beneficiary by its word. */
  readonly row: Row;
  readonly what: 'payer' | 'programme' | 'project' | 'beneficiary';
  readonly beneficiary: Row['beneficiary'];
}
interface Share {
  readonly row: Row;
  readonly low: number;
}
interface Tie extends Share {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

export interface Box extends FlowNode {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}
export interface Stream {
  readonly row: Row;
  readonly from: Box;
  readonly to: Box;
  readonly y0: number;
  readonly y1: number;
  readonly width: number;
  readonly sure: number;
}

/** Returns the nodes and links of the rows. A child of a project goes straight to its beneficiary: there is no column for it. */
const graphOf = (rows: readonly Row[]) => {
  const projects = projectsOf(rows);
  const nodes = new Map<string, FlowNode>();
  const ties: Tie[] = [];
  const at = (
    id: string,
    column: Column,
    what: FlowNode['what'],
    row: Row,
    beneficiary = row.beneficiary
  ) => {
    if (!nodes.has(id)) nodes.set(id, { id, column, what, row, beneficiary });
    return id;
  };
  const inside = (project: Project) => childrenOf(projects, project);
  const isProgramme = (project: Project) => project.row.programme_id === null && inside(project).length > 0;
  const ends = (source: string, row: Row, beneficiary: Row['beneficiary'], value: number, low: number) => {
    const target = at(`to ${beneficiary}`, 3, 'beneficiary', row, beneficiary);
    ties.push({ source, target, value, low, row });
  };
  for (const project of projects) {
    const { row, low, high: value } = project;
    const parent = parentOf(projects, project);
    if (parent !== undefined && !isProgramme(parent)) {
      ends(at(parent.row.organisation_id, 2, 'project', parent.row), row, row.beneficiary, value, low);
      continue;
    }
    const own = isProgramme(project)
      ? at(row.organisation_id, 1, 'programme', row)
      : at(row.organisation_id, 2, 'project', row);
    if (parent === undefined) {
      const payer = at(`from ${row.payer_ids ?? row.purse}`, 0, 'payer', row);
      if (row.programme_id === null) ties.push({ source: payer, target: own, value, low, row });
      else {
        const through = at(row.programme_id, 1, 'programme', row);
        ties.push({ source: payer, target: through, value, low, row });
        ties.push({ source: through, target: own, value, low, row });
      }
    } else ties.push({ source: parent.row.organisation_id, target: own, value, low, row });
    const children = inside(project);
    // A width, never an amount: what no page read shares out.
    let rest = value;
    let sure = low;
    for (const child of children) {
      rest -= child.high;
      sure -= child.high;
    }
    if (children.length === 0) ends(own, row, row.beneficiary, value, low);
    else if (rest > 0) ends(own, row, 'undivided', rest, Math.max(0, sure));
  }
  return { nodes: [...nodes.values()], ties };
};

/** Where columns start, as shares of the width: projects have the longest names, so the last one stands further away. */
export const starts = [0, 0.26, 0.51, 1] as const;
const nodeWidth = 8;

interface Options {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly padding: number;
}

export const flow = (rows: readonly Row[], { width, height, top, padding }: Options) => {
  const { nodes, ties } = graphOf(rows);
  const used = starts.flatMap((_, column) => (nodes.some((node) => node.column === column) ? [column] : []));
  const layout = sankey<FlowNode, Share>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => used.indexOf(column))
    .nodeWidth(nodeWidth)
    .nodePadding(padding)
    .extent([
      [0, top],
      [width, height]
    ]);
  const graph = layout({
    nodes: nodes.map((node) => ({ ...node })),
    links: ties.map((tie) => ({ ...tie }))
  });
  const box = ({ id, column, what, row, beneficiary, y0 = 0, y1 = 0 }: SankeyNode<FlowNode, Share>): Box => ({
    id,
    column,
    what,
    row,
    beneficiary,
    x0: starts[column] * (width - nodeWidth),
    x1: starts[column] * (width - nodeWidth) + nodeWidth,
    y0,
    y1
  });
  const streams = graph.links.flatMap((tie): Stream[] => {
    const { source, target, row, low, value, y0 = 0, y1 = 0, width: wide = 0 } = tie;
    if (typeof source !== 'object' || typeof target !== 'object') return [];
    const shown = Math.max(1, wide);
    return [{ row, from: box(source), to: box(target), y0, y1, width: shown, sure: shown * (low / value) }];
  });
  return { boxes: graph.nodes.map(box), streams };
};
