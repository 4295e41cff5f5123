/** An id names one element of a page. */
import type { PageRule } from '../rule.ts';

export const uniqueIds: PageRule = {
  id: 'unique-ids',
  *check({ ids }) {
    const seen = new Set<string>();
    const repeated = new Set<string>();
    for (const id of ids) (seen.has(id) ? repeated : seen).add(id);
    for (const id of repeated) yield `id“${id}”出现了不止一次。`;
    if (seen.has('')) yield '有一个 id 是空的。';
  },
};
