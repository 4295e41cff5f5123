/** The share that a form prints of a line: of the phase in which the line is that part of the total. */
import { decimalsOf, exact, roundTo } from '../number/exact.ts';
import { type Phase, PHASES } from '../report/budget.ts';
import type { Amount, MoneyRow } from './money-rows.ts';

export interface Share {
  phase: Phase;
  amount: Amount;
  /** It is that part in this phase and in no other. */
  isCertain: boolean;
}

/** Undefined where no share is printed, or several phases may be meant and it is none of them. */
export function shareOf({ share, amounts }: MoneyRow, total: MoneyRow): Share | undefined {
  if (share === undefined) return undefined;
  const phases = PHASES.filter((phase) => amounts[phase] !== undefined && total.amounts[phase] !== undefined);
  const fitting = phases.filter((phase) => isPart(share, amounts[phase], total.amounts[phase]));
  const phase = fitting.includes('executed')
    ? 'executed'
    : (fitting[0] ?? (phases.length === 1 ? phases[0] : undefined));
  return phase === undefined ? undefined : { phase, amount: share, isCertain: fitting.length === 1 };
}

function isPart(share: Amount, part: Amount | undefined, whole: Amount | undefined): boolean {
  if (part === undefined || whole === undefined || exact(whole.figure).isZero()) return false;
  const percentage = exact(part.figure).times(100).dividedBy(exact(whole.figure));
  const rounded = roundTo(percentage, { places: decimalsOf(share.figure), mode: 'half-up' });
  return rounded.equals(exact(share.figure));
}
