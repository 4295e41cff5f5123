import { expect, test } from 'vitest';
import { linesOf } from '../../../src/document/pdf/lines.ts';
import { glyphsAt } from './glyphs.ts';
import { isContinuation } from '../../../src/document/pdf/continuation.ts';
import { joinedPieces } from '../../../src/document/pdf/joined-pieces.ts';
import type { Piece } from '../../../src/document/pdf/piece.ts';

function piece(page: number, rows: readonly (readonly string[])[], options: Partial<Piece> = {}): Piece {
  const columns = rows[0]?.length ?? 0;
  const place = `第${page}页 表1`;
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      ...{ row, column, rowSpan: 1, columnSpan: 1, text },
      place: `${place} 第${row + 1}行第${column + 1}列`,
    })),
  );
  const xs = Array.from({ length: columns + 1 }, (_, index) => index * 50);
  return {
    table: { kind: 'table', rows: rows.length, columns, place },
    cells,
    xs,
    ys: [...rows, ''].map((_, index) => index * 20),
    pageEnd: rows.length * 20,
    isOpenAbove: false,
    isOpenBelow: false,
    isLoose: false,
    ...options,
  };
}

const HEADER = ['指标', '得分'];

test('a repeated header is left out, and cells keep the places of their pages', () => {
  const { table, cells } = joinedPieces(piece(1, [HEADER, ['甲', '1']]), piece(2, [HEADER, ['乙', '2']]));
  expect(table).toMatchObject({ rows: 3, columns: 2, place: '第1页 表1' });
  expect(cells.map(({ row, text, place }) => [row, text, place])).toEqual([
    [0, '指标', '第1页 表1 第1行第1列'],
    [0, '得分', '第1页 表1 第1行第2列'],
    [1, '甲', '第1页 表1 第2行第1列'],
    [1, '1', '第1页 表1 第2行第2列'],
    [2, '乙', '第2页 表1 第2行第1列'],
    [2, '2', '第2页 表1 第2行第2列'],
  ]);
});

test('a row that the page break cut is one where no rule stands at the break', () => {
  const open = joinedPieces(
    piece(1, [HEADER, ['公开', '9']], { isOpenBelow: true }),
    piece(2, [
      ['及时率', ''],
      ['乙', '2'],
    ]),
  );
  expect(open.table.rows).toBe(3);
  expect(open.cells.map(({ text }) => text)).toEqual(['指标', '得分', '公开\n及时率', '9', '乙', '2']);
  const closed = joinedPieces(piece(1, [HEADER, ['公开', '9']]), piece(2, [['及时率', '']]));
  expect(closed.table.rows).toBe(3);
});

test('a part with fewer columns goes on where its edges are edges of the other', () => {
  const part = piece(2, [['总分', '90']], { xs: [0, 100, 150] });
  const whole = piece(1, [['指标', '目标', '得分']]);
  expect(isContinuation(whole, part)).toBe(true);
  expect(
    joinedPieces(whole, part)
      .cells.slice(3)
      .map(({ column, columnSpan }) => [column, columnSpan]),
  ).toEqual([
    [0, 2],
    [2, 1],
  ]);
});

test('parts whose rows are merged in other ways have the columns of both', () => {
  const [one, other] = [
    piece(1, [['甲', '乙', '丙', '丁']], { xs: [0, 50, 100, 150, 250] }),
    piece(2, [['戊', '己', '庚', '辛']], { xs: [0, 50, 100, 200, 250] }),
  ];
  expect(isContinuation(one, other)).toBe(true);
  expect(joinedPieces(one, other).cells.map(({ column, columnSpan }) => `${column}+${columnSpan}`)).toEqual([
    '0+1',
    '1+1',
    '2+1',
    '3+2',
    '0+1',
    '1+1',
    '2+2',
    '4+1',
  ]);
});

test('other edges are another table', () => {
  expect(isContinuation(piece(1, [HEADER]), piece(2, [HEADER], { xs: [0, 70, 100] }))).toBe(false);
  expect(
    isContinuation(piece(1, [['甲', '乙', '丙']]), piece(2, [['甲', '乙', '丙']], { xs: [0, 30, 120, 150] })),
  ).toBe(false);
  expect(isContinuation(piece(1, [HEADER]), piece(2, [HEADER], { xs: [0, 50, 160] }))).toBe(false);
});

test('a frame around what is left of the page is no row', () => {
  const { table, cells, ...rest } = piece(1, [HEADER, ['甲', '1'], ['', '']]);
  const framed = cells
    .filter((_, index) => index < 5)
    .map((cell, index) => (index === 4 ? { ...cell, columnSpan: 2 } : cell));
  const whole = joinedPieces({ table, cells: framed, ...rest }, piece(2, [HEADER, ['乙', '2']]));
  expect(whole.cells.map(({ text }) => text)).toEqual(['指标', '得分', '甲', '1', '乙', '2']);
  expect(whole.table.rows).toBe(3);
});

test('a table that had room for its next row ended there', () => {
  const last = piece(1, [HEADER, ['甲', '1']], { pageEnd: 200 });
  expect(isContinuation(last, piece(2, [HEADER, ['乙', '2']]))).toBe(false);
});

test('forms of one layout on a page each are tables of their own', () => {
  const form = (page: number, name: string): Piece => {
    const { cells, ...rest } = piece(page, [
      ['项目支出绩效自评表', ''],
      ['项目名称', name],
    ]);
    return {
      ...rest,
      cells: cells
        .filter((_, index) => index !== 1)
        .map((cell, index) => (index === 0 ? { ...cell, columnSpan: 2 } : cell)),
    };
  };
  expect(isContinuation(form(1, '甲'), form(2, '乙'))).toBe(false);
});

test('forms without a title in their grid are, too', () => {
  const form = (page: number, name: string): Piece =>
    piece(page, [
      ['项目名称', name],
      ['主管部门', '某局'],
    ]);
  expect(isContinuation(form(1, '甲'), form(2, '乙'))).toBe(false);
});

test('a title and names of columns that are repeated together are the header of one table', () => {
  const part = (page: number, name: string): Piece => {
    const { cells, ...rest } = piece(page, [['自评表', ''], HEADER, [name, '1']]);
    return {
      ...rest,
      cells: cells.flatMap((cell, index) => (index === 1 ? [] : index === 0 ? [{ ...cell, columnSpan: 2 }] : [cell])),
    };
  };
  expect(isContinuation(part(1, '甲'), part(2, '乙'))).toBe(true);
  expect(joinedPieces(part(1, '甲'), part(2, '乙')).cells.map(({ text }) => text)).toEqual([
    '自评表',
    '指标',
    '得分',
    '甲',
    '1',
    '乙',
    '1',
  ]);
});

test('below the same caption only the same header goes on', () => {
  expect(isContinuation(piece(1, [HEADER, ['甲', '1']]), piece(2, [HEADER, ['乙', '2']]), true)).toBe(true);
  expect(isContinuation(piece(1, [HEADER, ['甲', '1']]), piece(2, [['乙', '2']]), true)).toBe(false);
  expect(isContinuation(piece(1, [HEADER, ['甲', '1']]), piece(2, [['乙', '2']]))).toBe(true);
});

test('a row of which nothing is left below was cut, and so was one that goes on', () => {
  const blank = joinedPieces(
    piece(1, [HEADER, ['甲', '1']]),
    piece(2, [
      ['', ''],
      ['乙', '2'],
    ]),
  );
  expect(blank.cells.map(({ text }) => text)).toEqual(['指标', '得分', '甲', '1', '乙', '2']);
});

test('where a rule stands at the break, text that had no more room tells that the row was cut', () => {
  const above = piece(1, [HEADER, ['部门决算公', '9.5']]);
  const below = piece(2, [
    ['开及时率', ''],
    ['乙', '2'],
  ]);
  const withEnds = ({ cells, ...rest }: Piece): Piece => ({
    ...rest,
    cells: cells.map((cell) => {
      const [line] = linesOf(glyphsAt(cell.text, { left: 0, baseline: 10 }));
      return line === undefined ? cell : { ...cell, ends: { first: line, last: line, free: 52 - line.right } };
    }),
  });
  const cut = joinedPieces(withEnds(above), withEnds(below));
  expect(cut.cells.map(({ text }) => text)).toEqual(['指标', '得分', '部门决算公开及时率', '9.5', '乙', '2']);
  const whole = joinedPieces(withEnds(piece(1, [HEADER, ['部门', '9.5']])), withEnds(below));
  expect(whole.table.rows).toBe(4);
});

test('names of levels go on below the break where the level before them does', () => {
  const tall = piece(1, [
    ['一级', '二级', '三级'],
    ['产出', '数量', '甲'],
  ]);
  const rest = piece(2, [
    ['', '', '乙'],
    ['', '质量', '丙'],
  ]);
  const cells = rest.cells.flatMap((cell, index) =>
    index === 3 ? [] : index === 0 ? [{ ...cell, rowSpan: 2 }] : [cell],
  );
  const { cells: found } = joinedPieces(tall, { ...rest, cells });
  expect(found.slice(3).map(({ row, column, rowSpan, text }) => `${row},${column}+${rowSpan} ${text}`)).toEqual([
    '1,0+3 产出',
    '1,1+2 数量',
    '1,2+1 甲',
    '2,2+1 乙',
    '3,1+1 质量',
    '3,2+1 丙',
  ]);
});
