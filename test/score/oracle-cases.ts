/** Random leaves that lean towards ties, and the comparison of engine and oracle. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { fixed } from '../../src/number/exact.ts';
import type { Method } from '../../src/report/method.ts';
import { scoreMethod, type ScoreInput } from '../../src/score/method.ts';
import * as oracle from './oracle.ts';

const SEED = 20231231;
const PLACES_RANGE = 20;
export const PERCENT = oracle.make(1n, 100n);

/** How many cases were compared so far, and how many of them were ties. */
export const compared = { cases: 0, ties: 0 };

type Input = Omit<ScoreInput, 'decimals'>;

/** The rounded score and both ends of the range agree. */
export function compare(method: Method, input: Input, expected: oracle.Rounded, decimals = 2): void {
  const outcome = scoreMethod(method, { ...input, decimals });
  if (outcome.kind !== 'computed') throw new Error(`${method.name}: ${outcome.kind}`);
  const { value, range } = outcome;
  expect([fixed(value, decimals), fixed(range.low, PLACES_RANGE), fixed(range.high, PLACES_RANGE)]).toEqual([
    oracle.halfUp(expected.value, decimals),
    oracle.halfUp(expected.low, PLACES_RANGE),
    oracle.halfUp(expected.high, PLACES_RANGE),
  ]);
  compared.cases += 1;
  if (oracle.isTie(expected.value, decimals)) compared.ties += 1;
}

export function check<T>(cases: fc.Arbitrary<T>, property: (each: T) => void, numRuns = 1000): void {
  fc.assert(fc.property(cases, property), { seed: SEED, numRuns });
}

/** A decimal text with up to so many places. */
export function decimalText({ max, places }: { max: number; places: number }): fc.Arbitrary<string> {
  return fc
    .tuple(fc.bigInt({ min: 0n, max: BigInt(max) * 10n ** BigInt(places) }), fc.constantFrom(places, 0))
    .map(([n, some]) => oracle.halfUp(oracle.make(n, 10n ** BigInt(places)), some));
}

export const weights = fc.constantFrom(
  ...['0.5', '1', '1.5', '2', '3', '4', '5', '6', '7', '7.5', '8', '9', '10', '12', '15', '20', '49'],
);
export const points = fc.constantFrom('0', '0.1', '0.25', '0.5', '0.75', '1', '1.5', '2', '3', '6');

/** Divisors for which weight × actual ÷ target often lies exactly between two hundredths. */
const tieDivisors = fc.constantFrom(8, 16, 24, 32, 40, 48, 64, 80, 96, 120, 160, 200, 240, 400, 480, 800, 1200);
export const tiePairs = tieDivisors.chain((under) =>
  fc.integer({ min: 0, max: under * 2 }).map((over) => ({ over: String(over), under: String(under) })),
);
export const freePairs = fc.record({
  over: decimalText({ max: 9999, places: 2 }),
  under: decimalText({ max: 9999, places: 2 }).filter((text) => /[1-9]/.test(text)),
});
export const pairs = fc.oneof({ arbitrary: tiePairs, weight: 3 }, { arbitrary: freePairs, weight: 2 });
export const percentages = decimalText({ max: 130, places: 2 });
export const above = fc.constantFrom('cap' as const, 'zero' as const, 'free' as const);

/** The quotient of a pair in a unit: money is rounded to the most decimals of the two, people are not. */
export function quotientOf({ over, under }: { over: string; under: string }, unit: string): oracle.Rounded {
  const size = unit === '万元' ? oracle.make(10000n) : oracle.ONE;
  const places = oracle.placesOf(over) > oracle.placesOf(under) ? oracle.placesOf(over) : oracle.placesOf(under);
  const read = (text: string) => (unit === '人' ? oracle.counted(text) : oracle.money(text, size, places));
  return oracle.quotient(read(over), read(under));
}
