/** Short forms in which the scoring tests write a leaf, its evidence and what it gives. */
import { plain } from '../../src/number/exact.ts';
import { parseMeasured } from '../../src/number/unit.ts';
import type { Bound } from '../../src/report/bound.ts';
import type { Method } from '../../src/report/method.ts';
import type { Evidence, EvidenceValue, Quantity } from '../../src/score/evidence.ts';
import { scoreMethod, type ScoreInput } from '../../src/score/method.ts';
import { shownScore, type Outcome } from '../../src/score/outcome.ts';

/** "1.5万元" as a quantity. */
export function quantity(text: string): Quantity {
  const parsed = parseMeasured(text);
  if (parsed === undefined) throw new TypeError(`"${text}" is not a figure with a unit.`);
  return parsed;
}

/** Evidence from texts: { numerator: '1.5万元' }. */
export function figures(texts: Record<string, string>): Evidence {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, figure(text)]));
}

export function figure(text: string, more: { decimals?: number; about?: boolean; bound?: Bound } = {}): EvidenceValue {
  return { kind: 'figure', ...quantity(text), ...more, path: 'scores.leaf.evidence.name' };
}

/** Scores a leaf with two decimals. */
export function outcomeOf(method: Method, weight: string, input: Evidence | Partial<ScoreInput> = {}): Outcome {
  const isInput = 'row' in input || 'parts' in input || 'evidence' in input || 'decimals' in input;
  const more: Partial<ScoreInput> = isInput ? (input as Partial<ScoreInput>) : { evidence: input as Evidence };
  return scoreMethod(method, { weight, decimals: 2, evidence: {}, ...more });
}

/** What a leaf gives, in one word: the shown score, the limits, or the reason. */
export function scored(...args: Parameters<typeof outcomeOf>): string {
  const outcome = outcomeOf(...args);
  if (outcome.kind === 'computed') return shownScore(outcome.value, 2);
  if (outcome.kind === 'unverified') return outcome.reason;
  return `${outcome.lowOpen ? '(' : '['}${plain(outcome.low)}, ${plain(outcome.high)}${outcome.highOpen ? ')' : ']'}`;
}

/** The range of a computed outcome, and whether it straddles. */
export function rangeOf(outcome: Outcome): string {
  if (outcome.kind !== 'computed') return outcome.kind;
  return `${plain(outcome.range.low)}…${plain(outcome.range.high)}${outcome.straddles ? ' straddles' : ''}`;
}

/** The working as lines "formula | substituted | result". */
export function workingOf(outcome: Outcome): string[] {
  return outcome.working.map(({ formula, substituted, result }) => `${formula} | ${substituted} | ${result}`);
}
