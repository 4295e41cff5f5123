import { describe, expect, test } from 'vitest';
import { joinContinued } from '../../src/document/joined-tables.ts';
import { countedGrid } from '../../src/document/grid.ts';
import type { Block, Table } from '../../src/document/document.ts';
import { cpuClock } from '../fixtures/cpu-clock.ts';
import { gridOf, tablesOf, texts } from './printed-blocks.ts';

/** A table from lines, its cells parted by bars; `>` is a cell that the one before it covers. */
function table(number: number, ...lines: string[]): Table {
  const grid = countedGrid(`表${number}`);
  for (const line of lines) {
    grid.nextRow();
    const texts = line.split('|');
    texts.forEach((text, at) => {
      const end = texts.findIndex((each, index) => index > at && each !== '>');
      if (text !== '>') grid.add({ text, columnSpan: (end < 0 ? texts.length : end) - at });
    });
  }
  const read = grid.table();
  if (read === undefined) throw new Error('a table without rows');
  return read;
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, level: null, place: `“${text}”` });
const HEADER = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分';
const ROWS = ['产出指标|数量指标|培训人次|≥100人|120人|10|10', '|质量指标|合格率|≥95%|96.5%|10|9.50'];
const MORE = ['|时效指标|完成及时率|100%|100%|10|10', '效益指标|社会效益|覆盖率|≥80%|85%|30|30'];

describe('tables that are one', () => {
  test('where the header is repeated, which is left out', () => {
    const { blocks, notes } = joinContinued([table(1, HEADER, ...ROWS), table(2, HEADER, ...MORE), paragraph('说明')]);
    const [joined, ...others] = tablesOf({ blocks });
    expect(others).toEqual([]);
    expect(gridOf(joined ?? table(0, ''))).toEqual([HEADER, ...ROWS, ...MORE].map((line) => line.split('|')));
    expect(joined?.cells.filter(({ column }) => column === 2).map(({ place }) => place)).toEqual([
      ...['表1 第1行第3列', '表1 第2行第3列', '表1 第3行第3列', '表2 第2行第3列', '表2 第3行第3列'],
    ]);
    expect(notes).toEqual([
      { kind: 'continued', place: '表2', text: '表2接在表1后面，合成了一张表，重复的表头（第1行）没有放进来。' },
    ]);
  });

  test.each([
    '续表',
    '（续）',
    '续表1',
    '接上页',
    '（续上表）',
    '部门整体支出绩效自评表（续）',
    '—3—',
    '第 3 页 共 5 页',
    '转下页',
  ])('where “%s” stands between', (text) => {
    const { blocks, notes } = joinContinued([table(1, HEADER, ...ROWS), paragraph(text), table(2, HEADER, ...MORE)]);
    expect(blocks).toHaveLength(1);
    expect(notes[0]?.text).toBe(`表2接在表1后面，合成了一张表，重复的表头（第1行）没有放进来，中间的“${text}”也没有。`);
  });

  test('where the rest has no header and its columns hold the same', () => {
    const { blocks, notes } = joinContinued([table(1, HEADER, ...ROWS), table(2, ...MORE)]);
    expect(blocks).toMatchObject([{ rows: 5, place: '表1' }]);
    expect(notes[0]?.text).toBe('表2接在表1后面，合成了一张表。');
  });

  test('over three parts, with a header that only begins below the form', () => {
    const form = table(1, '项目名称|甲|>|>|>|>|>', HEADER, ...ROWS);
    const { blocks } = joinContinued([
      form,
      table(2, HEADER, ...MORE),
      table(3, HEADER, '满意度|对象|市民|≥90%|92%|10|10'),
    ]);
    expect(blocks).toMatchObject([{ rows: 7, columns: 7 }]);
  });

  test('where a header of two rows is repeated, with merged cells', () => {
    const head = ['指标|绩效|>|分数|>', '名称|目标|完成|满分|得分'];
    const { blocks, notes } = joinContinued([table(1, ...head, '甲|1|2|5|5'), table(2, ...head, '乙|1|2|5|4')]);
    expect(gridOf(tablesOf({ blocks })[0] ?? table(0, ''))).toEqual([
      ['指标', '绩效 1×2', '分数 1×2'],
      ...['名称|目标|完成|满分|得分', '甲|1|2|5|5', '乙|1|2|5|4'].map((line) => line.split('|')),
    ]);
    expect(notes[0]?.text).toContain('第1—2行');
  });

  test('where the label that a page break cut is printed once more', () => {
    const rest = table(2, HEADER, '产出指标|质量指标|验收率|100%|100%|10|10');
    expect(joinContinued([table(1, HEADER, ...ROWS), rest]).blocks).toHaveLength(1);
  });
});

describe('tables that are two', () => {
  const project = (number: number, name: string): Table =>
    table(number, '项目支出绩效自评表|>|>|>|>|>|>', `项目名称|${name}|>|>|>|>|>`, HEADER, ...ROWS);

  test.each([
    ['each has its own 项目名称', project(1, '甲'), project(2, '乙')],
    ['each has an empty 项目名称', project(1, ''), project(2, '')],
    [
      'the name stands in the cell of its label',
      table(1, '项目名称：甲|>', '指标|得分', '一|1'),
      table(2, '项目名称：乙|>', '指标|得分', '二|2'),
    ],
    ['the first one ends with its total', table(1, HEADER, ...ROWS, '总分|>|>|>|>|100|95'), table(2, HEADER, ...MORE)],
    ['the second one begins like the first', table(1, HEADER, ...ROWS), table(2, HEADER, ...ROWS)],
    [
      'rows are counted from one again',
      table(1, '序号|事项|金额', '1|甲|5', '2|乙|6'),
      table(2, '序号|事项|金额', '1|丙|7'),
    ],
    ['they have other columns', table(1, HEADER, ...ROWS), table(2, '一级指标|分值', '产出|5')],
    ['the second one has a header of its own', table(1, '事项|金额', '甲|5', '乙|6'), table(2, '指标|得分', '丙|7')],
    ['columns of figures hold words', table(1, '事项|金额', '甲|5', '乙|6'), table(2, '丙|好', '丁|差')],
    ['nothing in them is a figure', table(1, '事项|说明', '甲|好'), table(2, '乙|差')],
    ['the second one is only a header', table(1, HEADER, ...ROWS), table(2, HEADER)],
  ])('where %s', (_, first, second) => {
    const blocks = [first, second];
    expect(joinContinued(blocks)).toEqual({ blocks, notes: [] });
  });

  test('where text stands between, which stays', () => {
    const blocks = [table(1, HEADER, ...ROWS), paragraph('—3—'), paragraph('二、部门决算'), table(2, HEADER, ...MORE)];
    expect(joinContinued(blocks)).toEqual({ blocks, notes: [] });
    expect(texts({ blocks })).toEqual(['—3—', '二、部门决算']);
  });

  test('where each is announced as 续表 of another form', () => {
    const blocks = [project(1, '甲'), paragraph('续表'), project(2, '乙'), paragraph('续表')];
    expect(joinContinued(blocks)).toEqual({ blocks, notes: [] });
  });
});

describe('takes time that grows with the number of rows', () => {
  const line = (index: number): string => `${index}|甲|${index}`;

  test.each([
    ['thousands of parts', 2, 3000],
    ['a large table and thousands of small ones that go on with it', 8_000, 8_000],
  ])('%s', (_, rows, count) => {
    const large = Array.from({ length: rows }, (__, index) => line(index + 1));
    const parts = Array.from({ length: count }, (__, index) => {
      const first = rows + 2 * index + 1;
      return table(index + 2, '序号|事项|金额', line(first), line(first + 1));
    });
    const blocks = [table(1, '序号|事项|金额', ...large), ...parts];
    const clock = cpuClock();
    expect(joinContinued(blocks).blocks).toMatchObject([{ rows: 1 + rows + 2 * count }]);
    expect(clock.seconds()).toBeLessThan(10);
  });
});
