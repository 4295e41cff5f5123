/** How the archive is cut into groups, each of which is an index of its own. Past years hardly change, so years stay whole. */
import { departmentBits } from '../../archive/shard.ts';

/** At most this many reports in a group, which holds the half of a thousand: after an edit its files are written anew. */
const GROUP_MOST = 640;

/** Of the newest year, in which nearly all reports are added and corrected, so many: little is made anew for one of them. */
const NEWEST_MOST = 160;

export interface PlannedGroup {
  /** Newest first. */
  years: readonly number[];
  /** Of reports, `<department>/<year>`, sorted. */
  ids: readonly string[];
}

/**
 * Whole years follow each other into a group, from the oldest on, as long as there is room: a new year moves no report of
 * an earlier one, but for the year that was the newest before it. A year that is too large for a group is halved by the
 * bits of its departments, again and again, and so lies within the shards of a build; there a new report can cut one group
 * in two and moves no report of another.
 *
 * @param ids         of all reports of the content, also those that cannot be found.
 * @param most        how many reports a group has at most.
 * @param newestMost  how many it has at most where any of them is of the newest year.
 * @returns newest first.
 */
export function planGroups(
  ids: readonly string[],
  most = GROUP_MOST,
  newestMost = Math.min(most, NEWEST_MOST),
): PlannedGroup[] {
  const years = [...Map.groupBy(ids, yearOf)].sort(([a], [b]) => a - b);
  const groups: { years: number[]; ids: string[] }[] = [];
  let isOpen = false;
  for (const [index, [year, own]] of years.entries()) {
    const last = groups.at(-1);
    const room = index === years.length - 1 ? newestMost : most;
    if (isOpen && last !== undefined && last.ids.length + own.length <= room) {
      last.years.unshift(year);
      last.ids.push(...own);
      continue;
    }
    isOpen = own.length <= room;
    groups.push(...halved(own, 0, room).map((half) => ({ years: [year], ids: half })));
  }
  return groups.map((group) => ({ years: group.years, ids: group.ids.toSorted() })).reverse();
}

function yearOf(id: string): number {
  return Number.parseInt(id.split('/')[1] ?? '', 10);
}

function halved(ids: readonly string[], bit: number, most: number): string[][] {
  if (ids.length === 0) return [];
  if (ids.length <= most || bit === HASH_BITS) return [[...ids]];
  const isSecond = (id: string): boolean => ((departmentBits(id) >>> bit) & 1) === 1;
  const halves = [ids.filter((id) => !isSecond(id)), ids.filter(isSecond)];
  return halves.flatMap((half) => halved(half, bit + 1, most));
}

const HASH_BITS = 32;
