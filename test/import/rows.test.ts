/** Rows of indicators, and which leaf of a framework each of them is. */
import { describe, expect, test } from 'vitest';
import { align } from '../../src/import/align.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { indicatorRows } from '../../src/import/indicator-rows.ts';
import { panelsOf } from '../../src/import/panels.ts';
import { viewTable } from '../../src/import/table-view.ts';
import { documentOf, drawnTable } from './form-table.ts';

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

test('a leaf with parts may be printed as a whole, in its parts, or both', () => {
  const leaf = (path: string, name: string, weight: string) => ({ path, above: ['管理'], name, weight });
  const leaves = [
    leaf('scores.a', '政府采购执行情况', '2'),
    ...[leaf('scores.a.parts.rate', '政府采购执行率', '1'), leaf('scores.a.parts.policy', '政策功能', '1')],
  ];
  const pathsOf = (...rows: [string, string][]) => {
    const table = drawnTable([
      ['一级指标', '二级指标', '分值', '得分'],
      ...rows.map(([name, weight]) => ['管理', name, weight, weight]),
    ]);
    return align(panelsOf(viewTable(table)).flatMap(indicatorRows), leaves).map((match) => match.leaf.path);
  };
  expect(pathsOf(['政府采购执行情况', '2'])).toEqual(['scores.a']);
  expect(pathsOf(['政府采购执行率', '1'], ['政策功能', '1'])).toEqual(['scores.a.parts.rate', 'scores.a.parts.policy']);
  expect(pathsOf(['政府采购执行情况', '2'], ['政府采购执行率', '1'], ['政策功能', '1'])).toHaveLength(3);
});

test('points in columns of their own belong to the level to their left', () => {
  const table = drawnTable([
    ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '得分'],
    ['管理', '50', '预算', '3', '评估', '2', '1.5'],
  ]);
  const [row] = panelsOf(viewTable(table)).flatMap(indicatorRows);
  expect([row?.levels.map(({ points }) => points), row?.fields.weight?.text]).toEqual([['50', '3'], '2']);
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

test('a header of two rows, as Shenzhen prints it, gives every level its names and its points', () => {
  const table = drawnTable([
    ['一级指标', '<', '二级指标', '<', '三级指标', '<', '指标说明', '自评得分'],
    ['名称', '参考分值', '名称', '参考分值', '名称', '参考分值', '^', '^'],
    ['部门决策', '25', '预算编制', '10', '编制合理性', '5', '1.5分以上', '4.5'],
    ['^', '^', '^', '^', '编制规范性', '5', '', '5'],
    ['^', '^', '目标设置', '15', '目标完整性', '8', '', '8'],
  ]);
  const rows = panelsOf(viewTable(table)).flatMap(indicatorRows);
  expect(
    rows.map(({ levels, name, fields }) =>
      [...levels, name]
        .map((each) => each.name)
        .concat(fields.weight?.text ?? '', fields.stated?.text ?? '')
        .join('/'),
    ),
  ).toEqual([
    '部门决策/预算编制/编制合理性/5/4.5',
    '部门决策/预算编制/编制规范性/5/5',
    '部门决策/目标设置/目标完整性/8/8',
  ]);
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

test('points taken off are read below zero, however the minus is typed', () => {
  const framework = {
    ...{ name: '表', place: '某地', region: '440000', from: 2020, source: '表', total: '100', decimals: 2 },
    ...{ bands: [], sections: [] },
    indicators: [
      { id: 'a', name: '产出完成情况', weight: '60', method: { name: 'judged' } as const },
      { id: 'b', name: '资金管理', weight: '40', method: { name: 'judged' } as const },
    ],
    adjustments: [
      { id: 'late', name: '报送不及时扣分', most: '0', least: '-5', method: { name: 'judged' } as const },
      { id: 'audit', name: '审计发现问题扣分', most: '0', least: '-5', method: { name: 'judged' } as const },
    ],
  };
  const table = drawnTable([
    ['评价指标', '分值', '得分', '扣分原因'],
    ['产出完成情况', '60', '58', ''],
    ['资金管理', '40', '40', ''],
    ['报送不及时扣分', '', '－2', '晚了两天。'],
    ['审计发现问题扣分', '', '−1.5', ''],
  ]);
  const { fields } = importDocument(documentOf(table), {
    frameworks: new Map([['f', framework]]),
    framework: 'f',
  });
  expect(fields['scores']).toMatchObject({
    late: { stated: '-2', reason: '晚了两天。' },
    audit: { stated: '-1.5' },
  });
});
