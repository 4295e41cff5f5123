/** Forms that have their titles at the left: goals, counts, the year, the grade. */
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { documentOf, drawnTable } from './form-table.ts';

const imported = (rows: string[][]) => importDocument(documentOf(drawnTable(rows)), { frameworks: new Map() });

describe('goals beside their titles', () => {
  test('in one row become one goal each, with one reason for all', () => {
    const { fields } = imported([
      [
        ...['年度整体\n绩效目标', '目标1：建成指挥中心。\n目标2：摸清\n底数。', '整体绩效目标完成情况'],
        ...['目标1：\n（1）已建成。\n（2）开会901场。\n目标2：已摸清。', '未能完成原因', '无'],
      ],
    ]);
    expect(fields['goals']).toEqual([
      ...[
        {
          id: 'goal-1',
          name: '目标1',
          expected: '建成指挥中心。',
          achieved: ['已建成。', '开会901场。'],
          reason: '无',
        },
      ],
      ...[{ id: 'goal-2', name: '目标2', expected: '摸清底数。', achieved: '已摸清。', reason: '无' }],
    ]);
  });

  test('below each other too, and without numbers are one goal', () => {
    const { fields } = imported([
      ['年度绩效目标', '保障运转。'],
      ['目标完成情况', '已保障。'],
    ]);
    expect(fields['goals']).toEqual([{ id: 'annual', expected: '保障运转。', achieved: '已保障。' }]);
  });

  test('are not taken from a header', () => {
    const { fields } = imported([
      ['年度绩效目标', '目标完成情况'],
      ['保障运转。', '已保障。'],
    ]);
    expect(fields['goals']).toEqual([{ id: 'annual', expected: '保障运转。', achieved: '已保障。' }]);
  });
});

test('a count beside its title is a fact, and what a scale prints is of the form', () => {
  const { fields, numbers } = imported([
    ['部门名称', '某局', '单位数：', '4'],
    ['评价等级', 'þ优  90分≤得分≤100分； □良  80分≤得分＜90分；□中  60分≤得分＜80分；□差  得分＜60分', '<', '<'],
  ]);
  expect(fields['facts']).toEqual([{ id: 'dan-wei-shu', name: '单位数', value: '4', unit: '个' }]);
  expect(fields['stated']).toEqual({ grade: '优' });
  expect(numbers.filter(({ fate }) => fate === 'unplaced')).toEqual([]);
});

test('the year stands beside its title, the grade at the end of its row', () => {
  const draft = imported([
    ['部门（单位）名称', '某局', '预算年度', '2023'],
    ['评分等级', '<', '', '良'],
  ]);
  expect([draft.year, draft.fields['stated']]).toEqual([2023, { grade: '良' }]);
  expect(draft.numbers.map(({ fate }) => fate)).toEqual(['form']);
});

test('a time that may not be exceeded is a limit, and needs no direction', () => {
  const { fields, questions } = imported([
    ['一级指标', '二级指标', '年度指标值', '实际完成值', '得分'],
    ['产出', '处理时间', '10 天内', '3 天', '5'],
  ]);
  expect(JSON.stringify(fields['targets'])).toContain('"target":"10 天内"');
  expect(questions.filter(({ text }) => text.includes('direction'))).toEqual([]);
});
