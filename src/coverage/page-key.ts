/** What a page of the coverage board follows from, as the key by which a build reuses it: it is as of a day. */
import { hashOf } from '../cache/hash.ts';
import { siteKey } from '../archive/site-key.ts';
import type { CoveragePage, RegionNode } from './regions.ts';

export function boardPageKey(board: { year: number; asOf: string }, page: CoveragePage): string {
  const { node, above, subtotals, ...shown } = page;
  const line = above.map(({ code, name }) => [code, name]);
  const regions = [named(node), line, subtotals.map((each) => ({ ...each, node: named(each.node) }))];
  return hashOf(siteKey(), JSON.stringify([board, regions, shown]));
}

/** A region without all that lies within it. */
function named({ code, name, level, counts }: RegionNode) {
  return { code, name, level, counts };
}
