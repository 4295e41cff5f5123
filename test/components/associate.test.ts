import { expect, test } from 'vitest';
import { associate } from '../../components/table/associate.ts';
import type { Cell, FormTable, Row } from '../../components/table/model.ts';

const head = (text: string, more: Partial<Cell> = {}): Cell => ({ pieces: [text], scope: 'col', ...more });
const name = (text: string, more: Partial<Cell> = {}): Cell => ({ pieces: [text], scope: 'row', ...more });
const data = (text: string, more: Partial<Cell> = {}): Cell => ({ pieces: [text], ...more });

function table(rows: Row[], heads: Row[]): FormTable {
  return { id: 't', name: 't', caption: '表', head: heads, bodies: [rows], notes: [] };
}

/** What the headers of every data cell say, as text. */
function readings(from: FormTable): Record<string, string> {
  const tied = associate(from);
  const cells = [tied.head, ...tied.bodies, tied.foot ?? []].flat().flatMap((row) => row.cells);
  const text = new Map(cells.map((cell) => [cell.id, cell.pieces.join('')]));
  return Object.fromEntries(
    cells
      .filter((cell) => cell.headers !== undefined)
      .map((cell) => [
        cell.pieces.join(''),
        (cell.headers ?? '')
          .split(' ')
          .map((id) => text.get(id))
          .join(' '),
      ]),
  );
}

test('leaves a table with nothing merged to its scopes', () => {
  const simple = table([{ cells: [name('甲'), data('1')] }], [{ cells: [head('项目'), head('金额')] }]);
  expect(associate(simple)).toBe(simple);
});

test('names both heads of a column in a group', () => {
  const grouped = table(
    [{ cells: [name('甲'), data('1'), data('2'), data('3')] }],
    [
      {
        cells: [
          head('项目', { rowspan: 2 }),
          head('预算', { scope: 'colgroup', colspan: 2 }),
          head('备注', { rowspan: 2 }),
        ],
      },
      { cells: [head('年初'), head('全年')] },
    ],
  );
  expect(readings(grouped)).toEqual({ '1': '预算 年初 甲', '2': '预算 全年 甲', '3': '备注 甲' });
});

test('gives a merged cell only the heads that span all its rows and stand to its left', () => {
  const merged = table(
    [
      {
        cells: [
          name('一', { scope: 'rowgroup', rowspan: 3 }),
          data('50', { rowspan: 3 }),
          name('甲', { rowspan: 2 }),
          name('合计'),
          data('2'),
          data('因', { rowspan: 2 }),
        ],
      },
      { cells: [name('其一'), data('0.5')] },
      { cells: [name('乙', { colspan: 2 }), data('3'), data('果')] },
    ],
    [{ cells: [head('一级'), head('重'), head('二级', { colspan: 2 }), head('分'), head('原因')] }],
  );
  expect(readings(merged)).toEqual({
    '50': '重 一',
    '2': '分 一 甲 合计',
    因: '原因 一 甲',
    '0.5': '分 一 甲 其一',
    '3': '分 一 乙',
    果: '原因 一 乙',
  });
});

test('lets a row that is a heading head the rows of its level and below', () => {
  const group = (text: string, level: number): Row => ({
    level,
    cells: [name(text, { scope: 'rowgroup', colspan: 2 })],
  });
  const line = (text: string, level: number): Row => ({ level, cells: [name(text), data(`${text}数`)] });
  const split = table(
    [
      line('总', 1),
      group('性质', 2),
      line('基本', 2),
      group('用途', 3),
      line('工资', 3),
      line('项目', 2),
      group('来源', 2),
      line('财政', 2),
    ],
    [{ cells: [head('项目'), head('金额')] }],
  );
  expect(readings(split)).toEqual({
    总数: '金额 总',
    基本数: '金额 性质 基本',
    工资数: '金额 性质 用途 工资',
    项目数: '金额 性质 项目',
    财政数: '金额 来源 财政',
  });
});
