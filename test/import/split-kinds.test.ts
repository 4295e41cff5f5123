/** Lines below a total stand under the way in which they divide it. */
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { byKind } from '../../src/import/split-kinds.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';

const kindsOf = (...names: string[]): string[] =>
  byKind(names, (name) => name).map(({ kind, lines }) => `${kind.name}：${lines.join('、')}`);

test.each<[string[], string[]]>([
  [['基本支出', '项目支出'], ['按支出性质：基本支出、项目支出']],
  [['人员经费', '日常公用经费', '其他'], ['按支出性质：人员经费、日常公用经费、其他']],
  [['人员类项目', '运转类项目', '特定目标类项目'], ['按支出性质：人员类项目、运转类项目、特定目标类项目']],
  [['财政拨款', '其他资金'], ['按资金来源：财政拨款、其他资金']],
  [['一般公共预算', '政府性基金预算', '上年结转'], ['按资金来源：一般公共预算、政府性基金预算、上年结转']],
  [['工资福利支出', '商品和服务支出'], ['按支出经济分类：工资福利支出、商品和服务支出']],
  [['社会保障和就业支出', '住房保障支出'], ['按支出功能分类：社会保障和就业支出、住房保障支出']],
  [
    ['财政拨款', '其他资金', '基本支出', '项目支出'],
    ['按资金来源：财政拨款、其他资金', '按支出性质：基本支出、项目支出'],
  ],
  [['其他', '财政拨款'], ['按资金来源：其他、财政拨款']],
  [['甲', '乙'], ['其中：甲、乙']],
])('%j', (names, kinds) => {
  expect(kindsOf(...names)).toEqual(kinds);
});

describe('a form with two ways below one total', () => {
  const rows = [
    ['项目（万元）', '年初预算数', '全年预算数', '全年执行数'],
    ['年度资金总额', '10', '12', '11'],
    ['其中：财政拨款', '9', '11', '10'],
    ['其他资金', '1', '1', '1'],
    ['基本支出', '6', '7', '7'],
    ['项目支出', '4', '4', '4'],
  ];
  const { fields, placements, questions } = importDocument(
    documentOf(paragraph('2023年度部门整体支出绩效自评表', 1), drawnTable(rows)),
    { frameworks: new Map() },
  );

  test('has a split for each, and asks about the one that does not add up', () => {
    expect(fields['budget']).toMatchObject({
      expenditure: {
        splits: [
          { id: 'source', name: '按资金来源', sum: 'full' },
          { id: 'nature', name: '按支出性质', sum: 'partial' },
        ],
      },
    });
    expect(questions.filter(({ key }) => key.startsWith('sum:')).map(({ place }) => place)).toEqual(['表1 第5行第1列']);
    expect(placements.map(({ path }) => path)).toContain('budget.expenditure.splits.nature.ji-ben-zhi-chu.executed');
  });
});
