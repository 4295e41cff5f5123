/** All checks, in the order in which pages list them. A test compares this list with the folder. */
import type { Check } from '../check.ts';
import { acknowledgementMatches } from './acknowledgement-matches.ts';
import { budgetFoots } from './budget-foots.ts';
import { changeDeclared } from './change-declared.ts';
import { changeRecomputes } from './change-recomputes.ts';
import { directionAgrees } from './direction-agrees.ts';
import { emptyTableStated } from './empty-table-stated.ts';
import { figureUnbound } from './figure-unbound.ts';
import { gradeMatchesTotal } from './grade-matches-total.ts';
import { identityAgrees } from './identity-agrees.ts';
import { knownTypos } from './known-typos.ts';
import { methodPointsReachWeight } from './method-points-reach-weight.ts';
import { noPersonalData } from './no-personal-data.ts';
import { noPlaceholder } from './no-placeholder.ts';
import { openingEqualsPriorClosing } from './opening-equals-prior-closing.ts';
import { percentagePlausible } from './percentage-plausible.ts';
import { phasesChain } from './phases-chain.ts';
import { proseAgrees } from './prose-agrees.ts';
import { publishedOnTime } from './published-on-time.ts';
import { rateRecomputes } from './rate-recomputes.ts';
import { reasonGiven } from './reason-given.ts';
import { relationHolds } from './relation-holds.ts';
import { requiredSections } from './required-sections.ts';
import { sameFactAgrees } from './same-fact-agrees.ts';
import { scoreGiven } from './score-given.ts';
import { scoreRecomputes } from './score-recomputes.ts';
import { scoreWithinWeight } from './score-within-weight.ts';
import { scorersAgree } from './scorers-agree.ts';
import { scorersFoot } from './scorers-foot.ts';
import { scoresFoot } from './scores-foot.ts';
import { shareRecomputes } from './share-recomputes.ts';
import { sourceAgrees } from './source-agrees.ts';
import { tableFoots } from './table-foots.ts';
import { targetReadingAgrees } from './target-reading-agrees.ts';
import { totalFoots } from './total-foots.ts';
import { unitPlausible } from './unit-plausible.ts';
import { weightsFoot } from './weights-foot.ts';
import { wordingAgrees } from './wording-agrees.ts';

export const CHECKS: readonly Check[] = [
  totalFoots,
  budgetFoots,
  changeRecomputes,
  directionAgrees,
  methodPointsReachWeight,
  openingEqualsPriorClosing,
  phasesChain,
  rateRecomputes,
  relationHolds,
  sameFactAgrees,
  scorersFoot,
  scoresFoot,
  shareRecomputes,
  sourceAgrees,
  tableFoots,
  targetReadingAgrees,
  unitPlausible,
  weightsFoot,
  acknowledgementMatches,
  changeDeclared,
  emptyTableStated,
  figureUnbound,
  gradeMatchesTotal,
  identityAgrees,
  knownTypos,
  noPersonalData,
  noPlaceholder,
  percentagePlausible,
  proseAgrees,
  publishedOnTime,
  reasonGiven,
  requiredSections,
  scoreGiven,
  scoreRecomputes,
  scoreWithinWeight,
  scorersAgree,
  wordingAgrees,
];
