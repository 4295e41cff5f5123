/** What an annual row earns, by the second arithmetic. */
import type { Target } from '../../../src/report/target.ts';
import * as points from '../../score/oracle.ts';
import { fraction, isLess, isSame, make, type Rounded, ZERO } from '../../score/oracle.ts';
import { type Figure, point, readFigure } from './figure.ts';
import type { Reach, Scoring } from './methods.ts';

/** The general rules where a framework prints none: from the published provincial systems. */
const QUALITATIVE = {
  达成: { low: '0.8', high: '1', highOpen: false },
  部分达成: { low: '0.6', high: '0.8', highOpen: true },
  未达成: { low: '0', high: '0.6', highOpen: true },
} as const;

/** The points that a row can earn; undefined where its figures do not say. */
export function targetReach(row: Target, { framework, figures }: Scoring): Reach | undefined {
  const weight = fraction(row.weight ?? '0');
  const { direction, achievement } = row;
  if (direction === 'qualitative') {
    if (achievement === undefined) return undefined;
    const { low, high, highOpen } = framework.profile?.qualitative?.[achievement] ?? QUALITATIVE[achievement];
    return limits(points.times(weight, fraction(low)), points.times(weight, fraction(high)), highOpen === true);
  }
  const [first, second] = [figures.get(`targets.${row.id}.target`), figures.get(`targets.${row.id}.actual`)];
  const [goal, actual] = [inUnitOf(first, second), inUnitOf(second, first)];
  if (direction === undefined || goal === undefined || actual === undefined) return undefined;
  if (goal.base !== actual.base) return undefined;
  // A percentage and a per mille are two units, which no rule for scores brings together.
  if (goal.base === 'ratio' && goal.unit !== actual.unit) return undefined;
  if (isLoose(goal.word) || isLoose(actual.word) || isLess(goal.value.value, ZERO)) return undefined;
  if (actual.word === 'bound') {
    const same =
      goal.word === 'bound' &&
      isSame(goal.value.value, actual.value.value) &&
      boundOf(row.target) === boundOf(row.actual);
    return same ? point(weight) : undefined;
  }
  const negative = framework.profile?.negative;
  const zeroAt = negative?.rule === 'proportional' ? negative.zeroAt : '2';
  if (negative !== undefined && negative.rule !== 'proportional' && direction === '<=') return undefined;
  return points.target(weight, actual.value, goal.value.value, { direction, zeroAt: fraction(zeroAt) });
}

/** A bare figure is in the unit of the other one; beside a percentage 0.95 may be a ratio. */
function inUnitOf(own: Figure | undefined, other: Figure | undefined): Figure | undefined {
  if (own === undefined || other === undefined || own.unit !== '' || other.unit === '') return own;
  const isRatio = isLess(ZERO, own.value.value) && !isLess(make(1n), own.value.value);
  if (other.base === 'ratio' && isRatio) return own;
  return readFigure(own.path, own.text, { unit: other.unit, word: own.word });
}

function isLoose(word: string | undefined): boolean {
  return word !== undefined && word !== 'bound';
}

function boundOf(value: Target['target']): string | undefined {
  return typeof value === 'object' && 'bound' in value ? value.bound : undefined;
}

/** A person decides within limits: anything between them is as good as a rule's value. */
function limits(low: Rounded['low'], high: Rounded['high'], isOpen: boolean): Reach {
  // Scores have few digits: just under an open end is nearer than any of them.
  const most = isOpen ? points.minus(high, make(1n, 10n ** 6n)) : high;
  return { value: most, low, high: most };
}
