/** Reads digests and keeps the last few, with what was made from them. */
import type { Datum } from '../../report/datum.ts';
import type { SheetView } from '../../score/view.ts';
import type { LeafScore, NodeScore, SilentNode } from '../../score/sheet.ts';
import type { Digest } from './digest.ts';
import type { Shelf } from './shelf.ts';

/** What is made from a digest, by name. */
interface Derived {
  tree: NodeScore[];
  adjustments: LeafScore[];
  undisclosed: ReadonlyMap<string, SilentNode[]>;
  published: ReadonlyMap<string, Datum>;
  computed: ReadonlyMap<string, Datum>;
  sheets: readonly SheetView[];
}

export interface Reader {
  read(key: string): Digest;
  /** Makes something from a digest, once while it is kept. */
  derived<Name extends keyof Derived>(key: string, name: Name, make: (digest: Digest) => Derived[Name]): Derived[Name];
}

/** As many as the reports that one page looks at: a department over the years, and some to spare. */
const KEPT_MOST = 48;

interface Kept {
  digest: Digest;
  derived: Partial<Derived>;
}

/** A reader of one shelf. */
export function readerOf(shelf: Pick<Shelf, 'read'>, keptMost: number = KEPT_MOST): Reader {
  const kept = new Map<string, Kept>();
  const open = (key: string): Kept => {
    const found = kept.get(key) ?? { digest: shelf.read(key), derived: {} };
    // A map remembers the order in which its keys came: the first is the one that was not asked for longest.
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  return {
    read: (key) => open(key).digest,
    derived: (key, name, make) => {
      const { digest, derived } = open(key);
      const value = derived[name] ?? make(digest);
      derived[name] = value;
      return value;
    },
  };
}
