/** Merges the level names of an official form: a name stands once beside all rows that share it. */

export interface LevelCell {
  level: number;
  name: string;
  /** The keys of the levels, from the first one to this one. */
  keys: string[];
  rowspan: number;
  /** The name of the row itself and not of a level above it. */
  isLast: boolean;
}

/** How many rows of the table one entry takes, and its names from the first level on. */
export interface LevelEntry {
  path: readonly string[];
  /** Keys that distinguish levels of equal names, one for each name; without them the names are the keys. */
  keys?: readonly string[];
  height?: number;
}

/**
 * For every entry, the level cells that begin at its first row.
 *
 * Only neighbours are merged, and only while all levels above agree; the last name of an entry is never merged.
 */
export function mergeLevels(entries: readonly LevelEntry[]): LevelCell[][] {
  return entries.map(({ path, keys = path }, at) =>
    path.flatMap((name, level) => {
      const isLast = level === path.length - 1;
      if (!isLast && at > 0 && shares(entries[at - 1], keys, level)) return [];
      const end = isLast ? at + 1 : endOf(entries, at, level);
      const rowspan = entries.slice(at, end).reduce((rows, entry) => rows + (entry.height ?? 1), 0);
      return [{ level, name, keys: keys.slice(0, level + 1), rowspan, isLast }];
    }),
  );
}

/** Cuts entries where the first level changes: each piece is a row group; rows without levels above share one. */
export function groupByFirst<Entry extends LevelEntry>(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const before = last?.[0];
    if (last !== undefined && before !== undefined && isOneGroup(keysOf(before), keysOf(entry))) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function isOneGroup(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > 1 && b.length > 1) return a[0] === b[0];
  return a.length === 1 && b.length === 1;
}

function endOf(entries: readonly LevelEntry[], from: number, level: number): number {
  const first = entries[from];
  const keys = first === undefined ? [] : keysOf(first);
  const next = entries.findIndex((entry, at) => at > from && !shares(entry, keys, level));
  return next < 0 ? entries.length : next;
}

/** Tells whether an entry stands under the same levels down to one. */
function shares(entry: LevelEntry | undefined, keys: readonly string[], level: number): boolean {
  if (entry === undefined || entry.path.length - 1 <= level) return false;
  const own = keysOf(entry);
  return keys.slice(0, level + 1).every((key, at) => own[at] === key);
}

function keysOf({ path, keys = path }: LevelEntry): readonly string[] {
  return keys;
}
