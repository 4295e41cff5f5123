/** Faults that mutation once slipped past a check, each as small as it gets. */
import { expect, test } from 'vitest';
import { budgetFoots } from '../../src/check/checks/budget-foots.ts';
import { relationHolds } from '../../src/check/checks/relation-holds.ts';
import { scoreRecomputes } from '../../src/check/checks/score-recomputes.ts';
import { tableFoots } from '../../src/check/checks/table-foots.ts';
import { totalFoots } from '../../src/check/checks/total-foots.ts';
import { runExample } from '../../src/guide/checks/example.ts';

const PARTS = [1, 2, 3, 4, 5, 6, 7, 8]
  .map((each) => `{ id: p${each}, name: 项目${each}, cells: { used: "1.00" } }`)
  .join(', ');

function table(total: string, special: string): string {
  return `tables:
  - id: t
    title: 表
    columns: [{ id: used, title: 使用 }]
    rows:
      - id: all
        name: 合计
        sum: full
        cells: { used: "${total}" }
        rows: [{ id: special, name: 专项, sum: full, cells: { used: "${special}" }, rows: [${PARTS}] }]
`;
}

test('a wrong total is not excused by the slack of many small rows further down', () => {
  const [finding] = runExample(tableFoots, { report: table('8.04', '8.00') }).findings;
  expect(finding).toMatchObject({ at: 'tables.t.all.used', stated: '8.04万元', expected: '8.00万元' });
});

test('a wrong row is still one finding, not one for every row above it', () => {
  const { findings } = runExample(tableFoots, { report: table('8.00', '9.00') });
  expect(findings.map(({ at }) => at)).toEqual(['tables.t.special.used']);
});

test('a wrong budget total is not excused by the slack of many small lines further down', () => {
  const lines = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (each) => `{ id: p${each}, name: 项目${each}, amounts: { executed: "1.00" } }`,
  );
  const report = `budget:
  expenditure:
    amounts: { executed: "8.04" }
    splits:
      - id: nature
        name: 按性质
        lines:
          - id: project
            name: 项目支出
            amounts: { executed: "8.00" }
            splits: [{ id: each, name: 按项目, lines: [${lines.join(', ')}] }]
`;
  const [finding] = runExample(budgetFoots, { report }).findings;
  expect(finding).toMatchObject({ at: 'budget.expenditure.executed', stated: '8.04万元', expected: '8.00万元' });
});

test('a total names the published lines behind a heading that has no amount', () => {
  const report = `budget:
  expenditure:
    amounts: { unphased: "9.00" }
    splits:
      - id: class
        name: 按类别
        lines:
          - id: heading
            name: 部门预算
            splits: [{ id: each, name: 按性质, lines: [{ id: basic, name: 基本支出, amounts: { unphased: "8.00" } }] }]
`;
  const [finding] = runExample(budgetFoots, { report }).findings;
  const below = 'budget.expenditure.splits.class.heading.splits.each.basic.unphased';
  expect(finding?.related.map(({ path }) => path)).toContain(below);
});

test('a count is compared in the unit in which it is stated', () => {
  const report = `facts:
  - { id: all, name: 项目数, value: "1", unit: 万个 }
  - { id: a, name: 甲, value: "5", unit: 个 }
relations: [{ id: count, kind: count-where, stated: facts.all, among: [facts.a], where: { comparison: ">", value: "0" } }]
`;
  expect(runExample(relationHolds, { report }).findings).toMatchObject([{ at: 'facts.all', stated: '1万个' }]);
});

test('a quarter names the rate on which it rests', () => {
  const framework = `indicators:
  - id: progress
    name: 执行率
    weight: "2"
    method:
      name: schedule
      quarters: [{ id: q1, name: 一季度, scheduled: "25%", points: "1" }]
      mean: { id: mean, name: 平均, points: "1" }
`;
  const report = 'scores: { progress: { evidence: { q1: "20%" }, parts: { q1: { stated: "0.9" } } } }';
  const [finding] = runExample(scoreRecomputes, { report, framework }).findings;
  expect(finding?.related.map(({ path }) => path)).toEqual(['scores.progress.evidence.q1']);
});

test('a total names the parts of a leaf that only its parts give a score', () => {
  const framework = `indicators:
  - id: intent
    name: 公开
    weight: "2"
    method: { name: parts }
    parts: [{ id: a, weight: "1", method: { name: judged } }, { id: b, weight: "1", method: { name: judged } }]
`;
  const report = 'scores: { intent: { parts: { a: { stated: "1" }, b: { stated: "0.5" } } } }\nstated: { total: "2" }';
  const [finding] = runExample(totalFoots, { report, framework }).findings;
  expect(finding?.related.map(({ path }) => path)).toEqual([
    'scores.intent.parts.a.stated',
    'scores.intent.parts.b.stated',
  ]);
});
