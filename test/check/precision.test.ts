/** To how many places a figure without declared decimals is taken, wherever figures meet. */
import { expect, test } from 'vitest';
import type { Check } from '../../src/check/check.ts';
import { changeRecomputes } from '../../src/check/checks/change-recomputes.ts';
import { directionAgrees } from '../../src/check/checks/direction-agrees.ts';
import { proseAgrees } from '../../src/check/checks/prose-agrees.ts';
import { rateRecomputes } from '../../src/check/checks/rate-recomputes.ts';
import { relationHolds } from '../../src/check/checks/relation-holds.ts';
import { sameFactAgrees } from '../../src/check/checks/same-fact-agrees.ts';
import { shareRecomputes } from '../../src/check/checks/share-recomputes.ts';
import { tableFoots } from '../../src/check/checks/table-foots.ts';
import { budgetFoots } from '../../src/check/checks/budget-foots.ts';
import { withSharedPlaces } from '../../src/number/precision.ts';
import { readRatio } from '../../src/score/ratio.ts';
import { isRefusal } from '../../src/score/evidence.ts';
import { runExample } from '../../src/guide/checks/example.ts';
import type { Example } from '../../src/guide/checks/example-files.ts';

function found(check: Check, example: Example): string[] {
  return runExample(check, example).findings.map(({ outcome, at, stated, expected }) =>
    [outcome, at, stated, expected].join(' '),
  );
}

/** Facts `facts.f0`, `facts.f1`, … and one relation between them. */
function related(values: readonly string[], relation: string, unit = '万元'): Example {
  const facts = values.map((value, index) => {
    const [, figure = '', own = unit, rest = ''] = /^([-\d.]+)(\D*?)(;.*)?$/.exec(value) ?? [];
    const more = rest === '' ? '' : `, ${rest.slice(1)}`;
    return `  - { id: f${index}, name: 第${index}数额, value: "${figure}", unit: "${own === '' ? unit : own}"${more} }`;
  });
  return { report: `facts:\n${facts.join('\n')}\nrelations: [{ id: r, ${relation} }]\n` };
}

const SUM = 'kind: sum, total: facts.f0, parts: [facts.f1, facts.f2, facts.f3]';

test('figures of one unit share the most places that are printed or declared; declared ones keep theirs', () => {
  const figures = [
    { figure: '30', unit: '万元' },
    { figure: '29.99', unit: '万元' },
    { figure: '30', unit: '万元', decimals: 0 },
    { figure: '30', unit: '元' },
  ];
  expect(withSharedPlaces(figures).map(({ decimals }) => decimals)).toEqual([2, 2, 0, 0]);
});

test.each([
  [['90.90', '30', '30', '29.99'], '万元', ['fail facts.f0 90.90万元 89.99万元']],
  [['90.00', '30', '30', '29.99'], '万元', []],
  [['89.99', '30', '30', '29.99'], '万元', []],
  [['90', '30.25', '29.99', '29.80'], '万元', ['review facts.f0 90万元 90.04万元']],
  [['90;decimals: 0', '30.25', '29.99', '29.80'], '万元', []],
  [['90.90', '30;decimals: 0', '30;decimals: 0', '29.99'], '万元', []],
  [['90;about: 约', '30.25', '29.99', '29.80'], '万元', []],
  [['100.00', '33.33', '33.33', '33.33'], '万元', []],
  [['100.00', '33.33', '33.33', '33.33'], '元', ['fail facts.f0 100.00元 99.99元']],
  [['100', '33.33', '33.33', '33.33'], '元', ['review facts.f0 100元 99.99元']],
  [['100.000001', '33.333333', '33.333333', '33.333333'], '万元', ['fail facts.f0 100.000001万元 99.999999万元']],
  [['100.00', '33.333333', '33.333333', '33.333333;decimals: 6'], '万元', ['review facts.f0 100.00万元 99.999999万元']],
  [['100.0', '40', '35', '24.7'], '%', ['fail facts.f0 100.0% 99.7%']],
])('a sum of %j in %s', (values, unit, expected) => {
  expect(found(relationHolds, related(values, SUM, unit))).toEqual(expected);
});

test('a ratio takes its operands to the places that they share, and its own as it prints them', () => {
  const ratio = 'kind: ratio, of: facts.f0, by: facts.f1, stated: facts.f2';
  expect(found(relationHolds, related(['30', '29.99', '99%'], ratio))).toEqual(['fail facts.f2 99% 100%']);
  expect(found(relationHolds, related(['30', '29.99', '100%'], ratio))).toEqual([]);
  expect(found(relationHolds, related(['29.99', '33', '91%'], ratio))).toEqual([]);
});

test('a product shares the places of its unit', () => {
  const product = 'kind: product, factors: [facts.f0, facts.f1], stated: facts.f2';
  expect(found(relationHolds, related(['10支', '3', '30.45'], product))).toEqual(['fail facts.f2 30.45万元 30.00万元']);
});

test('a change shares the places of its two figures and its amount', () => {
  const change = 'kind: change, from: facts.f0, to: facts.f1, amount: facts.f2, direction: 减少';
  expect(found(changeRecomputes, related(['30', '29.99', '0.40'], change))).toEqual([
    'fail facts.f2 0.40万元 0.01万元',
  ]);
  expect(found(changeRecomputes, related(['30.25', '10.00', '20'], change))).toEqual([
    'review facts.f2 20万元 20.25万元',
  ]);
  expect(found(changeRecomputes, related(['30.25', '10.00', '20;decimals: 0'], change))).toEqual([]);
});

test('a change in percent rests on figures of shared places', () => {
  const change = 'kind: change, from: facts.f0, to: facts.f1, percent: facts.f2, direction: 增加';
  expect(found(changeRecomputes, related(['30', '33.33', '12.50%'], change))).toEqual(['fail facts.f2 12.50% 11.10%']);
});

test('the direction of a change does not hide in whole numbers', () => {
  const change = 'kind: change, from: facts.f0, to: facts.f1, direction: 增加';
  expect(found(directionAgrees, related(['30', '29.70'], change))).toHaveLength(1);
});

test('the same amount twice has the same digits, or is for a person to look at', () => {
  const same = 'kind: same, figures: [facts.f0, facts.f1]';
  expect(found(sameFactAgrees, related(['30', '29.99'], same))).toEqual(['review facts.f1 29.99万元 30万元']);
  expect(found(sameFactAgrees, related(['30;decimals: 0', '29.99'], same))).toEqual([]);
  expect(found(sameFactAgrees, related(['30', '30.00'], same))).toEqual([]);
  // Half a cent to either side touches: 30.005 may be printed as either, but one report prints it once.
  expect(found(sameFactAgrees, related(['30.00', '30.01'], same))).toEqual(['fail facts.f1 30.01万元 30.00万元']);
  expect(found(sameFactAgrees, related(['4610.04', '46100418.53元'], same))).toEqual([]);
  expect(found(sameFactAgrees, related(['94.5', '94.51'], same, '%'))).toEqual([]);
});

test('the text does not add digits to an amount, and repeats those that it has', () => {
  const text = (figure: string, unit: string, words: string): string[] =>
    found(proseAgrees, {
      report: `facts: [{ id: f, name: 资金, value: "${figure}", unit: "${unit}" }]`,
      body: `## 自评结论\n\n<Fig of="facts.f">${words}</Fig>\n`,
    });
  expect(text('30', '万元', '30.40万元')).toEqual(['fail facts.f 30.40万元 30.00万元']);
  expect(text('30', '万元', '30.00万元')).toEqual([]);
  expect(text('30.01', '万元', '30.00万元')).toEqual(['fail facts.f 30.00万元 30.01万元']);
  expect(text('91.12', '%', '91.13%')).toEqual(['fail facts.f 91.13% 91.12%']);
  expect(text('30.01', '万元', '30万元')).toEqual([]);
});

test('amounts in 元 are exact to the cent in budgets and tables', () => {
  const parts = (unit: string): string =>
    `budget:\n  unit: ${unit}\n  expenditure:\n    amounts: { executed: "100.00" }\n    splits: [{ id: s, name: 来源, lines: [` +
    ['a', 'b', 'c'].map((id) => `{ id: ${id}, name: ${id}, amounts: { executed: "33.33" } }`).join(', ') +
    '] }]\n';
  expect(found(budgetFoots, { report: parts('万元') })).toEqual([]);
  expect(found(budgetFoots, { report: parts('元') })).toEqual(['fail budget.expenditure.executed 100.00元 99.99元']);
  const table = (unit: string): string =>
    `tables:\n  - id: t\n    title: 表\n    unit: ${unit}\n    columns: [{ id: a, title: 金额 }]\n    rows:\n` +
    '      - { id: all, name: 合计, sum: full, cells: { a: "100" }, rows: [' +
    ['x', 'y', 'z'].map((id) => `{ id: ${id}, name: ${id}, cells: { a: "33.33" } }`).join(', ') +
    '] }\n';
  expect(found(tableFoots, { report: table('万元') })).toEqual([]);
  expect(found(tableFoots, { report: table('元') })).toEqual(['fail tables.t.all.a 100元 99.99元']);
});

const shares = (a: string, b: string, c: string): Example => ({
  report:
    'budget:\n  expenditure:\n    amounts: { executed: "1000.00" }\n    splits: [{ id: s, name: 来源, lines: [' +
    [
      ['a', '503.00', a],
      ['b', '331.60', b],
      ['c', '165.40', c],
    ]
      .map(([id, amount, share]) => {
        return `{ id: ${id}, name: 款${id}, amounts: { executed: "${amount}" }, share: { phase: executed, stated: "${share}" } }`;
      })
      .join(', ') +
    '] }]\n',
});

test('a share of fewer places than those beside it is for a person to look at', () => {
  expect(found(shareRecomputes, shares('50.30', '33.16', '16.54'))).toEqual([]);
  expect(found(shareRecomputes, shares('50', '33.16', '16.54'))).toEqual([
    'review budget.expenditure.splits.s.a.share 50% 50.30%',
  ]);
  expect(found(shareRecomputes, shares('50', '33', '17'))).toEqual([]);
});

test('so is a rate of a column', () => {
  const report =
    'tables:\n  - id: t\n    title: 表\n    columns: [{ id: a, title: 预算 }, { id: b, title: 支出 }, { id: r, title: 执行率, kind: rate, of: b, by: a }]\n    rows:\n' +
    '      - { id: x, name: 甲, cells: { a: "100.00", b: "89.51", r: "89.51" } }\n' +
    '      - { id: y, name: 乙, cells: { a: "100.00", b: "99.60", r: "100" } }\n';
  expect(found(rateRecomputes, { report })).toEqual(['review tables.t.y.r 100% 99.60%']);
});

test('the two figures of a ratio that is scored share their places', () => {
  const figure = (text: string) => ({ kind: 'figure', figure: text, unit: '万元', path: '' }) as const;
  const ratio = readRatio({ numerator: figure('30'), denominator: figure('29.99') }, {});
  if (isRefusal(ratio)) throw new Error(ratio.reason);
  expect([ratio.range.low.toFixed(4), ratio.range.high.toFixed(4)]).toEqual(['1.0000', '1.0007']);
});
