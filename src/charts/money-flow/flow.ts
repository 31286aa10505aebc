// The nodes and links of money-flow: an amount that lies inside another one flows out of it, and what is left stays whole.
import { sankey, type SankeyNode } from 'd3-sankey';
import { childrenOf, parentOf, projectsOf, type Project } from './project.ts';
import type { Row } from './data.ts';
import { stack } from './stack.ts';

type Column = 0 | 1 | 2 | 3;
interface FlowNode {
  readonly id: string;
  readonly column: Column;
  /** A payer or programme is named by a row; a project by its own; a kind of beneficiary by its word; `via` has no name. */
  readonly row: Row;
  readonly what: 'payer' | 'programme' | 'project' | 'beneficiary' | 'via';
  readonly beneficiary: Row['beneficiary'];
}
interface Share {
  readonly row: Row;
  /** What of the width all sources of the latest date agree on. */
  readonly sure: number;
}
interface Tie extends Share {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

export interface Box extends FlowNode {
  /** In euros: the sum of what flows through it. */
  readonly total: number;
  /** How many amounts flow through it. */
  readonly amounts: number;
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
  /** The part of the width that all sources of the latest date agree on. */
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
  /** Ties two nodes; where a column lies between them, the flow keeps a lane of its own there, so that no name lies on it. */
  const join = (source: string, target: string, share: Omit<Tie, 'source' | 'target'>, key: string) => {
    const columnOf = (id: string): number => nodes.get(id)?.column ?? 0;
    const between = ([1, 2] as const).find((one) => one > columnOf(source) && one < columnOf(target));
    if (between === undefined) {
      ties.push({ source, target, ...share });
      return;
    }
    const via = at(`via ${between} ${key}`, between, 'via', share.row);
    ties.push({ source, target: via, ...share });
    join(via, target, share, key);
  };
  const inside = (project: Project) => childrenOf(projects, project);
  const isProgramme = (project: Project) => project.row.programme_id === null && inside(project).length > 0;
  const ends = (source: string, row: Row, beneficiary: Row['beneficiary'], value: number, sure: number) => {
    const target = at(`to ${beneficiary}`, 3, 'beneficiary', row, beneficiary);
    join(source, target, { value, sure, row }, `${source} ${row.organisation_id} ${beneficiary}`);
  };
  for (const project of projects) {
    const { row, latest, latestHigh: value } = project;
    const parent = parentOf(projects, project);
    if (parent !== undefined && !isProgramme(parent)) {
      ends(at(parent.row.organisation_id, 2, 'project', parent.row), row, row.beneficiary, value, latest);
      continue;
    }
    const own = isProgramme(project)
      ? at(row.organisation_id, 1, 'programme', row)
      : at(row.organisation_id, 2, 'project', row);
    if (parent === undefined) {
      const payer = at(`from ${row.payer_ids ?? row.purse}`, 0, 'payer', row);
      if (row.programme_id === null) join(payer, own, { value, sure: latest, row }, row.organisation_id);
      else {
        const through = at(row.programme_id, 1, 'programme', row);
        ties.push({ source: payer, target: through, value, sure: latest, row });
        ties.push({ source: through, target: own, value, sure: latest, row });
      }
    } else ties.push({ source: parent.row.organisation_id, target: own, value, sure: latest, row });
    const children = inside(project);
    // A width, never an amount: what no page read shares out.
    let rest = value;
    let sure = latest;
    for (const child of children) {
      rest -= child.latestHigh;
      sure -= child.latestHigh;
    }
    if (children.length === 0) ends(own, row, row.beneficiary, value, latest);
    else if (rest > 0) ends(own, row, 'undivided', rest, Math.max(0, sure));
  }
  return { nodes: [...nodes.values()], ties };
};

/** The left and the right edge of each column, in pixels: names stand inside them, flows run between them. */
type Edges = readonly { readonly left: number; readonly right: number }[];

interface Options {
  readonly edges: Edges;
  readonly top: number;
  /** Of all the flows of the fullest column together, in pixels. */
  readonly height: number;
  /** What is written above a box, in pixels. */
  readonly above: (box: Box) => number;
}

/** Returns the boxes and the streams of the rows, in pixels, and where they end. */
export const flow = (rows: readonly Row[], { edges, height, top, above }: Options) => {
  const { nodes, ties } = graphOf(rows);
  const used = edges.flatMap((_, column) => (nodes.some((node) => node.column === column) ? [column] : []));
  const layout = sankey<FlowNode, Share>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => used.indexOf(column))
    .nodePadding(0)
    .extent([
      [0, 0],
      [1000, height]
    ]);
  const graph = layout({
    nodes: nodes.map((node) => ({ ...node })),
    links: ties.map((tie) => ({ ...tie }))
  });
  type Node = SankeyNode<FlowNode, Share>;
  const box = (node: Node): Box => {
    const { id, column, what, row, beneficiary, y0 = 0, y1 = 0, value = 0 } = node;
    const { left: x0, right: x1 } = edges[column] ?? { left: 0, right: 0 };
    const amounts = Math.max(node.sourceLinks?.length ?? 0, node.targetLinks?.length ?? 0);
    return { id, column, what, row, beneficiary, x0, x1, y0, y1, total: value, amounts };
  };
  const laidOut = graph.nodes.map(box).sort((a, b) => a.column - b.column || a.y0 - b.y0);
  const links = graph.links.flatMap((link) =>
    typeof link.source === 'object' && typeof link.target === 'object'
      ? [{ ...link, from: box(link.source), to: box(link.target) }]
      : []
  );
  const { tops, bottom } = stack(
    laidOut.map((own) => ({
      id: own.id,
      column: own.column,
      height: own.y1 - own.y0,
      above: above(own)
    })),
    links.map(({ from, to, width = 0 }) => ({ from: from.id, to: to.id, height: width })),
    top
  );
  const shiftOf = ({ id, y0 }: Box): number => (tops.get(id) ?? y0) - y0;
  const moved = (own: Box): Box => ({ ...own, y0: own.y0 + shiftOf(own), y1: own.y1 + shiftOf(own) });
  const streams = links.map(({ from, to, row, sure, value, y0 = 0, y1 = 0, width: wide = 0 }): Stream => {
    const shown = Math.max(1, wide);
    return {
      row,
      from: moved(from),
      to: moved(to),
      y0: y0 + shiftOf(from),
      y1: y1 + shiftOf(to),
      width: shown,
      sure: shown * Math.min(1, sure / value)
    };
  });
  return { boxes: laidOut.map(moved), streams, bottom };
};
