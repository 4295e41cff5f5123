/** The veto that any method may have: when its condition holds, nothing else counts. */
import { exact } from '../number/exact.ts';
import type { Evidence } from './evidence.ts';
import { computed, type Computed } from './outcome.ts';

/** 0 when the framework has a veto and the evidence says that it applies; `undefined` otherwise. */
export function scoreVeto(veto: string | undefined, evidence: Evidence): Computed | undefined {
  const flag = evidence['veto'];
  if (veto === undefined || flag?.kind !== 'flag' || !flag.value) return undefined;
  return computed({ value: exact('0'), working: [{ formula: veto, substituted: '条件成立', result: '0' }] });
}
