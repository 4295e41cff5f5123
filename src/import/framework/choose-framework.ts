/** Which framework a form is of, by its rows. */
import type { Framework } from '../../report/framework.ts';
import { openNodes } from '../../report/open-nodes.ts';
import { align } from '../align.ts';
import { hasPoints, type IndicatorRow } from '../indicator-rows.ts';
import { indicatorOf, type Leaf, leavesOf } from '../leaves.ts';
import { likeness } from '../similar.ts';

export interface Chosen {
  id: string;
  framework: Framework;
  /** No other one fits nearly as well. */
  isCertain: boolean;
}

/** What is known of a document besides its rows. */
export interface Named {
  year: number | undefined;
  /** A form of one project, not of the whole department. */
  isOfProject: boolean;
  /** The codes of the department's regions. */
  regions?: readonly string[] | undefined;
}

/** Less of a framework than this is found in forms of others too. */
const FIT_LEAST = 0.6;
const LEAD_LEAST = 0.1;

/** The framework whose leaves and open nodes the rows have, among those in force; undefined where none fits. */
export function chooseFramework(
  rows: readonly IndicatorRow[],
  frameworks: ReadonlyMap<string, Framework>,
  { year, isOfProject, regions }: Named,
): Chosen | undefined {
  const fits = candidates(frameworks, { year, isOfProject })
    .map(([id, framework]) => ({ id, framework, fit: fitOf(rows, framework) - distance(framework, regions) }))
    .filter(({ fit }) => fit >= FIT_LEAST)
    .sort((a, b) => b.fit - a.fit);
  const [best, next] = fits;
  if (best === undefined) return undefined;
  const isCertain = next === undefined || best.fit - next.fit >= LEAD_LEAST;
  return { id: best.id, framework: best.framework, isCertain };
}

/** The frameworks in force that are for departments, or for projects. */
export function candidates(
  frameworks: ReadonlyMap<string, Framework>,
  { year, isOfProject }: Pick<Named, 'year' | 'isOfProject'>,
): [string, Framework][] {
  return [...frameworks]
    .filter(([, framework]) => year === undefined || isInForce(framework, year))
    .filter(([, framework]) => isForProjects(framework) === isOfProject);
}

export function isInForce({ from, until }: Pick<Framework, 'from' | 'until'>, year: number): boolean {
  return from <= year && year <= (until ?? year);
}

/** `《湖南省…》适用 2023 年度起，不含 2019 年度`; what follows is for the caller to say. */
export function notInForce({ name, from, until }: Pick<Framework, 'name' | 'from' | 'until'>, year: number): string {
  const span = until === undefined ? `${from} 年度起` : until === from ? `${from} 年度` : `${from} 至 ${until} 年度`;
  return `《${name}》适用 ${span}，不含 ${year} 年度`;
}

/** Whether a framework scores one project and not a whole department. */
export function isForProjects({ name }: Pick<Framework, 'name'>): boolean {
  return name.includes('项目');
}

/** A form of another region may be the same, but one's own is nearer. */
function distance({ region }: Framework, regions: readonly string[] | undefined): number {
  return regions === undefined || regions.includes(region) ? 0 : LEAD_LEAST;
}

/** Forms print a leaf as a whole, or its parts, or both. */
function countOf(leaves: readonly Leaf[]): number {
  return new Set(leaves.map(indicatorOf)).size;
}

/** The share of a framework that the rows show, and of the rows that it explains; the smaller of the two. */
function fitOf(rows: readonly IndicatorRow[], framework: Framework): number {
  if (rows.length === 0) return 0;
  // Rows without points are indicators of the year beside the form that the framework prescribes.
  const scored = rows.filter(hasPoints);
  if (scored.length > 0 && scored.length < rows.length) return fitOf(scored, framework);
  const leaves = leavesOf(framework).filter(({ weight }) => weight !== undefined);
  const matches = align(rows, leaves);
  const matched = new Set(matches.map(({ row }) => row));
  const nodes = openNodes(framework);
  const isUnder = (row: IndicatorRow, name: string): boolean =>
    row.levels.some((level) => likeness(level.name, name) >= FIT_LEAST);
  const opened = nodes.filter(({ node }) => rows.some((row) => isUnder(row, node.name)));
  const explained = rows.filter((row) => matched.has(row) || nodes.some(({ node }) => isUnder(row, node.name)));
  // The rate of execution stands among the money of many forms.
  const asked = Math.max(1, countOf(leaves) + nodes.length - (nodes.length > 0 ? 1 : 0));
  const found = countOf(matches.map(({ leaf }) => leaf));
  return Math.min(1, (found + opened.length) / asked, explained.length / rows.length);
}
