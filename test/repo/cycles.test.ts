/** No file depends on itself, however long the way: also not for a type, which would have its place in a third file. */
import { expect, test } from 'vitest';
import { filesIn, targetsOf } from './sources.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Ways that lead back to where they began; at least one where there is any. */
function cyclesIn(graph: Graph): string[] {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [[...way.slice(way.indexOf(file)), file].join(' → ')];
    if (done.has(file)) return [];
    const found = (graph.get(file) ?? []).flatMap((target) => follow(target, [...way, file]));
    done.add(file);
    return found;
  };
  return [...graph.keys()].flatMap((file) => follow(file, []));
}

test('no file depends on itself', () => {
  const files = filesIn('src', 'components', 'test', 'bench');
  expect(cyclesIn(new Map(files.map((file) => [file, targetsOf(file)])))).toEqual([]);
});

test('a cycle is found wherever it begins, and none is made up', () => {
  const graph = (ways: Record<string, string[]>): Graph => new Map(Object.entries(ways));
  expect(cyclesIn(graph({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual(['b → c → b']);
  expect(cyclesIn(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['a'] }))).toEqual(['a → b → d → a']);
  expect(cyclesIn(graph({ a: ['a'] }))).toEqual(['a → a']);
  expect(cyclesIn(graph({ a: ['b', 'c'], b: ['d'], c: ['d'] }))).toEqual([]);
});
