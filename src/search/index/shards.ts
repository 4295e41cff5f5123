/** How the archive is cut into pieces of the index. Past years hardly change, so a year is what is made anew. */

import { departmentBits } from '../../archive/part.ts';

/** At most this many reports in a shard: after an edit it is joined anew, which reads and packs all of it. */
export const SHARD_MOST = 1000;

/** At most this many reports in a unit: after an edit it is indexed anew. */
export const UNIT_MOST = 8;

export interface Shard {
  year: number;
  /** Its name among all shards. */
  name: string;
  /** Ids of reports, `<department>/<year>`, sorted; each list is indexed by itself. */
  units: readonly (readonly string[])[];
}

/**
 * Cuts the reports of an archive by year, and a large year into parts, halving what is too large.
 *
 * Where a report belongs follows from its name and the bits of its hash alone: a new report can cut one part in two and
 * moves no report of another.
 *
 * @param ids  of all reports of the content, also those that cannot be found.
 */
export function planShards(ids: readonly string[], { shard = SHARD_MOST, unit = UNIT_MOST } = {}): Shard[] {
  const byYear = [...Map.groupBy(ids, (id) => Number.parseInt(id.split('/')[1] ?? '', 10))];
  return byYear
    .sort(([a], [b]) => b - a)
    .flatMap(([year, all]) =>
      halved(all.toSorted(), '', shard).map(({ bits, part }) => ({
        year,
        name: bits === '' ? `${year}` : `${year}-${bits}`,
        units: halved(part, bits, unit).map((each) => each.part),
      })),
    );
}

function halved(ids: readonly string[], bits: string, most: number): { bits: string; part: readonly string[] }[] {
  if (ids.length === 0) return [];
  if (ids.length <= most || bits.length === HASH_BITS) return [{ bits, part: ids }];
  const isSecond = (id: string): boolean => ((departmentBits(id) >>> bits.length) & 1) === 1;
  return [
    ...halved(
      ids.filter((id) => !isSecond(id)),
      `${bits}0`,
      most,
    ),
    ...halved(ids.filter(isSecond), `${bits}1`, most),
  ];
}

const HASH_BITS = 32;
