/** The engine and the second arithmetic agree on ranges and days, however they are printed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../src/number/exact.ts';
import { target } from '../../src/report/target.ts';
import { targetRow } from '../../src/score/gather.ts';
import { scoreMethod } from '../../src/score/method.ts';
import { check, decimalText } from './oracle-cases.ts';
import { dayNumber, dayOutcome, isInside, pointSpan, readDays, readRange, type Span } from './oracle-printed.ts';
import { fraction, isLess } from './oracle.ts';

const YEAR = 2023;

/** What a row of 10 points earns: all of them, less than all, or nothing that can be said. */
function earned(aim: string, actual: string): string {
  const row = targetRow(target.parse({ id: 'a', name: '甲', target: aim, actual }), YEAR);
  const outcome = scoreMethod({ name: 'target' }, { weight: '10', decimals: 2, evidence: {}, row });
  if (outcome.kind === 'computed') return `${plain(outcome.range.low)}…${plain(outcome.range.high)}`;
  return outcome.kind === 'bounded' ? `${plain(outcome.low)}…${plain(outcome.high)} open` : 'nothing';
}

const ends = fc
  .tuple(decimalText({ max: 40, places: 1 }), decimalText({ max: 40, places: 1 }))
  .filter(([low, high]) => isLess(fraction(low), fraction(high)))
  .map(([low, high]) => ({ low, high }));
const marks = fc.constantFrom<readonly [string, string]>(
  ['', ''],
  ['（含）', ''],
  ['', '(含)'],
  ['（不含）', '（含）'],
);
const joins = fc.constantFrom('-', '–', '—', '～', '~', '至', '到', ' - ');

test('a figure or a range against a range', () => {
  const cases = fc.record({
    aim: ends,
    marks,
    joins: fc.tuple(joins, joins),
    unit: fc.constantFrom('人', '%', '天'),
    actual: fc.oneof(ends, decimalText({ max: 40, places: 1 })),
  });
  const seen = new Set<string>();
  check(cases, ({ aim, marks: [first, second], joins: [join, other], unit, actual }) => {
    const open = (own: string, beside: string): boolean => own === '（不含）' || (own === '' && beside !== '');
    const span: Span = {
      low: fraction(aim.low),
      high: fraction(aim.high),
      lowOpen: open(first, second),
      highOpen: open(second, first),
    };
    const own: Span =
      typeof actual === 'string'
        ? pointSpan(actual)
        : { low: fraction(actual.low), high: fraction(actual.high), lowOpen: false, highOpen: false };
    const printed = typeof actual === 'string' ? `${actual}${unit}` : `${actual.low}${other}${actual.high}${unit}`;
    const result = earned(`${aim.low}${unit}${first}${join}${aim.high}${unit}${second}`, printed);
    seen.add(result);
    expect(result).toBe(isInside(own, span) ? '10…10' : 'nothing');
  });
  expect([...seen].sort()).toEqual(['10…10', 'nothing']);
});

const days = fc
  .record({
    year: fc.constantFrom(2022, 2023, 2024),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    shape: fc.constantFrom('full', 'short', 'dots', 'month', 'own', 'end', 'ownEnd', 'year'),
    limit: fc.constantFrom('', '', '前', '之前', '前完成', '起'),
  })
  .map(({ year, month, day, shape, limit }) => {
    const two = (number: number): string => String(number).padStart(2, '0');
    const text = {
      full: `${year}年${month}月${day}日`,
      short: `${year}-${two(month)}-${two(day)}`,
      dots: `${year}.${month}.${day}`,
      month: `${year}年${month}月`,
      own: `${month}月${day}日`,
      end: `${year}年${month}月底`,
      ownEnd: `${month}月底`,
      year: `${year}年底`,
    }[shape];
    return `${text}${limit}`;
  });

test('a day against a day', () => {
  const seen = new Set<string>();
  check(
    fc.tuple(days, days),
    ([aim, actual]) => {
      const [goal, done] = [readDays(aim, YEAR), readDays(actual, YEAR)];
      if (goal === undefined || done === undefined) throw new Error(`${aim}, ${actual}`);
      const expected = { met: '10…10', missed: '0…10 open', unclear: 'nothing' }[dayOutcome(goal, done)];
      seen.add(expected);
      expect([aim, actual, earned(aim, actual)]).toEqual([aim, actual, expected]);
    },
    3000,
  );
  expect(seen.size).toBe(3);
});

test('days are counted as the calendar has them', () => {
  const from = Date.UTC(2020, 0, 1);
  for (let index = 0; index < 2000; index += 1) {
    const date = new Date(from + index * 86_400_000);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].map(BigInt);
    expect(dayNumber(year ?? 0n, month ?? 0n, day ?? 0n) - dayNumber(2020n, 1n, 1n)).toBe(BigInt(index));
  }
});

test('the second reading of ranges', () => {
  expect(readRange('10％-15％')).toEqual({ low: '10', high: '15', unit: '%' });
  expect(readRange('10～15人')).toEqual({ low: '10', high: '15', unit: '人' });
  expect(readRange('≥95%')).toBeUndefined();
});
