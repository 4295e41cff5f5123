/** Every computed method against the oracle, on random leaves that lean towards ties. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Method, Part } from '../../src/report/method.ts';
import type { Evidence } from '../../src/score/evidence.ts';
import { figure, figures, quantity } from './leaf.ts';
import {
  above,
  check,
  compare,
  compared,
  freePairs,
  pairs,
  PERCENT,
  percentages,
  points,
  quotientOf,
  tiePairs,
  weights,
} from './oracle-cases.ts';
import * as oracle from './oracle.ts';

test('rate agrees for two published figures', () => {
  check(fc.record({ weight: weights, pair: pairs, above, unit: fc.constantFrom('万元', '元', '人') }), (each) => {
    const evidence = figures({ numerator: each.pair.over + each.unit, denominator: each.pair.under + each.unit });
    const method: Method = { name: 'rate', numerator: '支出', denominator: '预算', above: each.above };
    const expected = oracle.rate(oracle.fraction(each.weight), quotientOf(each.pair, each.unit), each.above);
    compare(method, { weight: each.weight, evidence }, expected);
  });
});

test('rate agrees when one figure is in 万元 and the other in 元', () => {
  check(
    fc.record({ weight: weights, pair: freePairs, above }),
    ({ weight, pair, above }) => {
      const evidence = figures({ numerator: `${pair.over}万元`, denominator: `${pair.under}元` });
      const method: Method = { name: 'rate', numerator: '支出', denominator: '预算', above };
      const ratio = oracle.quotient(oracle.money(pair.over, oracle.make(10000n)), oracle.money(pair.under));
      compare(method, { weight, evidence }, oracle.rate(oracle.fraction(weight), ratio, above));
    },
    400,
  );
});

test('rate agrees for a stated percentage', () => {
  check(fc.record({ weight: weights, stated: percentages, above }), ({ weight, stated, above }) => {
    const method: Method = { name: 'rate', numerator: '支出', denominator: '预算', above };
    const expected = oracle.rate(oracle.fraction(weight), oracle.rounded(stated, PERCENT), above);
    compare(method, { weight, evidence: figures({ rate: `${stated}%` }) }, expected);
  });
});

test('average-completion agrees', () => {
  const unit = fc.constantFrom('个月', '人', '万元', '%');
  const row = fc.record({ pair: pairs, unit });
  const rows = fc.array(row, { minLength: 1, maxLength: 4 });
  const cases = fc.record({ weight: weights, met: fc.integer({ min: 0, max: 30 }), rows });
  check(cases, ({ weight, met, rows }) => {
    const count = met + rows.length;
    const unmet = rows.map(({ pair, unit }, index) => ({
      id: `row-${index}`,
      name: `指标${index}`,
      target: quantity(pair.under + unit),
      actual: quantity(pair.over + unit),
    }));
    const evidence: Evidence = { count: figure(`${count}个`), unmet: { kind: 'rows', rows: unmet } };
    const expected = oracle.averageCompletion(
      oracle.fraction(weight),
      BigInt(count),
      rows.map(({ pair, unit }) => ({
        actual: unit === '%' || unit === '万元' ? oracle.rounded(pair.over) : oracle.counted(pair.over),
        target: oracle.fraction(pair.under),
      })),
    );
    compare({ name: 'average-completion' }, { weight, evidence }, expected);
  });
});

test('average-completion agrees where thirds, sevenths and elevenths add up to a tie', () => {
  const cases = fc.constantFrom(3, 6, 7, 9, 11).chain((target) =>
    fc.record({
      weight: weights,
      target: fc.constant(target),
      actuals: fc.array(fc.integer({ min: 0, max: target }), { minLength: 8, maxLength: 8 }),
    }),
  );
  check(cases, ({ weight, target, actuals }) => {
    const rows = actuals.map((actual, index) => ({
      id: `row-${index}`,
      name: `指标${index}`,
      target: quantity(`${target}次`),
      actual: quantity(`${actual}次`),
    }));
    const unmet = actuals.map((actual) => {
      return { actual: oracle.counted(String(actual)), target: oracle.make(BigInt(target)) };
    });
    const evidence: Evidence = { count: figure('8个'), unmet: { kind: 'rows', rows } };
    const expected = oracle.averageCompletion(oracle.fraction(weight), 8n, unmet);
    compare({ name: 'average-completion' }, { weight, evidence }, expected);
  });
});

test('bands agree', () => {
  const border = fc.record({ at: fc.integer({ min: 1, max: 119 }), isClosedBelow: fc.boolean() });
  const borders = fc
    .uniqueArray(border, { minLength: 1, maxLength: 4, selector: ({ at }) => at })
    .map((list) => list.toSorted((a, b) => a.at - b.at));
  const nearBorder = fc
    .tuple(fc.integer({ min: 0, max: 120 }), fc.constantFrom('', '.0', '.4', '.5', '.49', '.96', '.99'))
    .map(([whole, rest]) => `${whole}${rest}`);
  const list = fc.array(points, { minLength: 5, maxLength: 5 });
  const cases = fc.record({ weight: weights, borders, list, stated: fc.oneof(nearBorder, percentages) });
  check(cases, ({ weight, borders, list, stated }) => {
    const method: Method = { name: 'bands', ratio: '占比', bands: bandsOf(borders, list) };
    const expected = oracle.bands(
      oracle.rounded(stated, PERCENT),
      borders.map(({ at, isClosedBelow }) => ({ at: oracle.make(BigInt(at), 100n), isClosedBelow })),
      list.map(oracle.fraction),
      oracle.fraction(weight),
    );
    compare(method, { weight, evidence: figures({ rate: `${stated}%` }) }, expected);
  });
});

function bandsOf(borders: { at: number; isClosedBelow: boolean }[], list: string[]) {
  return Array.from({ length: borders.length + 1 }, (_, index) => {
    const [from, to] = [borders[index - 1], borders[index]];
    return {
      ...(from === undefined ? {} : { [from.isClosedBelow ? 'above' : 'atLeast']: `${from.at}%` }),
      ...(to === undefined ? {} : { [to.isClosedBelow ? 'atMost' : 'below']: `${to.at}%` }),
      points: list[index] ?? '0',
    };
  });
}

test('schedule agrees', () => {
  const scheduled = fc.constantFrom(['25', '50', '75', '100'], ['30', '60', '80', '95'], ['33.3', '66.6', '99.9']);
  const cases = fc.record({
    weight: weights,
    scheduled,
    points: fc.array(points, { minLength: 4, maxLength: 4 }),
    rates: fc.array(percentages, { minLength: 4, maxLength: 4 }),
    mean: points,
  });
  check(cases, (each) => {
    const quarters = each.scheduled.map((due, index) => ({
      id: `q${index + 1}`,
      name: `第${index + 1}季度`,
      scheduled: `${due}%`,
      points: each.points[index] ?? '1',
    }));
    const method: Method = { name: 'schedule', quarters, mean: { id: 'mean', name: '平均', points: each.mean } };
    const evidence = figures(Object.fromEntries(quarters.map(({ id }, index) => [id, `${each.rates[index]}%`])));
    const expected = oracle.schedule(
      oracle.fraction(each.weight),
      quarters.map((quarter, index) => ({
        points: oracle.fraction(quarter.points),
        scheduled: oracle.times(oracle.fraction(each.scheduled[index] ?? '1'), PERCENT),
        rate: oracle.rounded(each.rates[index] ?? '0', PERCENT),
      })),
      oracle.fraction(each.mean),
    );
    compare(method, { weight: each.weight, evidence }, expected);
  });
});

test('deduction agrees for counts', () => {
  const off = fc.constantFrom('0.005', '0.1', '0.5', '1', '4');
  const cases = fc.record({ weight: weights, off, count: fc.integer({ min: 0, max: 40 }) });
  check(
    cases,
    ({ weight, off, count }) => {
      const lost = oracle.times(oracle.fraction(off), oracle.make(BigInt(count)));
      const left = oracle.most(oracle.ZERO, oracle.minus(oracle.fraction(weight), lost));
      const method: Method = { name: 'deduction', points: off, count: '不符合项数' };
      compare(method, { weight, evidence: figures({ count: `${count}项` }) }, { value: left, low: left, high: left });
    },
    600,
  );
});

test('deduction agrees for whole units above a threshold', () => {
  const cases = fc.record({
    weight: weights,
    off: fc.constantFrom('0.1', '0.5', '1'),
    threshold: fc.constantFrom('0', '5', '10', '33.3'),
    unit: fc.constantFrom('1', '3', '0.3', '5'),
    pair: pairs,
    stated: fc.option(percentages, { nil: undefined }),
  });
  check(cases, ({ weight, off, threshold, unit, pair, stated }) => {
    const method: Method = {
      name: 'deduction',
      points: off,
      ratio: '调剂占比',
      threshold: `${threshold}%`,
      unit: `${unit}%`,
      numerator: '调剂',
      denominator: '预算',
    };
    const evidence = figures(
      stated === undefined
        ? { numerator: `${pair.over}万元`, denominator: `${pair.under}万元` }
        : { rate: `${stated}%` },
    );
    const ratio = stated === undefined ? quotientOf(pair, '万元') : oracle.rounded(stated, PERCENT);
    const expected = oracle.deduction(oracle.fraction(weight), ratio, {
      points: oracle.fraction(off),
      threshold: oracle.times(oracle.fraction(threshold), PERCENT),
      unit: oracle.times(oracle.fraction(unit), PERCENT),
    });
    compare(method, { weight, evidence }, expected);
  });
});

test('share agrees', () => {
  check(fc.record({ weight: weights, pair: tiePairs }), ({ weight, pair }) => {
    const method: Method = { name: 'share', done: '已完成项目数', planned: '计划项目数' };
    const share = oracle.least(oracle.ONE, oracle.over(oracle.fraction(pair.over), oracle.fraction(pair.under)));
    const value = oracle.times(oracle.fraction(weight), share);
    const evidence = figures({ done: `${pair.over}个`, planned: `${pair.under}个` });
    compare(method, { weight, evidence }, { value, low: value, high: value });
  });
});

test('checklist and choice agree', () => {
  const list = fc.array(fc.tuple(points, fc.boolean()), { minLength: 1, maxLength: 6 });
  const cases = fc.record({ list, pick: fc.nat() });
  check(
    cases,
    ({ list, pick }) => {
      const items = list.map(([each], index) => ({ id: `item-${index}`, text: `要求${index}`, points: each }));
      const met = Object.fromEntries(list.map(([, isMet], index) => [`item-${index}`, isMet]));
      const sum = oracle.total(list.filter(([, isMet]) => isMet).map(([each]) => oracle.fraction(each)));
      compare({ name: 'checklist', items }, { weight: '40', evidence: { items: { kind: 'items', met } } }, same(sum));
      const chosen = pick % list.length;
      const state = oracle.fraction(list[chosen]?.[0] ?? '0');
      const evidence: Evidence = { state: { kind: 'state', state: `item-${chosen}` } };
      compare({ name: 'choice', states: items }, { weight: '40', evidence }, same(state));
    },
    400,
  );
});

function same(value: oracle.Fraction): oracle.Rounded {
  return { value, low: value, high: value };
}

test('parts agree: rounded once, not part by part', () => {
  const method: Part['method'] = { name: 'rate', numerator: '支出', denominator: '预算', above: 'cap' };
  const piece = fc.record({ weight: weights, pair: tiePairs });
  check(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
    const parts = pieces.map(({ weight, pair }, index) => {
      const part: Part = { id: `part-${index}`, weight, method };
      return { part, evidence: figures({ numerator: `${pair.over}人`, denominator: `${pair.under}人` }) };
    });
    const value = oracle.total(
      pieces.map(({ weight, pair }) => oracle.rate(oracle.fraction(weight), quotientOf(pair, '人'), 'cap').value),
    );
    compare({ name: 'parts' }, { weight: '300', evidence: {}, parts }, same(value));
  });
});

test('target agrees in every direction', () => {
  const zeroTarget = freePairs.map(({ over }) => ({ over, under: '0' }));
  const cases = fc.record({
    weight: weights,
    pair: fc.oneof({ arbitrary: pairs, weight: 9 }, { arbitrary: zeroTarget, weight: 1 }),
    unit: fc.constantFrom('%', '次', '万元'),
    direction: fc.constantFrom('>=' as const, '=' as const, '<=' as const),
    zeroAt: fc.constantFrom('2', '1.5', '3'),
    isNegative: fc.constantFrom(false, false, false, false, true),
  });
  check(
    cases,
    ({ weight, pair, unit, direction, zeroAt, isNegative }) => {
      const text = isNegative ? `-${pair.over}` : pair.over;
      const size = unit === '万元' ? oracle.make(10000n) : oracle.ONE;
      const actual = unit === '次' ? oracle.counted(text) : oracle.rounded(text, size);
      const goal = oracle.times(oracle.fraction(pair.under), size);
      const rules = { direction, zeroAt: oracle.fraction(zeroAt) };
      const expected = oracle.target(oracle.fraction(weight), actual, goal, rules);
      compare(
        { name: 'target' },
        {
          weight,
          evidence: {},
          row: { direction, target: quantity(pair.under + unit), actual: quantity(text + unit) },
          profile: { name: '本地规则', negative: { rule: 'proportional', zeroAt } },
        },
        expected,
      );
    },
    2000,
  );
});

test('frameworks that round to 0, 1 or 3 places agree', () => {
  const cases = fc.record({ weight: weights, pair: tiePairs, decimals: fc.constantFrom(0, 1, 3) });
  check(
    cases,
    ({ weight, pair, decimals }) => {
      const method: Method = { name: 'rate', numerator: '支出', denominator: '预算', above: 'free' };
      const evidence = figures({ numerator: `${pair.over}人`, denominator: `${pair.under}人` });
      const expected = oracle.rate(oracle.fraction(weight), quotientOf(pair, '人'), 'free');
      compare(method, { weight, evidence }, expected, decimals);
    },
    400,
  );
});

test('all tie cases of small whole numbers agree', () => {
  const method: Method = { name: 'share', done: '已完成项目数', planned: '计划项目数' };
  for (let weight = 1; weight <= 10; weight += 1) {
    for (let planned = 8; planned <= 80; planned += 8) {
      for (let done = 1; done < planned; done += 1) {
        const value = oracle.make(BigInt(weight * done), BigInt(planned));
        if (!oracle.isTie(value, 2)) continue;
        const evidence = figures({ done: `${done}个`, planned: `${planned}个` });
        compare(method, { weight: String(weight), evidence }, same(value));
      }
    }
  }
  expect(compared.ties).toBeGreaterThan(500);
});

test('at least 10,000 cases were compared', () => {
  expect(compared.cases).toBeGreaterThanOrEqual(10_000);
});

afterAll(() => {
  console.info(`oracle: ${compared.cases} cases compared, ${compared.ties} of them ties`);
});
