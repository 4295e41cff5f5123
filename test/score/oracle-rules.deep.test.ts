/** The rules that forms print beside the plain ones, against the oracle: below a threshold, changes, shares, special cases, counts. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { framework } from '../../src/report/framework.ts';
import type { Method } from '../../src/report/method.ts';
import { report } from '../../src/report/report.ts';
import type { Evidence } from '../../src/score/evidence.ts';
import { viewReport } from '../../src/score/view.ts';
import { figures } from './leaf.ts';
import { check, compare, compared, pairs, PERCENT, percentages, points, quotientOf, weights } from './oracle-cases.ts';
import * as oracle from './oracle.ts';
import { SOME_DEPARTMENT } from './some-department.ts';

/** Other files may have compared cases of their own before. */
const before = { ...compared };

/** Percentages of a weight, among them those that make thirds of cents. */
const shares = fc.constantFrom('0', '5', '12.5', '33.3', '50', '62.5', '80', '87.5', '100');
const eachPoints = fc.oneof(
  points.map((text) => ({ text, of: () => oracle.fraction(text) })),
  shares.map((share) => ({
    text: `${share}%`,
    of: (weight: oracle.Fraction) => oracle.times(weight, oracle.times(oracle.fraction(share), PERCENT)),
  })),
);
const units = fc.constantFrom('万元', '元', '人');

function percentage(text: string): oracle.Fraction {
  return oracle.times(oracle.fraction(text), PERCENT);
}

function same(value: oracle.Fraction): oracle.Rounded {
  return { value, low: value, high: value };
}

/** A pair of figures, some of them falling below 0. */
const changes = fc.record({ pair: pairs, unit: units, isNegative: fc.constantFrom(false, false, false, true) });

function changeOf({
  pair,
  unit,
  isNegative,
}: {
  pair: { over: string; under: string };
  unit: string;
  isNegative: boolean;
}) {
  const over = isNegative ? `-${pair.over}` : pair.over;
  return {
    evidence: figures({ current: `${over}${unit}`, base: `${pair.under}${unit}` }),
    ratio: oracle.through(quotientOf({ over, under: pair.under }, unit), (x) => oracle.minus(x, oracle.ONE)),
  };
}

test('deduction agrees for whole units on either side of a threshold, in points and in shares', () => {
  const cases = fc.record({
    weight: weights,
    off: eachPoints,
    threshold: fc.constantFrom('0', '60', '95', '100', '33.3'),
    unit: fc.constantFrom('1', '3', '0.3', '5'),
    side: fc.constantFrom('above' as const, 'below' as const),
    pair: pairs,
    stated: fc.option(percentages, { nil: undefined }),
  });
  check(cases, ({ weight, off, threshold, unit, side, pair, stated }) => {
    const method: Method = {
      name: 'deduction',
      points: off.text,
      ratio: '完成率',
      threshold: `${threshold}%`,
      unit: `${unit}%`,
      side,
      numerator: '完成',
      denominator: '计划',
    };
    const evidence = figures(
      stated === undefined ? { numerator: `${pair.over}元`, denominator: `${pair.under}元` } : { rate: `${stated}%` },
    );
    const ratio = stated === undefined ? quotientOf(pair, '元') : oracle.rounded(stated, PERCENT);
    const own = oracle.fraction(weight);
    const rule = { points: off.of(own), threshold: percentage(threshold), unit: percentage(unit), side };
    compare(method, { weight, evidence }, oracle.deduction(own, ratio, rule));
  });
});

test('deduction agrees for a change rate', () => {
  const cases = fc.record({
    weight: weights,
    off: eachPoints,
    threshold: fc.constantFrom('0', '-5', '10', '-33.3'),
    unit: fc.constantFrom('1', '0.3', '5'),
    side: fc.constantFrom('above' as const, 'below' as const),
    change: changes,
  });
  check(cases, ({ weight, off, threshold, unit, side, change }) => {
    const method: Method = {
      name: 'deduction',
      points: off.text,
      ratio: '变动率',
      threshold: `${threshold}%`,
      unit: `${unit}%`,
      side,
      change: { current: '本年', base: '上年' },
    };
    const { evidence, ratio } = changeOf(change);
    const own = oracle.fraction(weight);
    const rule = { points: off.of(own), threshold: percentage(threshold), unit: percentage(unit), side };
    compare(method, { weight, evidence }, oracle.deduction(own, ratio, rule));
  });
});

test('bands agree for a change rate, with negative bounds and shares of the weight', () => {
  const cases = fc.record({
    weight: weights,
    border: fc.integer({ min: -90, max: 40 }),
    isClosedBelow: fc.boolean(),
    list: fc.tuple(eachPoints, eachPoints),
    change: changes,
  });
  check(cases, ({ weight, border, isClosedBelow, list: [low, high], change }) => {
    const method: Method = {
      name: 'bands',
      ratio: '变动率',
      change: { current: '本年', base: '上年' },
      bands: [
        { [isClosedBelow ? 'atMost' : 'below']: `${border}%`, points: low.text },
        { [isClosedBelow ? 'above' : 'atLeast']: `${border}%`, points: high.text },
      ],
    };
    const { evidence, ratio } = changeOf(change);
    const own = oracle.fraction(weight);
    const borders = [{ at: oracle.make(BigInt(border), 100n), isClosedBelow }];
    compare(method, { weight, evidence }, oracle.bands(ratio, borders, [low.of(own), high.of(own)], own));
  });
});

test('checklist, choice and special cases agree in points and in shares', () => {
  const list = fc.array(fc.tuple(eachPoints, fc.boolean()), { minLength: 1, maxLength: 6 });
  const cases = fc.record({ weight: weights, list, pick: fc.nat() });
  check(cases, ({ weight, list, pick }) => {
    const own = oracle.fraction(weight);
    const items = list.map(([each], index) => ({ id: `item-${index}`, text: `要求${index}`, points: each.text }));
    const met = Object.fromEntries(list.map(([, isMet], index) => [`item-${index}`, isMet]));
    const sum = oracle.total(list.flatMap(([each, isMet]) => (isMet ? [each.of(own)] : [])));
    const checklist: Method = { name: 'checklist', items };
    compare(checklist, { weight, evidence: { items: { kind: 'items', met } } }, same(oracle.least(own, sum)));
    const chosen = pick % list.length;
    const due = same(oracle.least(own, list[chosen]?.[0].of(own) ?? oracle.ZERO));
    const named = { kind: 'state' as const, state: `item-${chosen}` };
    compare({ name: 'choice', states: items }, { weight, evidence: { state: named } }, due);
    const evidence: Evidence = { ...figures({ count: '3项' }), alternative: named };
    compare({ name: 'deduction', points: '1', count: '项数', alternatives: items }, { weight, evidence }, due);
  });
});

test('tally agrees, of an indicator and of a bonus or penalty item', () => {
  const signed = fc.tuple(fc.constantFrom('', '-'), fc.constantFrom('0.1', '0.25', '0.5', '1', '2.5'));
  const counted = fc.array(fc.tuple(signed, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 4 });
  const bounds = fc.record({ least: fc.constantFrom('0', '-0.5', '-5'), most: fc.constantFrom('0', '1.5', '10') });
  check(fc.record({ weight: weights, counted, bounds: fc.option(bounds) }), ({ weight, counted, bounds }) => {
    const counts = counted.map(([sign], index) => ({ id: `c-${index}`, name: `个数${index}`, points: sign.join('') }));
    const evidence = figures(Object.fromEntries(counted.map(([, count], index) => [`c-${index}`, `${count}次`])));
    const sum = oracle.total(
      counted.map(([sign, count]) => oracle.times(oracle.fraction(sign.join('')), oracle.make(BigInt(count)))),
    );
    const { least, most } = bounds ?? { least: '0', most: weight };
    const due = same(oracle.within(oracle.fraction(least), sum, oracle.fraction(most)));
    compare({ name: 'tally', counts }, { weight: bounds === null ? weight : '0', bounds, evidence }, due);
  });
});

test('a total agrees: leaves within their weights, and what is added and taken off within its bounds', () => {
  const hundredths = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => oracle.halfUp(oracle.make(BigInt(n), 100n), 2));
  const leaf = fc.record({ weight: fc.integer({ min: 1, max: 30 }), stated: hundredths(-100, 3500) });
  const item = fc.record({
    least: fc.constantFrom('', '-0.5', '-5'),
    most: fc.constantFrom('1.5', '10'),
    stated: fc.option(hundredths(-700, 1200)),
  });
  const cases = fc.record({
    leaves: fc.array(leaf, { minLength: 1, maxLength: 4 }),
    items: fc.array(item, { maxLength: 4 }),
  });
  check(
    cases,
    ({ leaves, items }) => {
      const parts = [
        ...leaves.map(({ weight, stated }) => ({ least: '0', most: String(weight), stated })),
        ...items.flatMap(({ stated, ...own }) => (stated === null ? [] : [{ ...own, stated }])),
      ];
      const due = oracle.total(
        parts.map(({ least, most, stated }) => {
          return oracle.within(
            oracle.fraction(least === '' ? '0' : least),
            oracle.fraction(stated),
            oracle.fraction(most),
          );
        }),
      );
      const { total } = scoredView(leaves, items).scorecard.recomputed;
      expect(oracle.halfUp(oracle.fraction(total ?? '0'), 2)).toBe(oracle.halfUp(due, 2));
    },
    300,
  );
});

function scoredView(
  leaves: readonly { weight: number; stated: string }[],
  items: readonly { least: string; most: string; stated: string | null }[],
) {
  const judged = { name: 'judged' };
  return viewReport({
    framework: framework.parse({
      ...{ name: '体系', place: '某市', region: '440000', from: 2020, source: '测试' },
      indicators: leaves.map(({ weight }, at) => ({
        id: `l-${at}`,
        name: `甲${at}`,
        weight: `${weight}`,
        method: judged,
      })),
      adjustments: items.map(({ least, most }, at) => ({
        ...{ id: `i-${at}`, name: `乙${at}`, most, method: judged },
        ...(least !== '' && { least }),
      })),
    }),
    department: SOME_DEPARTMENT,
    report: report.parse({
      ...{ department: 'some-bureau', year: 2023, framework: 'small-2020' },
      disclosure: { status: 'published', entered: '2026-11-20', source: { title: '某报告' } },
      scores: Object.fromEntries([
        ...leaves.map(({ stated }, at) => [`l-${at}`, { stated }]),
        ...items.flatMap(({ stated }, at) => (stated === null ? [] : [[`i-${at}`, { stated }]])),
      ]),
    }),
  });
}

test('at least 5,000 cases were compared', () => {
  expect(compared.cases - before.cases).toBeGreaterThanOrEqual(5_000);
});

afterAll(() => {
  const [cases, ties] = [compared.cases - before.cases, compared.ties - before.ties];
  console.info(`oracle: ${cases} cases of further rules compared, ${ties} of them ties`);
});
