/** Tables: their grid, merges, tables within tables, rows that one does not see. */
import { expect, test } from 'vitest';
import { CONTINUE, noteLines, p, printed, readLines, readTables, RESTART, span, tbl, tc, tr } from './word-file.ts';

test('reads tables among paragraphs, each cell with its place', () => {
  const body = p('前') + tbl([tr(['指标', '分值']), tr(['产出', '50.00'])]) + p('后') + tbl([tr(['甲'])]);
  expect(readLines(body)).toEqual(['第1段 前', '表1', '指标 | 分值', '产出 | 50.00', '第2段 后', '表2', '甲']);
  expect(readTables(body)[0]?.cells.map(({ place }) => place)).toEqual([
    ...['表1 第1行第1列', '表1 第1行第2列'],
    ...['表1 第2行第1列', '表1 第2行第2列'],
  ]);
});

test('two tables one behind the other stay two', () => {
  expect(readLines(tbl([tr(['甲'])]) + tbl([tr(['乙'])]))).toEqual(['表1', '甲', '表2', '乙']);
});

test('parts paragraphs and lines of a cell by line ends', () => {
  expect(readLines(tbl([tr([tc(p('甲') + p('') + p('<w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>'))])]))).toEqual([
    '表1',
    '甲⏎乙⏎丙',
  ]);
});

test('reads a header over two rows', () => {
  const rows = [
    tr([tc('指标', RESTART), tc('资金', span(2)), tc('得分', RESTART)]),
    tr([tc('', CONTINUE), '预算', '执行', tc('', CONTINUE)]),
    tr(['投入', '1', '2', '3']),
  ];
  expect(readLines(tbl(rows, [900, 900, 900, 900]))).toEqual([
    ...['表1', '指标{2x1} | 资金{1x2} | 得分{2x1}'],
    ...['预算 | 执行', '投入 | 1 | 2 | 3'],
  ]);
});

test('a merge begins anew with each restart', () => {
  const rows = [
    tr([tc('甲', RESTART), '1']),
    tr([tc('', CONTINUE), '2']),
    tr([tc('乙', RESTART), '3']),
    tr([tc('', CONTINUE), '4']),
  ];
  expect(readLines(tbl(rows))).toEqual(['表1', '甲{2x1} | 1', '2', '乙{2x1} | 3', '4']);
});

test('a merge that goes on with nothing begins where it stands, as in the lower half of a table that was split', () => {
  const rows = [
    tr([tc('续', CONTINUE), '1']),
    tr([tc('', CONTINUE), '2']),
    tr(['头', '3']),
    tr([tc('身', CONTINUE), '4']),
  ];
  expect(readLines(tbl(rows))).toEqual(['表1', '续{2x1} | 1', '2', '头 | 3', '身 | 4']);
});

test('a row that only goes on with the row above is a row', () => {
  const rows = [tr([tc('甲', RESTART), tc('乙', RESTART)]), tr([tc('', CONTINUE), tc('', CONTINUE)])];
  expect(readLines(tbl(rows))).toEqual(['表1', '甲{2x1} | 乙{2x1}', '']);
  const late = [tr(['一', '二', tc('三', RESTART)]), tr([tc('', CONTINUE)], '<w:gridBefore w:val="2"/>')];
  expect(readLines(tbl(late))).toEqual(['表1', '一 | 二 | 三{2x1}', ' | ']);
});

test('cells of different widths do not merge', () => {
  const rows = [tr([tc('宽', RESTART + span(2)), '一']), tr([tc('窄', CONTINUE), '二', '三'])];
  expect(readLines(tbl(rows, [900, 900, 900]))).toEqual(['表1', '宽{1x2} | 一', '窄 | 二 | 三']);
});

test('joins cells to their left as old files do, also over rows', () => {
  const left = '<w:hMerge w:val="restart"/>';
  const right = '<w:hMerge/>';
  const rows = [
    tr([tc('甲', left + RESTART), tc('', right + RESTART), '乙']),
    tr([tc('', left + CONTINUE), tc('', right + CONTINUE), '丙']),
  ];
  const below = tr(['一', '二', '三']);
  expect(readLines(tbl([...rows, below], [900, 900, 900]))).toEqual(['表1', '甲{2x2} | 乙', '丙', '一 | 二 | 三']);
});

test('fills what rows leave out before and behind their cells', () => {
  const rows = [tr(['一', '二', '三']), tr(['乙'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'), tr(['短'])];
  expect(readLines(tbl(rows, [900, 900, 900]))).toEqual(['表1', '一 | 二 | 三', ' | 乙 | ', '短 |  | ']);
});

test('borders a hair apart are one, and columns that no border parts are one', () => {
  const rows = [
    tr([tc('指标', span(2)), tc('分值', span(1)), tc('得分', span(3))]),
    tr([tc('产出', span(1)), tc('50', span(2)), tc('48', span(3))]),
  ];
  expect(readLines(tbl(rows, [2000, 20, 1500, 300, 300, 900]))).toEqual([
    '表1',
    '指标 | 分值 | 得分',
    '产出 | 50 | 48',
  ]);
});

test('widths that were never measured tell nothing', () => {
  const rows = [tr([tc('甲', span(2)), '乙']), tr(['丙', tc('丁', span(2))])];
  expect(readLines(tbl(rows, [1, 1, 1]))).toEqual(['表1', '甲{1x2} | 乙', '丙 | 丁{1x2}']);
});

test('a narrow column with cells of its own stays', () => {
  const rows = [tr(['甲', '|', '乙']), tr([tc('丙', span(2)), '丁'])];
  expect(readLines(tbl(rows, [2000, 50, 2000]))).toEqual(['表1', '甲 | | | 乙', '丙{1x2} | 丁']);
});

test('where a row counts other columns than the table, its widths tell them', () => {
  const width = (twips: number): string => `<w:tcW w:w="${twips}" w:type="dxa"/>`;
  const rows = [
    tr([tc('名称', width(1000)), tc('厅', width(3000))]),
    tr([tc('一', width(1000)), tc('二', width(1000)), tc('三', width(1010)), tc('四', width(990))]),
  ];
  expect(readLines(tbl(rows, [1000, 1000, 1000, 1000]))).toEqual(['表1', '名称 | 厅{1x3}', '一 | 二 | 三 | 四']);
});

test('widths of some rows alone tell nothing', () => {
  const width = '<w:tcW w:w="2000" w:type="dxa"/>';
  const rows = [tr([tc('一', width), tc('二', width)]), tr(['三', '四'])];
  expect(readLines(tbl(rows, [2000, 1000, 1000]))).toEqual(['表1', '一 | 二', '三 | 四']);
});

test('a cell that spans more columns than the table has ends where the table does', () => {
  const rows = [tr([tc('题', span(7))]), tr(['一', '二', '三'])];
  expect(readLines(tbl(rows, [900, 900, 900]))).toEqual(['表1', '题{1x3}', '一 | 二 | 三']);
});

test('a table may have more columns than its grid says, or no grid', () => {
  const rows = [tr([tc('题', span(3))]), tr(['一', '二', '三'])];
  for (const widths of [[], [900], [900, 900]])
    expect(readLines(tbl(rows, widths))).toEqual(['表1', '题{1x3}', '一 | 二 | 三']);
});

test('reads rows and cells within content controls', () => {
  const cell = `<w:sdt><w:sdtPr/><w:sdtContent>${tc('控件格')}</w:sdtContent></w:sdt>`;
  const row = `<w:sdt><w:sdtContent>${tr(['甲', cell])}</w:sdtContent></w:sdt>`;
  expect(readLines(tbl([tr(['一', '二']), row]))).toEqual(['表1', '一 | 二', '甲 | 控件格']);
});

test('a table within a cell is no text of it', () => {
  const inner = tbl([tr(['里', '1.50'])]);
  const [table] = readTables(tbl([tr(['外', tc(p('前') + inner + p('后'))])]));
  const cell = table?.cells[1];
  expect(cell?.text).toBe('前\n后');
  expect(cell?.tables?.map(printed)).toEqual([['里 | 1.50']]);
  expect(cell?.tables?.[0]?.cells[1]?.place).toBe('表1 第1行第2列 内表1 第1行第2列');
});

test('of tables that lie too deep the text is read', () => {
  let body = tbl([tr(['芯'])]);
  for (let depth = 0; depth < 6; depth += 1) body = tbl([tr([tc(body)])]);
  expect(JSON.stringify(readTables(body))).toContain('芯');
  expect(noteLines(body).map((line) => line.replace(/^.*: /, ''))[0]).toMatch(/有嵌套太深的表格，只读了其中的文字。$/);
});

test('hidden rows are read, marked and noted once a stretch', () => {
  const hidden = '<w:hidden/>';
  const body = tbl([
    tr(['一']),
    tr(['二'], hidden),
    tr(['三'], hidden),
    tr(['四'], '<w:tblHeader/>'),
    tr(['五'], hidden),
  ]);
  expect(readTables(body)[0]?.cells.map(({ text, isHidden = false }) => [text, isHidden])).toEqual([
    ...[
      ['一', false],
      ['二', true],
      ['三', true],
    ],
    ...[
      ['四', false],
      ['五', true],
    ],
  ]);
  expect(noteLines(body)).toEqual([
    'hidden 表1 第2—3行: 表1 第2—3行是隐藏的，已一并读入。',
    'hidden 表1 第5行: 表1 第5行是隐藏的，已一并读入。',
  ]);
});

test('text in a cell that another one covers is named', () => {
  const rows = [tr([tc('甲', RESTART), '乙']), tr([tc('旧数 12', CONTINUE), '丙'])];
  expect(noteLines(tbl(rows))).toEqual([
    'hidden 表1 第1行第1列: 表1 第1行第1列盖住了被合并的单元格里的文字“旧数 12”，打印时看不到，没有读入。',
  ]);
});
