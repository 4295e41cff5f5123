/**
 * Memory of a process and all its descendants, read from /proc.
 *
 * The sum of resident sizes: pages that two processes share count twice, so the figure errs upwards. Proportional sizes
 * would not, but reading them walks every page table and slows down what is measured.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** How the figure is made, for the table. */
export const MEMORY_KIND = 'sum of RSS over the process tree, sampled every 100 ms';

const PAGE = 4096;

interface Entry {
  pid: number;
  parent: number;
  group: number;
}

/** Bytes resident in a process group and whatever descends from it; null where there is no /proc. */
export function residentBytes(leader: number): number | null {
  if (!existsSync('/proc/self/statm')) return null;
  const entries = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? entryOf(name) : []));
  return treeOf(leader, entries).reduce((sum, pid) => sum + sizeOf(pid), 0);
}

/** Members of the leader's group and their descendants, which may have left the group. */
export function treeOf(leader: number, entries: readonly Entry[]): number[] {
  const children = new Map<number, number[]>();
  for (const { pid, parent } of entries) {
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [pid]);
    else siblings.push(pid);
  }
  const tree = new Set<number>();
  const left = entries.filter(({ pid, group }) => pid === leader || group === leader).map(({ pid }) => pid);
  for (let pid = left.pop(); pid !== undefined; pid = left.pop()) {
    if (tree.has(pid)) continue;
    tree.add(pid);
    left.push(...(children.get(pid) ?? []));
  }
  return [...tree];
}

/** One line of /proc/<pid>/stat; the name in parentheses may hold spaces and parentheses. */
export function readStat(line: string): Entry {
  const after = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { pid: Number.parseInt(line, 10), parent: Number(after[1]), group: Number(after[2]) };
}

function entryOf(name: string): Entry[] {
  const line = readOrGone(`/proc/${name}/stat`);
  return line === null ? [] : [readStat(line)];
}

function sizeOf(pid: number): number {
  const line = readOrGone(`/proc/${pid}/statm`);
  return line === null ? 0 : Number(line.split(' ')[1]) * PAGE;
}

/** A process may end between being listed and being read. */
function readOrGone(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
