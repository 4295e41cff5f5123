/** Scores by others: what is a fault, what is for a person to look at, and what is said only once. */
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/check/checks/index.ts';
import { runExample } from '../../src/guide/checks/example.ts';

const REVIEWED = 'reviewed: { column: 财政审核得分, by: 某市财政局 }\n';
const scores = (execution: string, rules: string): string =>
  `scores:\n  execution: { stated: "57", ${execution} }\n  rules: { stated: "40", ${rules} }\n`;
const IDS = ['score-within-weight', 'scorers-foot', 'scorers-agree'];

/** What the three checks say together, so that one explains another. */
function said(report: string, framework?: string): string[] {
  return IDS.flatMap((id) => {
    const check = CHECKS.find((each) => each.id === id);
    if (check === undefined) throw new Error(`There is no check ${id}.`);
    return runExample(check, { report, ...(framework === undefined ? {} : { framework }) }).findings;
  }).map(({ outcome, at, message }) => `${outcome} ${at} ${message}`);
}

describe('a score', () => {
  test('above its weight is a fault, named by its column', () => {
    expect(said(REVIEWED + scores('reviewed: "61"', 'reviewed: "40"'))[0]).toBe(
      'fail scores.execution.reviewed “支出率”的财政审核得分是 61 分，超过分值 60 分。',
    );
  });
  test('below zero is a fault', () => {
    expect(said(`thirdParty: { by: 某会计师事务所 }\n${scores('thirdParty: "57"', 'thirdParty: "-1"')}`)[0]).toBe(
      'fail scores.rules.thirdParty “制度建设”的第三方评分是 -1 分，低于 0 分。',
    );
  });
  test('in a row without weight counts nowhere', () => {
    const row = 'targets:\n  - { id: a, name: 甲, target: "1", actual: "1", reviewed: "5" }\n';
    expect(said(`framework: null\nscores: {}\nstated: {}\n${REVIEWED}${row}`)).toEqual([
      'review targets.a.reviewed “甲”的财政审核得分是 5 分，没有写分值，没有计入总分，也无法核对是否超过分值。',
    ]);
  });
});

describe('differences', () => {
  test('of several indicators that make up that of the total are one finding', () => {
    const report = `stated: { total: "97" }\nreviewed: { total: "94", by: 某市财政局 }\n`;
    expect(said(report + scores('reviewed: "55"', 'reviewed: "39"'))).toEqual([
      'review reviewed.total 财政复核总分是 94 分，自评总分是 97 分，低 3 分，其中“支出率”低 2 分、“制度建设”低 1 分。',
    ]);
  });
  test('of one indicator are told there alone', () => {
    const report = `stated: { total: "97" }\nreviewed: { total: "95", by: 某市财政局 }\n`;
    expect(said(report + scores('reviewed: "55"', 'reviewed: "40"'))).toEqual([
      'review scores.execution.reviewed “支出率”的财政复核得分是 55 分，自评得分是 57 分，低 2 分。',
    ]);
  });
  test('that cancel out are told one by one', () => {
    const report = `stated: { total: "97" }\nreviewed: { total: "97", by: 某市财政局 }\n`;
    expect(said(report + scores('reviewed: "58"', 'reviewed: "39"')).map((text) => text.split(' ')[1])).toEqual([
      'scores.execution.reviewed',
      'scores.rules.reviewed',
    ]);
  });
  test('of more indicators than a sentence holds are counted', () => {
    const ids = Array.from({ length: 10 }, (_, n) => `i${n}`);
    const framework = `indicators:\n${ids.map((id) => `  - { id: ${id}, name: 项${id}, weight: "10", method: { name: judged } }`).join('\n')}`;
    const rows = ids.map((id) => `  ${id}: { stated: "10", reviewed: "9" }`).join('\n');
    const report = `stated: { total: "100" }\nreviewed: { total: "90", by: 某市财政局 }\nscores:\n${rows}\n`;
    const found = said(report, framework);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('“项i7”低 1 分，另有 2 项不同。');
  });
  test('of a score that only one side gives are none', () => {
    expect(said(`stated: {}\n${REVIEWED}scores: { rules: { reviewed: "30" } }\n`)).toEqual([]);
  });
});

test('a total that is not the sum names who scored', () => {
  const report = `stated: { total: "97" }\nthirdParty: { column: 复评得分, total: "95", by: 某会计师事务所 }\n`;
  expect(said(report + scores('thirdParty: "57"', 'thirdParty: "40"'))[0]).toBe(
    'fail thirdParty.total 复评总分是 95 分，各指标复评得分之和是 97 分，相差 -2 分。',
  );
});

test('nothing is said of what agrees, however it is written', () => {
  const report = `stated: { total: "97" }\nreviewed: { total: "97.00", by: 某市财政局 }\n`;
  expect(said(report + scores('reviewed: "57.0"', 'reviewed: "40.00"'))).toEqual([]);
});
