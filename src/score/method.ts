/** Scores a leaf by the method that its framework names. */
import { exact, plain } from '../number/exact.ts';
import type { Method, MethodOf, Part, TargetProfile } from '../report/method.ts';
import { scoreAlternative } from './alternative.ts';
import { scoreAverageCompletion } from './average-completion.ts';
import { scoreBands } from './bands.ts';
import { boundsOf, withinBounds, type Bounds } from './bounds.ts';
import { scoreChecklist } from './checklist.ts';
import { scoreChoice } from './choice.ts';
import { scoreDeduction } from './deduction.ts';
import type { Evidence } from './evidence.ts';
import { scoreJudged, type ScoredReference } from './judged.ts';
import { unverified, type Computed, type Leaf, type Outcome } from './outcome.ts';
import { scoreParts, type ScoredPart } from './parts.ts';
import { scoreRate } from './rate.ts';
import { scoreSchedule } from './schedule.ts';
import { scoreShare } from './share.ts';
import { scoreTally } from './tally.ts';
import { scoreTarget, type Row } from './target.ts';
import { scoreVeto } from './veto.ts';

/** A piece of a leaf with its own evidence. */
export type PartInput = { part: Part; evidence: Evidence };

/** What a leaf gives to its method. The stated score is not among it: no rule may depend on what a department claims. */
export type ScoreInput = {
  /** A figure, as the framework or the row writes it. */
  weight: string;
  /** Of a bonus or penalty item, which has no weight; null or left out for a leaf, which earns from 0 to its weight. */
  bounds?: Bounds | null | undefined;
  /** Decimal places of the framework's scores; used for showing only, the value stays unrounded. */
  decimals: number;
  evidence: Evidence;
  /** The pieces of a `parts` leaf. */
  parts?: readonly PartInput[] | undefined;
  /** The annual row of a `target` leaf, and the rules by which it is scored. */
  row?: Row | undefined;
  profile?: TargetProfile | undefined;
};

/**
 * Scores one leaf.
 *
 * @returns the unrounded score with its working; a leaf never earns less than 0 or more than its weight, except
 *          where a rate is expressly free to; an adjustment keeps to its own bounds. Round the value once, half-up,
 *          to the framework's decimals.
 */
export function scoreMethod(method: Method, input: ScoreInput): Outcome {
  const leaf: Leaf = { weight: exact(input.weight), decimals: input.decimals };
  const { evidence } = input;
  const clause = scoreVeto(method.veto, evidence) ?? scoreAlternative(method, leaf, evidence);
  const outcome = clause ?? apply(method, leaf, input);
  const isFree = clause === undefined && method.name === 'rate' && method.above === 'free';
  return outcome.kind === 'computed' && !isFree ? limited(outcome, input) : outcome;
}

function apply(method: Method, leaf: Leaf, { evidence, parts = [], row, profile }: ScoreInput): Outcome {
  switch (method.name) {
    case 'judged':
      return scoreJudged(scoreReferences(method.references ?? [], leaf, evidence));
    case 'rate':
      return scoreRate(method, leaf, evidence);
    case 'average-completion':
      return scoreAverageCompletion(leaf, evidence);
    case 'bands':
      return scoreBands(method, leaf, evidence);
    case 'schedule':
      return scoreSchedule(method, leaf, evidence);
    case 'deduction':
      return scoreDeduction(method, leaf, evidence);
    case 'share':
      return scoreShare(method, leaf, evidence);
    case 'tally':
      return scoreTally(method, leaf, evidence);
    case 'checklist':
      return scoreChecklist(method, leaf, evidence);
    case 'choice':
      return scoreChoice(method, leaf, evidence);
    case 'parts':
      return scoreParts(
        parts.map((each) => scorePart(each, leaf)),
        leaf,
      );
    case 'target':
      return row === undefined ? unverified('没有写明指标方向') : scoreTarget(row, leaf, profile);
  }
}

function scorePart({ part, evidence }: PartInput, { decimals }: Leaf): ScoredPart {
  const { id, name, weight, method } = part;
  return { id, name, outcome: scoreMethod(method, { weight, decimals, evidence }) };
}

type References = NonNullable<MethodOf<'judged'>['references']>;

/** References read the evidence of the leaf beside whose stated score they are shown. */
function scoreReferences(references: References, { decimals }: Leaf, evidence: Evidence): ScoredReference[] {
  return references.map(({ id, name, weight, method }) => {
    return { id, name, outcome: scoreMethod(method, { weight, decimals, evidence }) };
  });
}

/** The weight is the most that a leaf can earn, and 0 the least; an adjustment has bounds of its own. */
function limited(outcome: Computed, { weight, bounds = null }: ScoreInput): Computed {
  const { value, range, working } = outcome;
  const own = boundsOf({ weight, bounds });
  const within = withinBounds(value, own);
  const line = {
    formula: limitWords(within.lt(value), bounds !== null),
    substituted: `${plain(value)} ${within.lt(value) ? '>' : '<'} ${plain(within)}`,
    result: plain(within),
  };
  return {
    ...outcome,
    value: within,
    range: { low: withinBounds(range.low, own), high: withinBounds(range.high, own) },
    working: within.eq(value) ? working : [...working, line],
  };
}

function limitWords(isOver: boolean, isAdjustment: boolean): string {
  if (isAdjustment) return isOver ? '以上限为限' : '以下限为限';
  return isOver ? '以分值为限' : '以 0 分为限';
}
