/** A year's duties as a tree of regions, cut into pages none of which lists more than `ROWS_MAX` departments. */
import { codesAbove } from '../archive/regions.ts';
import { type CoverageCounts, countDuty, noCounts } from './counts.ts';
import type { DutyRow } from './duty.ts';

/** As many departments as one page lists. */
const ROWS_MAX = 300;

export interface RegionNode {
  /** GB/T 2260; empty for the whole. */
  code: string;
  name: string;
  /** 0 for the whole, 1 for a province. */
  level: number;
  counts: CoverageCounts;
  /** All duties of this region and those within it. */
  size: number;
  /** The duties of this region's own departments, not of those within it. */
  own: DutyRow[];
  children: RegionNode[];
}

/** What one page shows of a region. */
export interface CoveragePage {
  node: RegionNode;
  /** The regions above, from the province. */
  above: RegionNode[];
  /** Subtotals: of all regions within, or only of the next level where each has a page of its own. */
  subtotals: { node: RegionNode; hasPage: boolean }[];
  /** The departments that the page lists. */
  rows: DutyRow[];
  /** How many more there are than the page lists; they are in the CSV. */
  left: number;
}

/** Hangs duties on the regions that departments name, as `codesAbove` says which lies in which; order is kept. */
export function dutyTree(rows: readonly DutyRow[]): RegionNode {
  const root = newNode('', '全部地区', 0);
  const names = new Map<string, string>();
  for (const { code, name } of rows.flatMap(({ regions }) => regions)) {
    if (!names.has(code)) names.set(code, name);
  }
  const above = new Map([...names.keys()].map((code) => [code, codesAbove(code).filter((each) => names.has(each))]));
  const nodes = new Map(
    [...names].map(([code, name]) => [code, newNode(code, name, (above.get(code) ?? []).length + 1)]),
  );
  for (const node of nodes.values()) (nodes.get(above.get(node.code)?.[0] ?? '') ?? root).children.push(node);
  for (const row of rows) {
    const code = row.regions.at(-1)?.code ?? '';
    for (const each of [code, ...(above.get(code) ?? [])].flatMap((known) => nodes.get(known) ?? [])) add(each, row);
    add(root, row);
    (nodes.get(code) ?? root).own.push(row);
  }
  return root;
}

/** The pages of a year: one for the whole, and one for each region below a region that holds too many departments. */
export function coveragePages(root: RegionNode, limit: number = ROWS_MAX): CoveragePage[] {
  return pagesFrom(root, [], limit);
}

function pagesFrom(node: RegionNode, above: RegionNode[], limit: number): CoveragePage[] {
  const fits = node.size <= limit || node.children.length === 0;
  if (fits) {
    const all = rowsWithin(node);
    const subtotals = descendants(node).map((each) => ({ node: each, hasPage: false }));
    return [{ node, above, subtotals, rows: all.slice(0, limit), left: restOf(all, limit) }];
  }
  const page = {
    node,
    above,
    subtotals: node.children.map((each) => ({ node: each, hasPage: true })),
    rows: node.own.slice(0, limit),
    left: restOf(node.own, limit),
  };
  const path = node.level === 0 ? [] : [...above, node];
  return [page, ...node.children.flatMap((child) => pagesFrom(child, path, limit))];
}

function rowsWithin({ own, children }: RegionNode): DutyRow[] {
  return [...own, ...children.flatMap(rowsWithin)];
}

function descendants({ children }: RegionNode): RegionNode[] {
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function restOf(rows: readonly DutyRow[], limit: number): number {
  return rows.length > limit ? rows.length - limit : 0;
}

function newNode(code: string, name: string, level: number): RegionNode {
  return { code, name, level, counts: noCounts(), size: 0, own: [], children: [] };
}

function add(node: RegionNode, row: DutyRow): void {
  node.size += 1;
  countDuty(node.counts, row);
}
