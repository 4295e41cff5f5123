/** The second year: what was decided once is remembered beside the framework, and the same form asks nothing. */
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Cell, Table } from '../../src/document/document.ts';
import type { Draft } from '../../src/import/import-document.ts';
import { importRemembering, profileOf, profileText } from '../../src/import/profile.ts';
import { exact, plain } from '../../src/number/exact.ts';
import { profile, type Profile } from '../../src/report/profile.ts';
import { frameworks, views } from './corpus.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';
import { scoreForm, USUAL } from './official-form.ts';
import { ZIYANG_FORM } from './ziyang-form.ts';

const GUANGZHOU_MONEY = [
  ['总预算（万元）', '年度预算资金类别', '<', '<', '<', '<', '<'],
  ['^', '部门预算', '<', '事业发展支出', '<', '事业发展支出（按预算级次划分）', '<'],
  ['^', '基本支出', '项目支出', '专项资金', '其他事业发展\n支出', '市本级资金', '对下转移支付'],
  ['39,481.84', '8,847.16', '20,593.52', '226', '10,001.16', '2,000.00', '8,001.16'],
  ['上年结转', '105.20', '', '', '', '', ''],
];

/** The form of Guangzhou, with one name that is not quite that of the framework. */
function guangzhouRows(): string[][] {
  const view = views.find(({ report }) => report.department === 'guangzhou-emergency');
  const rows = view && scoreForm(view, USUAL);
  if (rows === undefined) throw new Error('There is no form of Guangzhou.');
  return rows.map((row) => row.map((text) => text.replace(/^部门预算资金支出率$/, '预算资金支出率')));
}

function documentAt(year: number, tables: readonly Table[]) {
  return documentOf(paragraph(`${year}年度部门整体支出绩效自评表`, 1), ...tables);
}

/** Money doubled, scores halved, so that what added up still does; years move on. */
function nextYear(table: Table): Table {
  const columns = (title: string) => table.cells.filter(({ text }) => text === title).map(({ column }) => column);
  const [scores, weights] = [columns('得分'), columns('分值')];
  const text = ({ text: printed, column }: Cell): string => {
    if (scores.includes(column)) return printed.replace(/\d+(?:\.\d+)?/g, (figure) => times(figure, '0.5'));
    if (weights.includes(column)) return printed;
    return printed.replace(/\d[\d,]*\.\d\d(?!%)/g, (figure) => times(figure, '2')).replace(/2023/g, '2024');
  };
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, text: text(cell) })) };
}

function times(figure: string, by: string): string {
  return plain(exact(figure.replaceAll(',', '')).times(exact(by)));
}

const asked = ({ questions, numbers }: Draft): string[] => [
  ...questions.map(({ key }) => key),
  ...numbers.flatMap(({ fate, key }) => (fate === 'unplaced' && key !== null ? [key] : [])),
];

/** Answers as proposed; where nothing is, the first option; numbers are no data. */
function answersOf({ questions, numbers }: Draft): Map<string, string> {
  return new Map([
    ...questions.map(({ key, chosen, options }): [string, string] => [key, chosen ?? options[0]?.value ?? '']),
    ...numbers.flatMap(({ fate, key }): [string, string][] =>
      fate === 'unplaced' && key !== null ? [[key, 'none']] : [],
    ),
  ]);
}

function remembered(draft: Draft): Map<string, Profile> {
  const text = profileText(undefined, answersOf(draft));
  return new Map([[profileOf(draft) ?? '', profile.parse(parse(text))]]);
}

/** The table with one more row, which merged cells above go on into. */
function withRow(table: Table, at: number, texts: readonly string[]): Table {
  const around = table.cells.map((cell) => {
    if (cell.row >= at) return { ...cell, row: cell.row + 1 };
    return cell.row + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell;
  });
  const own = texts.map((text, index) => {
    const column = table.columns - texts.length + index;
    return { row: at, column, rowSpan: 1, columnSpan: 1, text, place: `${table.place} 新行第${column + 1}列` };
  });
  return {
    ...table,
    rows: table.rows + 1,
    cells: [...around, ...own].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

const [SCORES, MONEY] = [drawnTable(guangzhouRows(), '表2'), drawnTable(GUANGZHOU_MONEY, '表1')];

describe.each([
  {
    of: 'Ziyang',
    framework: 'hunan-2023',
    tables: [ZIYANG_FORM],
    keys: [
      'phase:年度资金总额/按收入性质分',
      'phase:年度资金总额/按支出性质分',
      'achievement:产出指标/时效指标/各项目完成时间',
      'direction:产出指标/成本指标/全年预算成本',
    ],
    more: [withRow(ZIYANG_FORM, 14, ['新增事项办理数', '25件', '26件', '5', '5', ''])],
    added: ['direction:产出指标/质量指标/新增事项办理数'],
  },
  {
    of: 'Guangzhou',
    framework: 'guangzhou-2022',
    tables: [MONEY, SCORES],
    keys: [
      'phase:总预算',
      'leaf:履职效能/整体效能/预算资金支出率',
      'facts:文字中的数字',
      'number:上年结转/年度预算资金类别/部门预算/基本支出',
    ],
    more: [MONEY, withRow(SCORES, 4, ['新增管理事项', '3', '看做得怎样。', '2.5', '', ''])],
    added: ['leaf:履职效能/整体效能/新增管理事项'],
  },
])('the form of $of', ({ framework, tables, keys, more, added }) => {
  const first = importRemembering(documentAt(2023, tables), { frameworks }, new Map());
  const profiles = remembered(first);
  const again = (each: readonly Table[]): Draft =>
    importRemembering(documentAt(2024, each.map(nextYear)), { frameworks }, profiles);

  test('asks at most five things the first time', () => {
    expect([first.framework, asked(first)]).toEqual([framework, keys]);
    expect(keys.length).toBeLessThanOrEqual(5);
  });

  test('asks nothing in the next year, and the figures are those of the next year', () => {
    const next = again(tables);
    expect([next.year, asked(next)]).toEqual([2024, []]);
    expect(next.decided.map(({ key }) => key)).toEqual(keys.filter((key) => !key.startsWith('number')));
    // Words are evidence only where they give the points of their row, and the points have changed.
    const paths = ({ placements }: Draft): string[] =>
      placements.map(({ path }) => path).filter((path) => !path.includes('.evidence.'));
    expect(paths(next)).toEqual(paths(first));
    expect(JSON.stringify(next.fields)).not.toBe(JSON.stringify(first.fields));
  });

  test('asks about a new row alone', () => {
    expect(asked(again(more))).toEqual(added);
  });

  test('asks again what is taken out of the profile', () => {
    const [, ...others] = answersOf(first);
    const left = new Map([[framework, { decisions: Object.fromEntries(others) }]]);
    const next = importRemembering(documentAt(2024, tables.map(nextYear)), { frameworks }, left);
    expect(asked(next)).toEqual(keys.slice(0, 1));
  });
});

describe('a profile', () => {
  test('is written in the order of keys, and new answers replace old ones', () => {
    const known = { decisions: { 'unit:甲': '元', 'direction:乙/丙': '<=' } };
    expect(
      profileText(
        known,
        new Map([
          ['unit:甲', '万元'],
          ['leaf:丁#2', 'none'],
        ]),
      ),
    ).toMatchInlineSnapshot(`
      "# 导入时作过的决定，同一种表下一年不再问。由 npm run import 写；删去一行，下一次就重新问。
      decisions:
        "direction:乙/丙": "<="
        "leaf:丁#2": "none"
        "unit:甲": "万元"
      "
    `);
    expect(profile.parse(parse(profileText(undefined, new Map())))).toEqual({ decisions: {} });
  });

  test('says which framework a form is of, before it is known whose profile it is', () => {
    const rows = drawnTable([
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '甲', '≥1次', '1次', '50', '49'],
      ['效益指标', '社会效益', '乙', '≥1次', '1次', '40', '39'],
      ['总分', '<', '<', '<', '<', '90', '88'],
    ]);
    const options = {
      frameworks: new Map(
        ['a', 'b'].flatMap((id) => {
          const own = frameworks.get('hunan-2023');
          return own === undefined ? [] : [[id, own] as const];
        }),
      ),
    };
    const key = 'framework:产出指标/效益指标';
    const choose = (profiles: [string, Profile][]) => importRemembering(documentOf(rows), options, new Map(profiles));
    expect(choose([]).questions.map((each) => each.key)).toEqual([key]);
    expect(choose([['b', { decisions: { [key]: 'b' } }]])).toMatchObject({ framework: 'b', questions: [] });
    expect(choose([['none', { decisions: { [key]: 'none' } }]])).toMatchObject({ framework: null, questions: [] });
  });

  test('of this year comes before that of others', () => {
    const key = 'direction:产出指标/成本指标/全年预算成本';
    const options = { frameworks, decisions: new Map([[key, '=']]) };
    const { decided } = importRemembering(
      documentAt(2023, [ZIYANG_FORM]),
      options,
      new Map([['hunan-2023', { decisions: { [key]: '<=' } }]]),
    );
    expect(decided).toMatchObject([{ key, chosen: '=' }]);
  });
});
