/** In which steps an archive is searched: the newest year answers alone and first, then the others, many at a time. */
import type { Group } from '../group.ts';

/** So many groups answer together at least, after the first step: each takes its turns of requests. */
const STEP_LEAST = 10;

/** The groups that have wanted years, newest first; a step has all groups of its years. */
export function stepsOf(groups: readonly Group[], years: readonly string[]): Group[][] {
  const wanted = groups.filter(
    (group) => years.length === 0 || group.years.some((year) => years.includes(String(year))),
  );
  const steps: Group[][] = [];
  const newest = (group: Group | undefined): number | undefined => group?.years[0];
  for (const group of wanted) {
    const last = steps.at(-1);
    const isSameYear = newest(last?.at(-1)) === newest(group);
    if (last !== undefined && (isSameYear || (steps.length > 1 && last.length < STEP_LEAST))) last.push(group);
    else steps.push([group]);
  }
  return steps;
}

/** How many years groups have reports of. */
export function yearsIn(groups: readonly Group[]): number {
  return new Set(groups.flatMap(({ years }) => years)).size;
}
