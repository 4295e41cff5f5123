/** Keeps the findings of one file few enough to be read, and cheap to make. */
import { type Finding, formFinding } from '../check/finding.ts';

/** More than this nobody reads at once. */
const FINDINGS_MAX = 100;

/** A finding for each of the first faults, and one that counts the rest. */
export function capped<T>(faults: readonly T[], findingOf: (fault: T) => Finding): Finding[] {
  const findings = faults.slice(0, FINDINGS_MAX).map(findingOf);
  const next = faults[FINDINGS_MAX];
  if (next === undefined) return findings;
  const more = formFinding('more-findings', findingOf(next), {
    message: `从这里起还有 ${faults.length - FINDINGS_MAX} 处问题没有逐一列出。`,
    fix: '先改正已经列出的问题。',
  });
  return [...findings, more];
}
