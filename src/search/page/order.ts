/** The order of hits. What answers in a later step comes below what answered before, so that nothing moves under the reader. */
import type { Sort } from './address.ts';
import type { Hit } from './engine.ts';
import { occurrences } from './excerpt.ts';
import { type Query, readQuery } from './query.ts';

interface Order {
  sort: Sort;
  query: string;
}

/**
 * Sorted anew. Pages that hold the query literally come before all others, whatever the order inside.
 *
 * What is relevant is a department that is named in the query, then a new year, then a word that stands early on the page.
 */
export function ordered(hits: readonly Hit[], { sort, query }: Order): Hit[] {
  const byStep = (a: Hit, b: Hit): number => a.step - b.step;
  const byYear = (a: Hit, b: Hit): number => b.year - a.year;
  const byScore = (a: Hit, b: Hit): number => compareScores(b.recomputed.total, a.recomputed.total);
  const words = readQuery(query)?.words ?? [];
  // Once a department, not at every comparison of two hits.
  const departments = new Map(hits.map(({ department }) => [department.id, department.name]));
  const named = new Set([...departments].flatMap(([id, name]) => (isNamed(name, words) ? [id] : [])));
  const byName = (a: Hit, b: Hit): number => Number(named.has(b.department.id)) - Number(named.has(a.department.id));
  const byPlace = (a: Hit, b: Hit): number => a.place - b.place;
  const inside = { relevance: [byStep, byName, byYear, byPlace], year: [byYear, byPlace], score: [byScore, byYear] }[
    sort
  ];
  const keys = [(a: Hit, b: Hit): number => Number(b.isLiteral) - Number(a.isLiteral), ...inside];
  return [...hits].sort((a, b) => {
    for (const key of keys) {
      const difference = key(a, b);
      if (difference !== 0) return difference;
    }
    return a.id < b.id ? -1 : 1;
  });
}

function isNamed(name: string, words: Query['words']): boolean {
  return words.some((word) => occurrences(name, word).length > 0);
}

/** Compares exact figures by their digits; none comes before all others. */
export function compareScores(a: string, b: string): number {
  if (a === '' || b === '') return Number(a !== '') - Number(b !== '');
  const [wholeA = '', restA = ''] = a.split('.');
  const [wholeB = '', restB = ''] = b.split('.');
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  const length = Math.max(restA.length, restB.length);
  const [digitsA, digitsB] = [wholeA + restA.padEnd(length, '0'), wholeB + restB.padEnd(length, '0')];
  return digitsA === digitsB ? 0 : digitsA < digitsB ? -1 : 1;
}
