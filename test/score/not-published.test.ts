/** What a form leaves out is said once and plainly: in words, below its tables, by the checks. */
import { describe, expect, test } from 'vitest';
import { exampleView, type FrameworkInput } from '../../components/example.ts';
import { allowList } from '../../components/allow-list.ts';
import { scoreTable } from '../../components/ScoreTable/scores.ts';
import { targetTable } from '../../components/TargetTable/targets.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { notPublished } from '../../src/score/not-published.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

type ReportInput = NonNullable<Parameters<typeof exampleView>[0]>;

const form = { name: '示例', place: '示例市', region: '440100', from: 2023, source: '示例' };
const judged = { method: { name: 'judged' } } as const;
const twenty: FrameworkInput = {
  ...form,
  indicators: Array.from({ length: 20 }, (_, n) => ({ id: `i${n}`, name: `指标${n}`, weight: '5', ...judged })),
};
const ownRows: FrameworkInput = {
  ...form,
  indicators: [
    { id: 'output', name: '产出', weight: '50', rows: 'report' },
    { id: 'benefit', name: '效益', weight: '50', rows: 'report' },
  ],
};
const row = (id: string, more: object = {}) => ({ id, name: id, target: '1', actual: '1', ...more });

const said = (report: ReportInput, framework?: FrameworkInput): string[] =>
  notPublished(exampleView(report, framework)).map(({ text }) => text);

describe('says', () => {
  test.each<[string, ReportInput, FrameworkInput | undefined]>([
    ['没有公布自评得分。', {}, twenty],
    ['没有公布各指标的自评得分，只公布了总分。', { stated: { total: '95' } }, twenty],
    ['没有公布各指标的自评得分，只公布了总分和等级。', { stated: { total: '95', grade: '优' } }, twenty],
    ['原表没有公布各指标的分值。', { targets: [row('a', { stated: '1' }), row('b', { stated: '1' })] }, undefined],
    [
      '原表没有公布各指标的分值。',
      { targets: [row('a', { under: 'output', stated: '1' }), row('b', { under: 'benefit' })] },
      ownRows,
    ],
    ['完成值一栏为空白。', { targets: [row('a', { weight: '1', stated: '1', actual: '/' })] }, undefined],
    ['指标值一栏为空白。', { targets: [row('a', { weight: '1', stated: '1', target: { none: '空白' } })] }, undefined],
    [
      '全年预算数一栏为空白。',
      {
        targets: [row('a', { weight: '1', stated: '1' })],
        budget: spent({ approved: '1', adjusted: '—', executed: '1' }),
      },
      undefined,
    ],
    [
      '没有公布执行数。',
      { targets: [row('a', { weight: '1', stated: '1' })], budget: spent({ approved: '1', adjusted: '2' }) },
      undefined,
    ],
    [
      '没有公布年度总体目标的完成情况。',
      { targets: [row('a', { weight: '1', stated: '1' })], goals: [{ id: 'g', expected: '完成。' }] },
      undefined,
    ],
  ])('%s', (sentence, report, framework) => {
    expect(said(report, framework)).toEqual([sentence]);
  });
});

function spent(amounts: object): NonNullable<ReportInput['budget']> {
  return { expenditure: { amounts } };
}

test('says nothing where something is published, and nothing of a withdrawn report', () => {
  const whole = { targets: [row('a', { weight: '1', stated: '1' }), row('b', { actual: '/' })] };
  expect(said(whole)).toEqual([]);
  expect(said({ scores: { i3: { stated: '5' } } }, twenty)).toEqual([]);
  const view = exampleView({}, twenty);
  const withdrawn = { ...view.report, disclosure: { ...view.report.disclosure, status: 'withdrawn' as const } };
  expect(notPublished({ ...view, report: withdrawn })).toEqual([]);
});

describe('instead of empty columns', () => {
  const heads = (table: { head: { cells: { pieces: unknown[] }[] }[] } | undefined): unknown[] =>
    (table?.head ?? []).flatMap(({ cells }) => cells.map(({ pieces }) => pieces[0]));

  test('the score table of a form without scores has names and weights, and the sentence', () => {
    const table = scoreTable(exampleView({}, twenty));
    expect(heads(table)).toEqual(['一级指标', '分值']);
    expect(table?.notes).toEqual(['没有公布自评得分。']);
    expect(table?.foot?.map(({ anchor }) => anchor)).toEqual(['stated.total', 'stated.grade']);
  });

  test('the target table of a form without weights and scores', () => {
    const table = targetTable(exampleView({ targets: [row('a'), row('b', { actual: { none: '空白' } })] }));
    expect(heads(table)).toEqual(['指标', '指标值', '完成值']);
    expect(table?.notes).toEqual(['原表没有公布各指标的分值。', '没有公布自评得分。']);
  });

  test('a column of blank cells is left out, one of printed marks is shown as printed', () => {
    const blank = { none: '空白' } as const;
    expect(heads(targetTable(exampleView({ targets: [row('a', { actual: blank })] })))).toEqual(['指标', '指标值']);
    expect(heads(targetTable(exampleView({ targets: [row('a', { actual: '/' })] })))).toContain('完成值');
  });
});

describe('instead of a finding a row', () => {
  const FRAMEWORK = `name: 大指标体系
place: 某市
region: "440000"
from: 2020
source: 测试
indicators:
${Array.from({ length: 20 }, (_, n) => `  - { id: i${n}, name: 指标${n}, weight: "5", method: { name: judged } }`).join('\n')}
`;
  const found = (
    lines: readonly string[],
    framework = FRAMEWORK,
  ): { check: string; outcome: string; message: string }[] => {
    const head = REPORT_LINES.slice(
      0,
      REPORT_LINES.findIndex((line) => line.startsWith('stated:')),
    );
    const files = smallContent({
      'frameworks/small-2020.yaml': framework,
      'reports/some-bureau/2023.mdx': reportText([...head, ...lines], '\n## 自评结论\n\n已完成。\n'),
    });
    return inspectContent(memoryIo(files), allowList).findings.map(({ check, outcome, message }) => {
      return { check, outcome, message };
    });
  };

  test('a form of twenty rows without scores has one, that nothing could be checked', () => {
    const message = '没有公布自评得分；20 个计分的指标都没有可以核对的得分。';
    expect(found([])).toEqual([{ check: 'score-given', outcome: 'unchecked', message }]);
  });

  test('a form of rows without weights has one', () => {
    const framework = FRAMEWORK.replace(
      /indicators:[\s\S]*/,
      'indicators:\n  - { id: o, name: 产出, weight: "50", rows: report }\n  - { id: b, name: 效益, weight: "50", rows: report }\n',
    );
    const rows = Array.from(
      { length: 10 },
      (_, n) => `  - { id: r${n}, under: ${n < 5 ? 'o' : 'b'}, name: 行${n}, target: "1个", actual: "1个" }`,
    );
    expect(found(['targets:', ...rows], framework)).toEqual([
      { check: 'weights-foot', outcome: 'unchecked', message: '原表没有公布各指标的分值，各级分值无法相加。' },
    ]);
  });
});
