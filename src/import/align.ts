/**
 * Which row of a form is which leaf of a framework. Names alone confuse 部门预算公开 with 部门决算公开, so order, names above and
 * points decide together: rows and leaves follow each other in the same order, some of either may have no partner.
 */
import { exact } from '../number/exact.ts';
import { isSamePoints, pointsIn } from './figures.ts';
import { type IndicatorRow, pointsOf } from './indicator-rows.ts';
import type { Leaf } from './leaves.ts';
import { likeness } from './similar.ts';

export interface Match {
  row: IndicatorRow;
  leaf: Leaf;
  /** Name and points agree, so that nobody need look. */
  isCertain: boolean;
}

/** Names less alike than this are those of different things, unless everything else agrees. */
const ALIKE_LEAST = 0.45;

/** The pairs that are worth most together, in the order of the form. */
export function align(rows: readonly IndicatorRow[], leaves: readonly Leaf[]): Match[] {
  const worth = rows.map((row) => leaves.map((leaf) => worthOf(row, leaf)));
  // best[i][j]: the most that the rows from i on and the leaves from j on are worth.
  const best = Array.from({ length: rows.length + 1 }, () => new Array<number>(leaves.length + 1).fill(0));
  const at = (row: number, leaf: number): number => best[row]?.[leaf] ?? 0;
  for (let row = rows.length - 1; row >= 0; row -= 1)
    for (let leaf = leaves.length - 1; leaf >= 0; leaf -= 1) {
      const pair = worth[row]?.[leaf] ?? 0;
      const line = best[row];
      if (line !== undefined)
        line[leaf] = Math.max(at(row + 1, leaf), at(row, leaf + 1), pair > 0 ? pair + at(row + 1, leaf + 1) : 0);
    }
  const matches: Match[] = [];
  for (let [row, leaf] = [0, 0]; row < rows.length && leaf < leaves.length;) {
    const pair = worth[row]?.[leaf] ?? 0;
    const [own, candidate] = [rows[row], leaves[leaf]];
    if (pair > 0 && own !== undefined && candidate !== undefined && at(row, leaf) === pair + at(row + 1, leaf + 1)) {
      matches.push({ row: own, leaf: candidate, isCertain: isCertain(own, candidate) });
      [row, leaf] = [row + 1, leaf + 1];
    } else if (at(row, leaf) === at(row + 1, leaf)) row += 1;
    else leaf += 1;
  }
  return matches;
}

/** 0 where the two cannot be the same. */
function worthOf(row: IndicatorRow, leaf: Leaf): number {
  const name = likeness(row.name.name, leaf.name);
  const above = aboveLikeness(row, leaf);
  const points = pointsOf(row);
  const hasPoints = points !== undefined && leaf.weight !== undefined;
  const isSame = hasPoints && isSamePoints(points, leaf.weight ?? '');
  if (name < ALIKE_LEAST && !(isSame && above === 1 && name > 0)) return 0;
  // What was scored cannot be more than a leaf allows, unless its own form is wrong.
  const stated = pointsIn(row.fields.stated?.text ?? '');
  const isOver = stated !== undefined && leaf.weight !== undefined && exact(stated).greaterThan(exact(leaf.weight));
  // The name counts most; points that disagree do not forbid, for offices change them.
  return name * 4 + above + (isSame ? 1.5 : hasPoints ? -1 : 0) - (isOver ? 2 : 0);
}

/** How alike the names above are, of those that both have. */
function aboveLikeness({ levels }: IndicatorRow, { above }: Leaf): number {
  const pairs = Math.min(levels.length, above.length);
  if (pairs === 0) return 0;
  const sum = levels
    .slice(-pairs)
    .reduce((all, { name }, index) => all + likeness(name, above.at(index - pairs) ?? ''), 0);
  return sum / pairs;
}

function isCertain(row: IndicatorRow, leaf: Leaf): boolean {
  const points = pointsOf(row);
  const agrees = points === undefined || leaf.weight === undefined || isSamePoints(points, leaf.weight);
  return likeness(row.name.name, leaf.name) === 1 && agrees;
}
