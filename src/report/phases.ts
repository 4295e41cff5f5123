/** Budget phases that can be computed from the published ones. */
import { exact, fixed, decimalsOf } from '../number/exact.ts';
import { type Amounts, type Phase, PHASES } from './budget.ts';
import { figureOf, isBlank } from './value.ts';

export interface PhaseAmount {
  figure: string;
  /** True where the report does not print this phase and two others give it. */
  derived: boolean;
}

/**
 * All phases of a line: the published ones, and at most one of approved, adjustment and adjusted, computed from
 * the other two (approved + adjustment = adjusted).
 */
export function completePhases(amounts: Amounts | undefined): Partial<Record<Phase, PhaseAmount>> {
  const phases: Partial<Record<Phase, PhaseAmount>> = {};
  for (const phase of PHASES) {
    const figure = figureOf(amounts?.[phase]);
    if (figure !== undefined) phases[phase] = { figure, derived: false };
  }
  // A budget of the year that is left blank is not 0: no adjustment can be computed from it.
  if (isBlank(amounts?.adjusted)) return phases;
  // A published blank adds nothing, and is not replaced by a computed phase.
  const [approved, adjustment, adjusted] = (['approved', 'adjustment', 'adjusted'] as const).map((phase) => {
    const published = amounts?.[phase];
    return isBlank(published) ? '0' : figureOf(published);
  });
  if (approved !== undefined && adjustment !== undefined && adjusted === undefined) {
    phases.adjusted = derived(approved, adjustment, 'plus');
  } else if (approved !== undefined && adjustment === undefined && adjusted !== undefined) {
    phases.adjustment = derived(adjusted, approved, 'minus');
  } else if (approved === undefined && adjustment !== undefined && adjusted !== undefined) {
    phases.approved = derived(adjusted, adjustment, 'minus');
  }
  return phases;
}

function derived(a: string, b: string, operation: 'plus' | 'minus'): PhaseAmount {
  const places = decimalsOf(a) > decimalsOf(b) ? decimalsOf(a) : decimalsOf(b);
  return { figure: fixed(exact(a)[operation](exact(b)), places), derived: true };
}
