/** Annual rows of a report as leaves: those below a node of the framework, and those that hang under none. */
import type { Framework } from '../report/framework.ts';
import type { TargetProfile } from '../report/method.ts';
import type { Report } from '../report/report.ts';
import type { Target } from '../report/target.ts';
import { targetRow } from './gather.ts';
import { scoreMethod } from './method.ts';
import { oncePer } from './once.ts';
import { recompute } from './recompute.ts';
import { otherScores } from '../report/scorer.ts';
import type { LeafScore } from './scorecard.ts';

/** How many decimals a score is rounded to where no framework says otherwise. */
const DECIMALS_USUAL = 2;

/** A row that has a weight, scored; undefined for a row that is not. */
export function rowScore(
  target: Target,
  {
    path,
    decimals,
    profile,
    year,
  }: { path: string[]; decimals: number; profile: TargetProfile | undefined; year: number },
): LeafScore | undefined {
  const { id, name, weight, stated = null } = target;
  if (weight === undefined) return undefined;
  const outcome = scoreMethod(
    { name: 'target' },
    { weight, decimals, evidence: {}, row: targetRow(target, year), profile },
  );
  return {
    kind: 'leaf',
    id,
    name,
    path,
    weight,
    bounds: null,
    stated,
    ...otherScores(target),
    grade: null,
    ...recompute(outcome, { stated, weight, decimals }),
    method: 'target',
    outcome,
    explanation: null,
    reason: target.reason ?? null,
    improvement: target.improvement ?? null,
    note: target.note ?? null,
    parts: [],
  };
}

/**
 * The weighted rows that stand under no node, scored by the general rules: all rows of a report without a framework, or
 * those without `under`. They are no part of the scorecard; only checks look at them.
 */
export const freeRows = oncePer(
  ({ report, framework }: { report: Report; framework: Framework | null }): LeafScore[] => {
    const decimals = framework?.decimals ?? DECIMALS_USUAL;
    return report.targets.flatMap((target) => {
      const path = [...target.levels, target.name];
      const { year } = report;
      if (framework !== null && target.under !== undefined) return [];
      return rowScore(target, { path, decimals, profile: undefined, year }) ?? [];
    });
  },
);
