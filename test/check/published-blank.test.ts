/** A blank that a form publishes adds nothing; what it does not publish may be anything. */
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/check/check.ts';
import { budgetFoots } from '../../src/check/checks/budget-foots.ts';
import { openingEqualsPriorClosing } from '../../src/check/checks/opening-equals-prior-closing.ts';
import { phasesChain } from '../../src/check/checks/phases-chain.ts';
import { rateRecomputes } from '../../src/check/checks/rate-recomputes.ts';
import { shareRecomputes } from '../../src/check/checks/share-recomputes.ts';
import { tableFoots } from '../../src/check/checks/table-foots.ts';
import { runExample } from '../../src/guide/checks/example.ts';

function found(check: Check, report: string): string[] {
  return runExample(check, { report }).findings.map(({ outcome, at, stated, expected }) =>
    [outcome, at, stated, expected].join(' '),
  );
}

const expenditure = (amounts: string, lines: readonly string[]): string =>
  `budget:\n  expenditure:\n    amounts: ${amounts}\n    splits: [{ id: s, name: 来源, lines: [${lines.join(', ')}] }]\n`;
const line = (id: string, fields: string): string =>
  `{ id: ${id}, name: 款${id}${fields === '' ? '' : `, ${fields}`} }`;
const A = 'budget.expenditure.executed';

describe('the lines of a split', () => {
  const split = (second: string): string =>
    expenditure('{ executed: "90.00" }', [line('a', 'amounts: { executed: "80.00" }'), line('b', second)]);
  const objects = ['空白', '无', '不适用'].map((none) => `{ none: ${none} }`);
  test.each([...objects, '"—"', '"－"', '"/"', '"无"'])('add nothing where %s is published', (written) => {
    expect(found(budgetFoots, split(`amounts: { executed: ${written} }`))).toEqual([`fail ${A} 90.00万元 80.00万元`]);
  });
  test('cannot be added where one is not published', () => {
    expect(found(budgetFoots, split(''))).toEqual([`unchecked ${A} 90.00万元 `]);
  });
  test('say nothing where all are blank', () => {
    const blank = 'amounts: { executed: { none: 空白 } }';
    expect(found(budgetFoots, expenditure('{ executed: "90.00" }', [line('a', blank), line('b', blank)]))).toEqual([
      `unchecked ${A} 90.00万元 `,
    ]);
  });
  test('exceed their total whatever is not published, save for adjustments, which go both ways', () => {
    const over = (phase: string): string =>
      expenditure(`{ ${phase}: "90.00" }`, [line('a', `amounts: { ${phase}: "95.00" }`), line('b', '')]);
    expect(found(budgetFoots, over('executed'))).toEqual([`fail ${A} 90.00万元 ≥95.00万元`]);
    expect(found(budgetFoots, over('adjustment'))).toEqual(['unchecked budget.expenditure.adjustment 90.00万元 ']);
  });
  test('need no adjustment where the phases on both sides of it are printed, one as blank', () => {
    const other = line('b', 'amounts: { approved: "—", adjusted: "—" }');
    const amounts = '{ approved: "80.00", adjusted: "90.00" }';
    const whole = expenditure(amounts, [line('a', `amounts: ${amounts}`), other]);
    expect(found(budgetFoots, whole)).toEqual([]);
    const wrong = expenditure(amounts, [line('a', 'amounts: { approved: "80.00", adjusted: "91.00" }'), other]);
    expect(found(budgetFoots, wrong)).toEqual(['fail budget.expenditure.adjusted 90.00万元 91.00万元']);
  });
  test('make up a heading whose own amount is blank', () => {
    const heading = line(
      'h',
      'amounts: { executed: { none: 空白 } }, splits: [{ id: t, name: 下级, lines: [{ id: c, name: 丙, amounts: { executed: "10.00" } }] }]',
    );
    const lines = [line('a', 'amounts: { executed: "80.00" }'), heading];
    expect(found(budgetFoots, expenditure('{ executed: "90.00" }', lines))).toEqual([]);
    expect(found(budgetFoots, expenditure('{ executed: "80.00" }', lines))).toEqual([`fail ${A} 80.00万元 90.00万元`]);
  });
});

test('phases: a blank adjustment changes nothing', () => {
  const chain = (approved: string, adjustment: string): string =>
    `budget:\n  expenditure: { amounts: { approved: ${approved}, adjustment: ${adjustment}, adjusted: "90.00" } }\n`;
  expect(found(phasesChain, chain('"90.00"', '{ none: 空白 }'))).toEqual([]);
  expect(found(phasesChain, chain('"80.00"', '{ none: 空白 }'))).toEqual([
    'fail budget.expenditure.adjusted 90.00万元 80.00万元',
  ]);
  expect(found(phasesChain, chain('{ none: 空白 }', '{ none: 空白 }'))).toEqual([]);
});

test('balances: a blank is nothing carried over', () => {
  const balances = (closing: string): string =>
    `budget:\n  revenue: { amounts: { executed: "100.00" } }\n  expenditure: { amounts: { executed: "90.00" } }\n  balances: { opening: { none: 无 }, carryover: "10.00", surplus: { none: 空白 }, closing: "${closing}" }\n`;
  expect(found(budgetFoots, balances('10.00'))).toEqual([]);
  expect(found(budgetFoots, balances('11.00'))).toEqual(['fail budget.balances.closing 11.00万元 10.00万元']);
});

test('shares: a blank share adds nothing', () => {
  const shares = (stated: string): string =>
    expenditure('{ executed: "90.00" }', [
      line('a', `share: { phase: executed, stated: "${stated}" }`),
      line('b', 'share: { phase: executed, stated: { none: 空白 } }'),
    ]);
  const path = 'budget.expenditure.splits.s.a.share';
  expect(found(shareRecomputes, shares('100.00'))).toEqual([`unchecked ${path} 100.00% `]);
  expect(found(shareRecomputes, shares('98.00')).sort()).toEqual([
    `fail ${path} 98% 100%`,
    `unchecked ${path} 98.00% `,
  ]);
});

test('head counts: a blank count adds nothing, and no rate is made of it', () => {
  const staffing = (count: string): string =>
    'staffing:\n  lines:\n' +
    `    - { id: all, name: 总人数, count: "30", sum: full, lines: [{ id: a, name: 在职, count: "28" }, { id: b, name: 借调, count: ${count} }] }\n` +
    '  rates: [{ id: r, name: 借调率, of: b, by: all, stated: "6.67" }]\n';
  expect(found(tableFoots, staffing('"2"'))).toEqual([]);
  expect(found(tableFoots, staffing('{ none: 空白 }'))).toEqual(['fail staffing.all 30人 28人']);
  expect(found(rateRecomputes, staffing('{ none: 空白 }'))).toEqual(['unchecked staffing.rates.r 6.67% ']);
});

test('a rate that is published as blank is not compared', () => {
  const report =
    'budget:\n  expenditure: { amounts: { adjusted: "100.00", executed: "90.00" }, rates: [{ id: r, name: 执行率, of: executed, by: adjusted, stated: { none: 空白 } }] }\n';
  expect(found(rateRecomputes, report)).toEqual([]);
});

test('a blank opening balance is told beside last year’s closing one', () => {
  const { findings } = runExample(openingEqualsPriorClosing, {
    report: 'budget: { balances: { opening: { none: 空白 } } }\n',
    prior: 'budget: { balances: { closing: "5.00" } }\n',
  });
  expect(findings.map(({ outcome, message }) => [outcome, message])).toEqual([
    ['unchecked', '年初结转和结余是 空白，上年报告没有公布可比的数，无法核对。'],
  ]);
});
