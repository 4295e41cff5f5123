/** Footing checks where a page's examples cannot say it: exact strings, comparisons that are not made, one fault once. */
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/check/check.ts';
import { budgetFoots } from '../../src/check/checks/budget-foots.ts';
import { shareRecomputes } from '../../src/check/checks/share-recomputes.ts';
import { tableFoots } from '../../src/check/checks/table-foots.ts';
import { unitPlausible } from '../../src/check/checks/unit-plausible.ts';
import { weightsFoot } from '../../src/check/checks/weights-foot.ts';
import { runExample } from '../../src/guide/checks/example.ts';
import { type Example, exampleFiles } from '../../src/guide/checks/example-files.ts';

function found(check: Check, example: Example): string[] {
  return runExample(check, example).findings.map(({ outcome, at, stated, expected, difference }) =>
    [outcome, at, stated, expected, difference].join(' '),
  );
}

function budget(amounts: string, splits: string): Example {
  return { report: `budget:\n  expenditure: { amounts: ${amounts}, splits: ${splits} }\n` };
}

const line = (id: string, amounts: string, rest = ''): string =>
  `{ id: ${id}, name: ${id}, amounts: ${amounts}${rest} }`;
const split = (id: string, lines: string[], sum = 'full'): string =>
  `{ id: ${id}, name: ${id}, sum: ${sum}, lines: [${lines.join(', ')}] }`;

describe('budget-foots', () => {
  test('reports what stands there, what the lines give, and the gap', () => {
    const lines = [line('a', '{ executed: "311.42" }'), line('b', '{ executed: "72.87" }')];
    expect(found(budgetFoots, budget('{ executed: "408.34" }', `[${split('s', lines)}]`))).toEqual([
      'fail budget.expenditure.executed 408.34万元 384.29万元 24.05万元',
    ]);
  });
  test('reports two splits that disagree with the total in the same way once', () => {
    const one = split('s', [line('a', '{ executed: "10.00" }')]);
    const two = split('t', [line('b', '{ executed: "10.00" }')]);
    expect(found(budgetFoots, budget('{ executed: "11.00" }', `[${one}, ${two}]`))).toHaveLength(1);
  });
  test('does not compare a phase of which only some lines have an amount, and says so', () => {
    const lines = [line('a', '{ executed: "1.00" }'), line('b', '{ adjusted: "1.00" }')];
    expect(found(budgetFoots, budget('{ executed: "1.00" }', `[${split('s', lines)}]`))).toEqual([
      'unchecked budget.expenditure.executed 1.00万元  ',
    ]);
  });
  test('does not report a phase that no line has, a split that does not add up by nature, or partial adjustments', () => {
    const lines = [line('a', '{ executed: "9.00", adjustment: "-5.00" }')];
    expect(
      found(budgetFoots, budget('{ adjusted: "3.00", adjustment: "-9.00" }', `[${split('s', lines, 'partial')}]`)),
    ).toEqual([]);
    expect(found(budgetFoots, budget('{ executed: "3.00" }', `[${split('s', lines, 'none')}]`))).toEqual([]);
  });
  test('compares a derived phase only where the phases behind it are not compared', () => {
    const both = line('a', '{ approved: "5.00", adjustment: "2.00", adjusted: "8.00" }');
    expect(found(budgetFoots, budget('{ approved: "5.00", adjustment: "2.00" }', `[${split('s', [both])}]`))).toEqual(
      [],
    );
    const one = line('a', '{ adjusted: "8.00" }');
    expect(found(budgetFoots, budget('{ approved: "5.00", adjustment: "2.00" }', `[${split('s', [one])}]`))).toEqual([
      'fail computed.budget.expenditure.adjusted 7.00万元 8.00万元 -1万元',
    ]);
  });
  test('says nothing of an adjustment that follows from blanks, or that nobody gave', () => {
    const blank = '{ none: 空白 }';
    const lines = [
      line('a', '{ approved: "5.00", adjusted: "8.00" }'),
      line('b', `{ approved: ${blank}, adjusted: ${blank} }`),
    ];
    const whole = '{ approved: "5.00", adjusted: "8.00" }';
    expect(found(budgetFoots, budget(whole, `[${split('s', lines)}]`))).toEqual([]);
    const unknown = [lines[0] ?? '', line('b', '{ approved: "0.00" }')];
    expect(found(budgetFoots, budget(whole, `[${split('s', unknown)}]`))).toEqual([
      'unchecked budget.expenditure.adjusted 8.00万元  ',
    ]);
  });
  test('compares an adjustment that a line prints where the phases behind it are not', () => {
    const lines = [line('a', '{ approved: "5.00", adjusted: "7.00" }'), line('b', '{ adjustment: "2.00" }')];
    expect(found(budgetFoots, budget('{ approved: "5.00", adjusted: "8.00" }', `[${split('s', lines)}]`))).toContain(
      'fail computed.budget.expenditure.adjustment 3.00万元 4.00万元 -1万元',
    );
  });
  test('places a heading without an amount at what its first split gives', () => {
    const city = split('level', [line('c', '{ executed: "9.00" }')]);
    const kind = split('kind', [line('d', '{ executed: "10.00" }')]);
    const heading = `{ id: h, name: h, splits: [${kind}, ${city}] }`;
    expect(found(budgetFoots, budget('{ executed: "10.00" }', `[${split('s', [heading])}]`))).toEqual([
      'fail computed.budget.expenditure.splits.s.h.executed 10.00万元 9.00万元 1万元',
    ]);
  });
});

describe('share-recomputes', () => {
  const shares = (a: string, b: string): Example =>
    budget(
      '{ adjusted: "1.00" }',
      `[{ id: s, name: 来源, lines: [
      { id: a, name: 甲, share: { phase: executed, stated: "${a}" } }, { id: b, name: 乙, share: { phase: executed, stated: "${b}" } }] }]`,
    );
  test('reports shares that do not make a whole, even where the amounts are not published', () => {
    const path = 'budget.expenditure.splits.s';
    expect(found(shareRecomputes, shares('60.1', '39.7'))).toEqual([
      `fail ${path}.a.share 99.8% 100% -0.2%`,
      `unchecked ${path}.a.share 60.1%  `,
      `unchecked ${path}.b.share 39.7%  `,
    ]);
  });
  test('does not report shares that make a whole within their rounding', () => {
    expect(runExample(shareRecomputes, shares('60.1', '39.8')).counts['share-recomputes']).toEqual({
      rounding: 1,
      unchecked: 2,
    });
  });
});

describe('table-foots', () => {
  const table = (total: string, cells: string[]): Example => ({
    report: `tables:
  - id: t
    title: 表
    columns: [{ id: c, title: 数 }]
    rows: [{ id: all, name: 合计, sum: full, cells: { c: "${total}" }, rows: [${cells.map((cell, index) => `{ id: r${index}, name: 行, cells: { ${cell} } }`).join(', ')}] }]
`,
  });
  test('what is not published, or is words, may be the rest', () => {
    expect(found(tableFoots, table('5.00', ['c: "3.00"', '']))).toEqual([
      'unchecked tables.t.all.c 5.00万元 3.00万元 2万元',
    ]);
    expect(found(tableFoots, table('5.00', ['c: "3.00"', 'c: { text: 见附件 }']))).toEqual([
      'unchecked tables.t.all.c 5.00万元 3.00万元 2万元',
    ]);
  });
  test.each(['空白', '无', '不适用'])('a cell that is published as %s adds nothing', (none) => {
    expect(found(tableFoots, table('5.00', ['c: "3.00"', `c: { none: ${none} }`]))).toEqual([
      'fail tables.t.all.c 5.00万元 3.00万元 2万元',
    ]);
    expect(found(tableFoots, table('3.00', ['c: "3.00"', `c: { none: ${none} }`]))).toEqual([]);
  });
  test('reports rows that exceed their total although one is blank', () => {
    expect(found(tableFoots, table('5.00', ['c: "6.00"', '']))).toEqual([
      'fail tables.t.all.c 5.00万元 6.00万元 -1万元',
    ]);
  });
  test('a stated 0 is 0', () => {
    expect(found(tableFoots, table('5.00', ['c: "3.00"', 'c: "0"']))).toEqual([
      'fail tables.t.all.c 5.00万元 3.00万元 2万元',
    ]);
  });
});

describe('weights-foot', () => {
  test('points at the node that the rows name, not at a figure of the first row', () => {
    const framework = `indicators: [{ id: output, name: 产出, weight: "100", rows: report }]`;
    const rows = (weight: string): string => `scores: {}
targets:
  - id: a
    name: 甲
    under: output
    target: "1"
    actual: "1"${weight}`;
    for (const weight of ['', '\n    weight: "60"']) {
      const [finding] = runExample(weightsFoot, { framework, report: rows(weight) }).findings;
      const lines =
        exampleFiles({ framework, report: rows(weight) })['reports/some-bureau/2023.mdx']?.split('\n') ?? [];
      expect([finding?.at, lines[(finding?.line ?? 0) - 1]?.trim()]).toEqual([
        'computed.weights.output',
        'under: output',
      ]);
    }
  });
  const judged = 'method: { name: judged }';
  test('reports a wrong weight at its own node and not again above it', () => {
    const framework = `indicators:
  - id: a
    name: 甲
    weight: "100"
    indicators:
      - { id: b, name: 乙, weight: "45", indicators: [{ id: c, name: 丙, weight: "40", ${judged} }] }
      - { id: d, name: 丁, weight: "60", ${judged} }
`;
    expect(found(weightsFoot, { framework, report: 'scores: {}' })).toEqual([
      'fail indicators.0.indicators.0.weight 45 40 5',
    ]);
  });
  test('reports rows that exceed their node, and does not report the total that only follows from it', () => {
    const framework = `indicators: [{ id: output, name: 产出, weight: "50", rows: report }, { id: d, name: 丁, weight: "50", ${judged} }]`;
    const row = (id: string): string =>
      `{ id: ${id}, under: output, name: ${id}, target: "1", actual: "1", direction: ">=", weight: "30", stated: "30" }`;
    const report = `scores: { d: { stated: "50" } }\ntargets: [${row('a')}, ${row('b')}]`;
    expect(found(weightsFoot, { framework, report })).toEqual(['fail computed.weights.output 60 50 10']);
  });
  test('says where rows of the report have no weight', () => {
    const framework = `indicators: [{ id: output, name: 产出, weight: "100", rows: report }]`;
    const report = 'scores: {}\ntargets: [{ id: a, under: output, name: 甲, target: "1", actual: "1" }]';
    expect(found(weightsFoot, { framework, report })).toEqual(['unchecked computed.weights.output  100 ']);
  });
});

describe('unit-plausible', () => {
  const spent = (value: string, unit: string, figures: string): Example => ({
    report: `facts: [{ id: spent, name: 支出, value: "${value}", unit: ${unit} }]
relations: [{ id: same, kind: same, figures: [${figures}] }]
`,
  });
  test.each(['facts.spent, budget.expenditure.executed', 'budget.expenditure.executed, facts.spent'])(
    'judges the prose, in the order %s',
    (figures) => {
      expect(found(unitPlausible, spent('190.00', '元', figures))).toEqual([
        'fail facts.spent 190.00元 190.00万元 -1899810元',
      ]);
    },
  );
  test('does not report other digits', () => {
    expect(found(unitPlausible, spent('191.00', '元', 'facts.spent, budget.expenditure.executed'))).toEqual([]);
  });
});
