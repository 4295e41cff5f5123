import { describe, expect, test } from 'vitest';
import { readMarkup } from '../../../src/document/html/read-markup.ts';
import { grid, notesOf, tablesOf, texts } from '../printed-blocks.ts';

const read = (html: string): ReturnType<typeof readMarkup> => readMarkup(new TextEncoder().encode(html));

describe('cells', () => {
  test('have places in words and lines for paragraphs', () => {
    const { blocks } = read(
      '<table><tr><th>指标<td>分值</table><table><tr><td><p>一级</p><p>二<br>级</p></td><td> 9.10 </td></table>',
    );
    expect(blocks[1]).toEqual({
      ...{ kind: 'table', rows: 1, columns: 2, place: '表2' },
      cells: [
        { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '一级\n二\n级', place: '表2 第1行第1列' },
        { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: '9.10', place: '表2 第1行第2列' },
      ],
    });
  });

  test('span rows and columns, whatever else a row lacks', () => {
    const html = '<table><tr><td rowspan=2 colspan=2>甲<td>1<tr><td>2<tr><td>乙<td>丙</table>';
    expect(grid(read(html))).toEqual([['甲 2×2', '1'], ['2'], ['乙', '丙', '']]);
  });

  test('span no further than their group and the table', () => {
    const html =
      '<table><tbody><tr><td rowspan=0>甲<td>1<tr><td>2</tbody><tbody><tr><td rowspan=65534>乙<td colspan=9999>3<tr><td colspan=0>4</table>';
    expect(grid(read(html))).toEqual([['甲 2×1', '1'], ['2'], ['乙 2×1', '3'], ['4']]);
  });

  test('take absurd spans for what browsers take them', () => {
    const html = '<table><tr><td rowspan=-3 colspan=abc>甲<td colspan=" 2x">乙<td>丙<tr><td>1<td>2<td>3<td>4</table>';
    expect(grid(read(html))).toEqual([
      ['甲', '乙 1×2', '丙'],
      ['1', '2', '3', '4'],
    ]);
  });

  test('never lie over each other', () => {
    const html = '<table><tr><td>1<td rowspan=2>甲<td>2<tr><td colspan=3>乙<tr><td>3<td>4<td>5</table>';
    expect(grid(read(html))).toEqual([
      ['1', '甲 2×1', '2'],
      ['乙', ''],
      ['3', '4', '5'],
    ]);
  });

  test('stay in the table although markup is left open or closed twice', () => {
    const html = '<div><table><tr><td><div>甲</div></div></td><td><b>1<td><p>2<tr><td>乙<td>3<td>4</p></table>后</div>';
    const result = read(html);
    expect(grid(result)).toEqual([
      ['甲', '1', '2'],
      ['乙', '3', '4'],
    ]);
    expect(texts(result)).toEqual(['后']);
  });
});

describe('rows', () => {
  test('stand in the order in which they are shown', () => {
    const html =
      '<table><caption>表一 <b>得分</b></caption><tfoot><tr><td>合计<td>9</tfoot><tbody><tr><td>甲<td>9</tbody>' +
      '<thead><tr><td>指标<td>得分</thead></table>';
    const result = read(html);
    expect(texts(result)).toEqual(['表一 得分']);
    expect(grid(result)).toEqual([
      ['指标', '得分'],
      ['甲', '9'],
      ['合计', '9'],
    ]);
  });

  test('that are hidden are read and named, as columns and cells are', () => {
    const html =
      '<table><colgroup><col><col style="visibility:collapse" span=2><tr><td>1<td>2<td>3<td>4' +
      '<tr hidden><td>5<td>6<td>7<td>8<tr style="display:none"><td colspan=4>9<tr><td style="display:none">a<td>b<td>c<td>d</table>';
    const result = read(html);
    expect(grid(result)).toEqual([
      ['1', '2*', '3*', '4'],
      ['5*', '6*', '7*', '8*'],
      ['9 1×4*'],
      ['a*', 'b*', 'c*', 'd'],
    ]);
    expect(notesOf(result)).toEqual([
      'hidden 表1 第2—3行是隐藏的。',
      'hidden 表1 第2—3列是隐藏的。',
      'hidden 表1 第4行第1列是隐藏的。',
    ]);
  });

  test('give hidden cells no room where that leaves a gap', () => {
    const html = '<table><tr><td>指标<td>分值<tr><td style="display:none">id7<td>甲<td>5</table>';
    const result = read(html);
    expect(grid(result)).toEqual([
      ['指标', '分值'],
      ['甲', '5'],
    ]);
    expect(notesOf(result)).toEqual(['hidden 表1 看不见的文字没有放进来：“id7”。']);
  });

  test('of a hidden table are read and named once', () => {
    const result = read('<div style="display:none"><table><tr><td>1<td>2</table></div>');
    expect(grid(result)).toEqual([['1*', '2*']]);
    expect(notesOf(result)).toEqual(['hidden 表1 这张表是隐藏的。']);
  });
});

describe('tables within tables', () => {
  test('belong to their cell, whose text is its own', () => {
    const html = '<table><tr><td>甲<td>说明<table><tr><td>1<td>2</table>完<tr><td>乙<td>5</table>';
    const [table] = tablesOf(read(html));
    expect(table?.cells[1]).toMatchObject({ text: '说明\n完', place: '表1 第1行第2列' });
    const [inner] = table?.cells[1]?.tables ?? [];
    expect(inner?.place).toBe('表1 第1行第2列 内表1');
    expect(inner?.cells.map(({ place }) => place)).toEqual([
      '表1 第1行第2列 内表1 第1行第1列',
      '表1 第1行第2列 内表1 第1行第2列',
    ]);
  });

  test('that only arrange a page are no tables', () => {
    const figures = '<table><tr><td>指标<td>分值<tr><td>甲<td>5</table>';
    const html = `<table><tr><td><table><tr><td>标题</table><tr><td><p>一</p>${figures}<p>二</p></table>`;
    const result = read(`${html}<table><tr><td></td><td>${figures}</td><td>&nbsp;</td></table>`);
    expect(texts(result)).toEqual(['标题', '一', '二']);
    expect(tablesOf(result).map(({ place }) => place)).toEqual(['表1', '表2']);
  });

  test('are read as text where they lie too deep, and nothing is lost', () => {
    const nested = (depth: number): string =>
      depth === 0 ? '底' : `<table><tr><td>${depth}<td>${nested(depth - 1)}<tr><td>x<td>y</table>`;
    const result = read(nested(7));
    expect(JSON.stringify(result.blocks).includes('底')).toBe(true);
    expect(result.notes.map(({ kind, text }) => `${kind} ${text}`)).toContain(
      'damaged 表格套得太深，里面的表只读了文字。',
    );
  });
});
