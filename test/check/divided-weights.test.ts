/** A node whose points the report divides: the sum of its rows, and what is said where there is no sum. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const FORM = `name: 小项目表
place: 某市
region: "440000"
from: 2020
source: 测试
indicators:
  - id: output
    name: 产出指标
    weight: "60"
    indicators:
      - { id: quantity, name: 数量指标, rows: report }
      - { id: quality, name: 质量指标, indicators: [{ id: passed, name: 合格, rows: report }] }
      - { id: timeliness, name: 时效指标, weight: "20", rows: report }
  - { id: benefit, name: 效益指标, weight: "40", rows: report }
`;

/** The findings on weights of a sheet with some rows and scores. */
function found(rows: readonly string[], scores = ''): string[] {
  const targets = rows.map((row, index) => `      - { name: 行${index + 1}, target: "1", actual: "1", ${row} }`);
  const lines = [
    ...[...REPORT_LINES, 'sheets:', '  - id: own', '    name: 专项', '    framework: form-2020'],
    ...(targets.length === 0 ? [] : ['    targets:', ...targets]),
    ...(scores === '' ? [] : [`    scores: ${scores}`]),
  ];
  const files = smallContent({
    'frameworks/form-2020.yaml': FORM,
    'reports/some-bureau/2023.mdx': reportText(lines),
  });
  const { findings } = inspectContent(memoryIo(files), allowList);
  return findings
    .filter(({ check }) => check === 'weights-foot' || check.startsWith('form/'))
    .map(({ outcome, at, message }) => `${outcome} ${at} ${message}`);
}

const AT = 'computed.sheets.own.weights';
const TIMELY = 'under: timeliness, weight: "20"';
const BENEFIT = 'under: benefit, weight: "40"';

test('rows below nodes without points of their own share those above, beside a node with its own', () => {
  expect(found(['under: quantity, weight: "25"', 'under: passed, weight: "15"', TIMELY, BENEFIT])).toEqual([]);
  expect(found(['under: quantity, weight: "25"', 'under: passed, weight: "16"', TIMELY, BENEFIT])).toEqual([
    `fail ${AT}.output 专项：“产出指标”下各行分值之和是 61 分，“产出指标”的分值是 60 分，相差 1 分。`,
  ]);
});

test('a node may have a weight in the scores of the report', () => {
  const rows = ['under: quantity, weight: "25"', TIMELY, BENEFIT];
  expect(found(rows, '{ passed: { weight: "15", stated: "15" } }')).toEqual([]);
  expect(found(rows, '{ passed: { weight: "10", stated: "10" } }')).toEqual([
    `fail ${AT}.output 专项：“产出指标”下各行分值之和是 55 分，“产出指标”的分值是 60 分，相差 -5 分。`,
  ]);
});

test('where no row has a weight, the points are said not to be checked', () => {
  expect(found(['under: quantity', TIMELY, BENEFIT])).toEqual([
    `unchecked ${AT}.output 专项：“产出指标”的分值是 60 分，下面的年度指标都没有公布分值，无法相加。`,
  ]);
});

test('where there are no rows and no score, the missing points are named, each node once', () => {
  expect(found(['under: quantity, weight: "40"', TIMELY])).toEqual([
    `unchecked ${AT}.benefit 专项：“效益指标”的分值是 40 分，报告里没有下面的年度指标，也没有它的得分，这些分没有核对。`,
  ]);
  expect(found([TIMELY, BENEFIT])).toEqual([
    `unchecked ${AT}.output 专项：“产出指标”的分值是 60 分，报告里没有下面的年度指标，也没有它的得分，这些分没有核对。`,
  ]);
});

test('a node that is scored as a whole is not missing', () => {
  expect(found([TIMELY, 'under: quantity, weight: "40"'], '{ benefit: { stated: "38" } }')).toEqual([]);
});
