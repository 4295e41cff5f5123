/** What an annual row earns, by the second arithmetic. */
import type { Target } from '../../../src/report/target.ts';
import * as points from '../../score/oracle.ts';
import { fraction, type Fraction, isLess, isSame, make, type Rounded, ZERO } from '../../score/oracle.ts';
import { dayOutcome, isInside, readDays, readRange, type Span } from '../../score/oracle-printed.ts';
import { type Figure, point, readFigure, signed } from './figure.ts';
import type { Reach, Scoring } from './methods.ts';

/** The general rules where a framework prints none: from the published provincial systems. */
const QUALITATIVE = {
  达成: { low: '0.8', high: '1', highOpen: false },
  部分达成: { low: '0.6', high: '0.8', highOpen: true },
  未达成: { low: '0', high: '0.6', highOpen: true },
} as const;

/** The points that a row can earn; undefined where its figures do not say. */
export function targetReach(row: Target, { report, framework, figures }: Scoring): Reach | undefined {
  const weight = fraction(row.weight ?? '0');
  const printed = printedReach(row, report.year, weight);
  if (printed !== undefined) return printed === 'unknown' ? undefined : printed;
  const direction = row.direction ?? directionOf(row.target);
  const achievement = row.achievement ?? ACHIEVED.find(([words]) => words.test(wordsOf(row.actual) ?? ''))?.[1];
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
  if (typeof value === 'string') return signed(value).sign;
  return 'bound' in value ? value.bound : undefined;
}

/** Words without a number are judged; a sign says which way is better; a plain figure says nothing. */
function directionOf(value: Target['target']): Target['direction'] {
  if (wordsOf(value) !== undefined) return 'qualitative';
  const bound = boundOf(value);
  return bound === undefined ? undefined : bound.startsWith('>') ? '>=' : '<=';
}

function wordsOf(value: Target['target']): string | undefined {
  const text = typeof value === 'string' ? value : 'text' in value ? value.text : undefined;
  return text === undefined || /\p{N}|分之/u.test(text) || /^[-–—/／无不适用空白\s]+$/.test(text) ? undefined : text;
}

/** The options of the common forms; offices' other words are left to the tests of the engine. */
const ACHIEVED = [
  [/^部分(?:达成|完成)/, '部分达成'],
  [/^未(?:达成|完成)/, '未达成'],
  [/^(?:全部|已)?(?:达成|完成)(?:预期|年度)?(?:指标|目标)?$/, '达成'],
] as const;

/** What ranges and days give; undefined for a row without any. */
function printedReach(row: Target, year: number, weight: Fraction): Reach | 'unknown' | undefined {
  if (row.direction === 'qualitative') return undefined;
  const texts = [row.target, row.actual].map((value) => (typeof value === 'string' ? value : wordsOfText(value)));
  const [aim = '', actual = ''] = texts;
  const goal = readDays(aim, year);
  const done = readDays(goal !== undefined && /^\d+月$/.test(actual) ? `${year}年${actual}` : actual, year);
  if (goal !== undefined || done !== undefined) {
    if (goal === undefined || done === undefined) return 'unknown';
    const outcome = dayOutcome(goal, done);
    if (outcome === 'unclear') return 'unknown';
    return outcome === 'met' ? point(weight) : limits(ZERO, weight, true);
  }
  const [range, own] = [readRange(aim), readRange(actual)];
  if (range === undefined && own === undefined) return undefined;
  const figure = own ?? plainRange(actual);
  if (range === undefined || figure === undefined || range.unit !== figure.unit) return 'unknown';
  return isInside(spanOf(figure), spanOf(range)) ? point(weight) : 'unknown';
}

function wordsOfText(value: Target['target']): string {
  return typeof value === 'object' && 'text' in value ? value.text : '';
}

interface Ends {
  low: string;
  high: string;
  unit: string;
}

function plainRange(text: string): Ends | undefined {
  const figure = readFigure('', text, { unit: '' });
  return figure === undefined ? undefined : { low: figure.text, high: figure.text, unit: figure.unit };
}

function spanOf({ low, high }: Ends): Span {
  return { low: fraction(low), high: fraction(high), lowOpen: false, highOpen: false };
}

/** A person decides within limits: anything between them is as good as a rule's value. */
function limits(low: Rounded['low'], high: Rounded['high'], isOpen: boolean): Reach {
  // Scores have few digits: just under an open end is nearer than any of them.
  const most = isOpen ? points.minus(high, make(1n, 10n ** 6n)) : high;
  return { value: most, low, high: most };
}
