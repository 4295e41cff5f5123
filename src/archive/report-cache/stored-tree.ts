/** A score sheet's tree as plain data and back: exact values are written as figures. */
import { type Exact, exact, plain } from '../../number/exact.ts';
import type { Outcome } from '../../score/outcome.ts';
import type { LeafScore, NodeScore } from '../../score/sheet.ts';

/** A type with figures in the place of exact values. */
export type Stored<T> = T extends Exact ? string : T extends object ? { [Key in keyof T]: Stored<T[Key]> } : T;

/** The tree as it is written. */
export function storedTree(tree: readonly NodeScore[]): Stored<NodeScore>[] {
  return tree.map((node) => {
    if (node.kind === 'leaf') return storedLeaf(node);
    return node.kind === 'group' ? { ...node, children: storedTree(node.children) } : node;
  });
}

/** The tree as it was. */
export function revivedTree(tree: readonly Stored<NodeScore>[]): NodeScore[] {
  return tree.map((node) => {
    if (node.kind === 'leaf') return revivedLeaf(node);
    return node.kind === 'group' ? { ...node, children: revivedTree(node.children) } : node;
  });
}

/** One row as it is written. */
export function storedLeaf(leaf: LeafScore): Stored<LeafScore> {
  return { ...leaf, outcome: storedOutcome(leaf.outcome), parts: leaf.parts.map(storedLeaf) };
}

/** One row as it was. */
export function revivedLeaf(leaf: Stored<LeafScore>): LeafScore {
  return { ...leaf, outcome: revivedOutcome(leaf.outcome), parts: leaf.parts.map(revivedLeaf) };
}

function storedOutcome(outcome: Outcome): Stored<Outcome> {
  if (outcome.kind === 'bounded') return { ...outcome, low: plain(outcome.low), high: plain(outcome.high) };
  const { parts, ...rest } = outcome;
  const inner = parts === undefined ? {} : { parts: each(parts, storedOutcome) };
  if (rest.kind === 'computed') {
    const { value, range } = rest;
    return { ...rest, value: plain(value), range: { low: plain(range.low), high: plain(range.high) }, ...inner };
  }
  const { references, ...unverified } = rest;
  return {
    ...unverified,
    ...inner,
    ...(references === undefined ? {} : { references: each(references, storedOutcome) }),
  };
}

function revivedOutcome(outcome: Stored<Outcome>): Outcome {
  if (outcome.kind === 'bounded') return { ...outcome, low: exact(outcome.low), high: exact(outcome.high) };
  const { parts, ...rest } = outcome;
  const inner = parts === undefined ? {} : { parts: each(parts, revivedOutcome) };
  if (rest.kind === 'computed') {
    const { value, range } = rest;
    return { ...rest, value: exact(value), range: { low: exact(range.low), high: exact(range.high) }, ...inner };
  }
  const { references, ...unverified } = rest;
  return {
    ...unverified,
    ...inner,
    ...(references === undefined ? {} : { references: each(references, revivedOutcome) }),
  };
}

function each<From, To>(outcomes: Readonly<Record<string, From>>, change: (outcome: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(outcomes).map(([id, outcome]) => [id, change(outcome)]));
}
