/** How much of a report was compared: what its checks held against each other. */
import { CHECKS } from '../check/checks/index.ts';
import type { Counts } from '../check/engine.ts';
import type { Outcome } from '../check/finding.ts';

/** How often figures were held against each other or against a limit, and how often that judged scores. */
export interface Comparisons {
  all: number;
  scores: number;
}

/** Checks of figures that look at one figure or at words: that they pass does not make figures agree. */
const LOOKING: readonly string[] = [
  'acknowledgement-matches',
  'figure-unbound',
  'identity-agrees',
  'percentage-plausible',
  'reason-given',
  'score-given',
];
/** What holds a score against other figures than its own weight. */
const JUDGING_SCORES: readonly string[] = [
  'total-foots',
  'scores-foot',
  'score-recomputes',
  'grade-matches-total',
  'scorers-agree',
];

const COMPARING: ReadonlySet<string> = new Set(
  CHECKS.filter(({ id, family }) => family !== 'wording' && family !== 'disclosure' && !LOOKING.includes(id)).map(
    ({ id }) => id,
  ),
);

/** Counts what was compared; what could not be compared is no comparison. */
export function comparisonsOf(counts: Counts): Comparisons {
  const made = Object.entries(counts).map(([check, outcomes]) => ({ check, times: compared(outcomes) }));
  const sum = (isOne: (check: string) => boolean): number =>
    made.reduce((all, { check, times }) => (isOne(check) ? all + times : all), 0);
  return { all: sum((check) => COMPARING.has(check)), scores: sum((check) => JUDGING_SCORES.includes(check)) };
}

function compared(outcomes: Partial<Record<Outcome, number>>): number {
  return Object.entries(outcomes).reduce((all, [outcome, times]) => (outcome === 'unchecked' ? all : all + times), 0);
}
