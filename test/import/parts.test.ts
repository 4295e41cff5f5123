/** The parts of the import, one by one. */
import { describe, expect, test } from 'vitest';
import { align } from '../../src/import/align.ts';
import { bodyText } from '../../src/import/body-text.ts';
import { bareFigure, isSamePoints } from '../../src/import/figures.ts';
import { meaningOf, unitIn } from '../../src/import/header-words.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { indicatorRows } from '../../src/import/indicator-rows.ts';
import { moneyRows } from '../../src/import/money-rows.ts';
import { placeMoney } from '../../src/import/place-money.ts';
import { panelsOf } from '../../src/import/panels.ts';
import { likeness } from '../../src/import/similar.ts';
import { viewTable } from '../../src/import/table-view.ts';
import { yamlLines } from '../../src/write/yaml-lines.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';

test.each([
  ['一级指标', 'level'],
  ['三级指标名称', 'level'],
  ['年度\n指标值', 'target'],
  ['指标值', 'target'],
  ['目标值', 'target'],
  ['预期指标值', 'target'],
  ['实际完成值', 'actual'],
  ['完成情况', 'actual'],
  ['全年完成值', 'actual'],
  ['分值', 'weight'],
  ['权重', 'weight'],
  ['分值（权重）', 'weight'],
  ['得分', 'stated'],
  ['自评分', 'stated'],
  ['自评得分', 'stated'],
  ['得分/自评分', 'stated'],
  ['财政审核得分', 'reviewed'],
  ['偏差原因分析及改进措施', 'reason'],
  ['未完成原因', 'reason'],
  ['改进措施', 'improvement'],
  ['指标解释', 'explanation'],
  ['评分标准', 'standard'],
  ['年初预算数', 'phase'],
  ['全年预算数（A）', 'phase'],
  ['全年执行数（B）', 'phase'],
  ['执行率（B/A）', 'rate'],
  ['年度整体绩效目标', 'expected'],
  ['整体绩效目标完成情况', 'achieved'],
  ['未能完成原因', 'reason'],
  ['备注', 'note'],
  ['序号', 'number'],
])('the title %s', (title, kind) => {
  expect(meaningOf(title)?.kind).toBe(kind);
});

test.each(['', '应急管理局', '100', '部门整体支出绩效自评表，照实填写，不得空项，一式三份'])(
  '%s is no title',
  (title) => {
    expect(meaningOf(title)).toBeUndefined();
  },
);

test.each([
  ['年度预算申请（万元）', '万元'],
  ['单位：元', '元'],
  ['金额单位：亿元', '亿元'],
  ['万元以上', undefined],
])('the unit in %s', (text, unit) => {
  expect(unitIn(text)).toBe(unit);
});

test.each([
  ['9.10', '9.10'],
  ['10分', '10'],
  ['１０．５', '10.5'],
  ['1,234.56', '1234.56'],
  ['1，234', '1234'],
  ['-409.50', '-409.50'],
  ['12个', undefined],
  ['1,23', undefined],
  ['', undefined],
])('the figure of %s', (text, figure) => {
  expect(bareFigure(text, '分')).toBe(figure);
});

test.each([
  ['91.12%', '%', '91.12'],
  ['581.13万元', '万元', '581.13'],
  ['5,000元', '万元', undefined],
  ['95%', '分', undefined],
  ['10分', '万元', undefined],
])('the figure of %s in a column of %s', (text, unit, figure) => {
  expect(bareFigure(text, unit)).toBe(figure);
});

test('figures are the same however they are written, and texts never', () => {
  expect(isSamePoints('10.0', '10分')).toBe(true);
  expect(isSamePoints('10', '10.01')).toBe(false);
  expect(isSamePoints('优', '优')).toBe(false);
});

test('names are alike in what they name', () => {
  expect(likeness('1.预算执行率（%）', '预算执行率')).toBe(1);
  expect(likeness('部门预算公开', '部门决算公开')).toBeLessThan(1);
  expect(likeness('预算执行率', '资产管理')).toBe(0);
});

describe('rows and leaves', () => {
  const leaf = (name: string, weight: string, above = '公开') => ({
    path: `scores.${name}`,
    above: [above],
    name,
    weight,
  });
  const rowsOf = (...rows: [string, string][]) => {
    const table = drawnTable([
      ['一级指标', '二级指标', '分值', '得分'],
      ...rows.map(([name, weight]) => ['公开', name, weight, weight]),
    ]);
    return panelsOf(viewTable(table)).flatMap(indicatorRows);
  };
  const pairs = (rows: ReturnType<typeof rowsOf>, leaves: ReturnType<typeof leaf>[]) =>
    align(rows, leaves).map(({ row, leaf: own, isCertain }) => [row.name.name, own.name, isCertain]);

  test('names that are nearly alike are told apart by their order', () => {
    const leaves = [leaf('部门预算公开', '2'), leaf('部门决算公开', '2')];
    expect(pairs(rowsOf(['预算公开', '2'], ['决算公开', '2']), leaves)).toEqual([
      ['预算公开', '部门预算公开', false],
      ['决算公开', '部门决算公开', false],
    ]);
  });

  test('a row that the framework does not have stays without a leaf', () => {
    const leaves = [leaf('预算公开', '2'), leaf('决算公开', '3')];
    expect(pairs(rowsOf(['预算公开', '2'], ['党建工作', '5'], ['决算公开', '3']), leaves)).toEqual([
      ['预算公开', '预算公开', true],
      ['决算公开', '决算公开', true],
    ]);
  });

  test('other points under the same name are to be looked at', () => {
    expect(pairs(rowsOf(['预算公开', '4']), [leaf('预算公开', '2')])).toEqual([['预算公开', '预算公开', false]]);
  });
});

describe('names of levels', () => {
  test('go on where a form leaves them blank, and end with the next one', () => {
    const table = drawnTable([
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '得分'],
      ['产出', '数量', '甲', '1', '1', '5'],
      ['', '', '乙', '1', '1', '5'],
      ['效益', '', '丙', '1', '1', '5'],
      ['合计', '', '', '', '', '15'],
    ]);
    const rows = panelsOf(viewTable(table)).flatMap(indicatorRows);
    expect(rows.map(({ levels, name }) => [...levels.map((each) => each.name), name.name].join('/'))).toEqual([
      '产出/数量/甲',
      '产出/数量/乙',
      '效益/丙',
    ]);
  });
});

test('goals stand in rows, each with what became of it and why not', () => {
  const table = drawnTable([
    ['序号', '年度整体绩效目标', '整体绩效目标完成情况', '未能完成原因'],
    ['1', '建成指挥中心。', '已建成。', '无'],
    ['2', '1.摸清底数；\n2.提高能力。', '完成3项。', '经费不足'],
  ]);
  const { fields } = importDocument(documentOf(table), { frameworks: new Map() });
  expect(fields['goals']).toEqual([
    { id: 'annual', expected: '建成指挥中心。', achieved: '已建成。', reason: '无' },
    { id: 'goal-2', expected: ['摸清底数', '提高能力。'], achieved: '完成3项。', reason: '经费不足' },
  ]);
});

describe('money', () => {
  const placed = (rows: string[][]) => {
    const [panel] = panelsOf(viewTable(drawnTable(rows)));
    if (panel === undefined) throw new Error('No money was found.');
    return placeMoney(moneyRows(panel), undefined);
  };
  const head = ['项目', '年初预算数', '全年预算数', '全年执行数', '执行率'];

  test('lines that add up to the total are all of it', () => {
    const { fields, questions } = placed([
      head,
      ['年度资金总额（万元）', '10', '12', '11', '91.67%'],
      ['其中：财政拨款', '6', '7', '7', ''],
      ['其他资金', '4', '5', '4', ''],
    ]);
    expect(JSON.stringify(fields)).toContain('"sum":"full"');
    expect(questions).toEqual([]);
  });

  test('lines that do not add up are asked about', () => {
    const { fields, questions } = placed([
      head,
      ['年度资金总额（万元）', '10', '12', '11', ''],
      ['其中：财政拨款', '6', '7', '7', ''],
    ]);
    expect(JSON.stringify(fields)).toContain('"sum":"partial"');
    expect(questions).toHaveLength(1);
  });

  test('an amount in another unit than that of its table is left to a person', () => {
    const document = documentOf(
      drawnTable([head, ['年度资金总额（万元）', '10', '12', '110,000元', ''], ['其他资金', '4', '5', '4', '']]),
    );
    const { fields, numbers } = importDocument(document, { frameworks: new Map() });
    expect(JSON.stringify(fields)).not.toContain('110000');
    expect(numbers.find(({ text }) => text === '110,000')?.fate).toBe('unplaced');
  });

  test('amounts behind their names go to the phase to whose total they add up', () => {
    const { placements } = placed([
      head,
      ['年度资金总额（万元）', '10', '12', '11', ''],
      ['按来源分：', '<', '<', '<', '<'],
      ['财政拨款：7', '<', '<', '<', '<'],
      ['其他资金：5', '<', '<', '<', '<'],
    ]);
    expect(placements.slice(-2).map(({ path, isCertain }) => [path.split('.').at(-1), isCertain])).toEqual([
      ['adjusted', true],
      ['adjusted', true],
    ]);
  });
});

test('a form may stand in several tables, and what is of a person is not carried over', () => {
  const document = documentOf(
    paragraph('某局2023年度部门整体支出绩效自评表', 1),
    drawnTable([
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '检查次数', '≥10次', '12次', '50', '49.5'],
      ['总分', '<', '<', '<', '<', '100', '98.5'],
      ['填表人：张某', '<', '<', '联系电话', '13900000000', '<', '<'],
    ]),
    paragraph('填表人：张某　联系电话：13900000000', 2),
    paragraph('有疑问请拨打13800000000咨询。', 3),
  );
  const draft = importDocument(document, { frameworks: new Map() });
  expect(draft.numbers.filter(({ text }) => text === '13900000000').map(({ fate }) => fate)).toEqual([
    'personal',
    'personal',
  ]);
  expect(draft.body).not.toMatch(/13[89]0/);
  expect(draft.numbers.find(({ text }) => text === '13800000000')?.fate).toBe('personal');
  expect(draft.questions.map(({ text }) => text).join('')).toContain('手机号码');
  expect(draft.fields['stated']).toEqual({ total: '98.5' });
  expect(draft.numbers.filter(({ fate }) => fate === 'unplaced')).toEqual([]);
});

test.each([
  ['☑优 □良 □中 □差', '优'],
  ['□优 √良 □中 □差', '良'],
  ['þ优  90分≤得分≤100分； □良  80分≤得分＜90分', '优'],
  ['□优 □良 □中 □差', undefined],
  ['☑优 ☑良', undefined],
])('the grade in %s', (text, grade) => {
  const draft = importDocument(documentOf(paragraph(text, 1)), { frameworks: new Map() });
  expect(draft.fields['stated']).toEqual(grade === undefined ? undefined : { grade });
});

test('headings lose their numbers, text keeps its own, and no sign is read as Markdown', () => {
  const lines = ['一、部门基本情况', '（一）职能', '1. 负责{应急}*管理*。', '# 不是标题', '一、这是一句话，不是标题。'];
  const body = bodyText(
    lines.map((text, index) => ({ kind: 'paragraph', text, level: null, place: `第${index + 1}段` })),
    () => false,
  );
  expect(body.text.split('\n\n')).toEqual([
    '## 部门基本情况',
    '### 职能',
    '1\\. 负责\\{应急\\}\\*管理\\*。',
    '\\# 不是标题',
    '一、这是一句话，不是标题。',
  ]);
});

test('money across a table, as Guangzhou prints it, becomes the budget without a phase', () => {
  const table = drawnTable([
    ['总预算（万元）', '年度预算资金类别', '<', '<', '<', '<', '<'],
    ['^', '部门预算', '<', '事业发展支出', '<', '事业发展支出（按预算级次划分）', '<'],
    ['^', '基本支出', '项目支出', '专项资金', '其他事业发展\n支出', '市本级资金', '对下转移支付'],
    ['39,481.84', '8,847.16', '20,593.52', '226', '10,001.16', '2,000.00', '8,001.16'],
    ['一级指标', '二级指标', '三级指标', '分值', '得分/自评分', '未达标原因', '改进措施'],
  ]);
  const { fields, numbers, questions } = importDocument(documentOf(table), { frameworks: new Map() });
  const yaml = yamlLines({ budget: fields['budget'] ?? null }).join('\n');
  expect(yaml).toContain('name: 总预算\n    amounts: { unphased: "39481.84" }');
  for (const figure of ['8847.16', '20593.52', '226', '10001.16', '2000.00', '8001.16'])
    expect(yaml).toContain(`"${figure}"`);
  expect(numbers.map(({ fate }) => fate)).toEqual(Array.from({ length: 7 }, () => 'placed'));
  expect(questions).toHaveLength(1);
});

describe('cells over several rows', () => {
  const head = ['一级指标', '二级指标', '指标值', '完成值', '分值', '得分', '偏差原因'];
  const rowsOf = (...rows: string[][]) =>
    panelsOf(viewTable(drawnTable([head, ...rows])))
      .flatMap(indicatorRows)
      .map(({ name, fields }) =>
        [name.name, fields.weight?.text, fields.stated?.text, fields.reason?.text].join(' ').trim(),
      );

  test('a score is that of the first row, and never told twice', () => {
    const rows = rowsOf(['产出', '甲', '1', '1', '10', '9', ''], ['^', '乙', '2', '2', '5', '^', '']);
    expect(rows).toEqual(['甲 10 9', '乙 5']);
  });

  test('a row that only goes on is no row, one with a score of its own is', () => {
    const rows = rowsOf(
      ['产出', '甲', '1', '1', '0.5', '0.50', ''],
      ['^', '^', '^', '^', '1.5', '1.50', '晚了。'],
      ['^', '^', '^', '^', '^', '^', '又一行说明'],
    );
    expect(rows).toEqual(['甲 0.5 0.50', '甲 1.5 1.50 晚了。\n又一行说明']);
  });

  test('remarks over the whole width and sums of a part are no rows', () => {
    const rows = rowsOf(
      ['产出', '甲', '1', '1', '10', '9', ''],
      ['小计', '<', '', '', '10', '9', ''],
      ['注：1.分值由部门自定。', '<', '<', '<', '<', '<', '<'],
    );
    expect(rows).toEqual(['甲 10 9']);
  });
});

test('the words of parts are those of their leaf, none of them lost', () => {
  const part = (id: string, weight: string) => ({ id, weight, name: '公开', method: { name: 'judged' } as const });
  const framework = {
    ...{ name: '表', place: '某地', region: '440000', from: 2020, source: '表', total: '100', decimals: 2 },
    ...{ bands: [], sections: [], adjustments: [] },
    indicators: [
      {
        id: 'open',
        name: '公开',
        weight: '2',
        method: { name: 'parts' } as const,
        parts: [part('a', '0.5'), part('b', '1.5')],
      },
    ],
  };
  const table = drawnTable([
    ['一级指标', '二级指标', '分值', '得分', '未达标原因'],
    ['管理', '公开', '0.5', '0.4', '晚了两天。'],
    ['^', '^', '1.5', '1', '缺一项。'],
  ]);
  const { fields, placements } = importDocument(documentOf(table), {
    frameworks: new Map([['f', framework]]),
    framework: 'f',
  });
  expect(fields['scores']).toEqual({
    open: { reason: '晚了两天。缺一项。', parts: { a: { stated: '0.4' }, b: { stated: '1' } } },
  });
  expect(placements.map(({ path }) => path)).toEqual([
    ...['scores.open.parts.a.stated', 'scores.open.reason', 'scores.open.parts.b.stated', 'scores.open.reason'],
  ]);
});
