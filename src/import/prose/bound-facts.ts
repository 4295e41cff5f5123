/** The numbers of the body that are data, and those that became facts. */
import type { Place } from '../../document/document.ts';
import type { Bound } from './bound-text.ts';
import type { Fact } from './propose-facts.ts';

/** By the place of the paragraph, from the left; in a cell nothing can be bound. */
export function withFacts(
  known: ReadonlyMap<Place, readonly Bound[]>,
  facts: readonly Fact[],
): ReadonlyMap<Place, readonly Bound[]> {
  const all = new Map(known);
  for (const { id, mentions } of facts)
    for (const { source, start, end } of mentions) {
      if (source.cell !== undefined) continue;
      const own = [...(all.get(source.place) ?? []), { start, end, path: `facts.${id}` }];
      all.set(
        source.place,
        own.sort((a, b) => a.start - b.start),
      );
    }
  return all;
}
