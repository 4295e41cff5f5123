/** How alike two names are, as far as forms reword them: 预算执行率 and 部门预算执行率（%）. */
import { withoutNumber } from './numbering.ts';
import { squeezed } from './squeezed.ts';

/** Signs tell nothing of what is meant. */
const SIGNS = /[^\p{L}\p{N}]/gu;

/** Without numbers before it and brackets behind it. */
function plainName(name: string): string {
  return withoutNumber(squeezed(name))
    .replace(/\([^()]*\)$/, '')
    .replace(SIGNS, '')
    .toLowerCase();
}

/** 1 for the same name, 0 for names without a pair of characters in common (Dice's coefficient over pairs). */
export function likeness(a: string, b: string): number {
  const [one, other] = [plainName(a), plainName(b)];
  if (one === other) return 1;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  if (pairs.length === 0 || others.length === 0) return 0;
  const left = [...others];
  const common = pairs.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (pairs.length + others.length);
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
