/** How the cells of a sheet become tables. */
import { describe, expect, test } from 'vitest';
import { madeSheet, madeWorkbook, row, textCell } from './made-workbook.ts';
import { cellWith, notesOf, readXlsx, rowsOf, tablesOf, textsOf } from './as-text.ts';

function merged(...ranges: string[]): string {
  return `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
}

const TITLE = row(1, textCell('A1', '部门整体支出绩效自评表'));
const UNIT = row(2, textCell('A2', '单位：万元'));
const HEADER = row(
  3,
  ['一级指标', '二级指标', '得分'].map((text, index) => textCell('ABC'.charAt(index) + 3, text)).join(''),
);
const BODY =
  row(4, textCell('A4', '产出') + textCell('B4', '数量') + textCell('C4', '9')) + row(5, textCell('B5', '质量'));

describe('merged cells', () => {
  test('have their spans, and nothing stands under them', () => {
    const read = readXlsx(madeSheet(TITLE + UNIT + HEADER + BODY, { behind: merged('A1:C1', 'A2:C2', 'A4:A5') }));
    expect(cellWith(read, '部门整体支出绩效自评表')).toMatchObject({ row: 0, columnSpan: 3, rowSpan: 1 });
    expect(cellWith(read, '产出')).toMatchObject({ row: 3, rowSpan: 2, columnSpan: 1 });
    expect(textsOf(read)).toEqual([
      ['部门整体支出绩效自评表'],
      ['单位：万元'],
      ['一级指标', '二级指标', '得分'],
      ['产出', '数量', '9'],
      ['质量', ''],
    ]);
  });

  test('that cover text hide it: it is named', () => {
    const read = readXlsx(madeSheet(row(1, textCell('A1', '甲') + textCell('B1', '乙')), { behind: merged('A1:B1') }));
    expect([textsOf(read), notesOf(read)]).toEqual([
      [['甲']],
      ['hidden Sheet1!B1 的文字被合并单元格盖住了，没有读（乙）。'],
    ]);
  });

  test.each([
    ['overlap', ['A1:B2', 'B2:C3', 'A1:C1']],
    ['are none', ['A1', 'ZZZ1:A2', '', 'C3:A1', 'A1:XFD1048576']],
  ])('that %s do not end the reading', (_, ranges) => {
    const read = readXlsx(
      madeSheet(row(1, textCell('A1', '甲')) + row(3, textCell('C3', '丙')), { behind: merged(...ranges) }),
    );
    const [table] = tablesOf(read);
    const taken = new Set<string>();
    for (const { row: top, column, rowSpan, columnSpan } of table?.cells ?? [])
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1) {
          expect(taken.has(`${top + down},${column + right}`)).toBe(false);
          taken.add(`${top + down},${column + right}`);
        }
    expect(taken.size).toBe((table?.rows ?? 0) * (table?.columns ?? 0));
  });

  test('over whole rows of the program end with the form', () => {
    const read = readXlsx(madeSheet(TITLE + HEADER, { behind: merged('A1:XFD1') }));
    expect(tablesOf(read)[0]?.columns).toBe(3);
    expect(cellWith(read, '部门整体支出绩效自评表')?.columnSpan).toBe(3);
  });
});

describe('one sheet', () => {
  test('is one table, also with blank rows and notes between its parts', () => {
    const note = row(7, textCell('A7', '注：得分按指标权重计算。'));
    const read = readXlsx(madeSheet(TITLE + HEADER + BODY + note, { behind: merged('A1:C1', 'A7:C7') }));
    expect(tablesOf(read).map(({ place }) => place)).toEqual(['Sheet1!A1:C7']);
  });

  test('is two where a second form begins with its title behind a blank row', () => {
    const second =
      row(8, textCell('A8', '项目支出绩效自评表（2023年度）')) +
      row(9, textCell('A9', '项目名称') + textCell('B9', '道路养护'));
    const read = readXlsx(madeSheet(TITLE + HEADER + BODY + second, { behind: merged('A1:C1', 'A8:C8') }));
    expect(tablesOf(read).map(({ place }) => place)).toEqual(['Sheet1!A1:C5', 'Sheet1!A8:C9']);
    expect(rowsOf(tablesOf(read)[1])).toEqual([['项目支出绩效自评表（2023年度）'], ['项目名称', '道路养护', '']]);
    expect(cellWith(read, '道路养护')).toMatchObject({ row: 1, column: 1, place: 'Sheet1!B9' });
  });

  test('is not divided without a blank row, nor under a merged cell that reaches over it', () => {
    const title = (at: number): string => row(at, textCell(`A${at}`, '附表'));
    const near = readXlsx(madeSheet(TITLE + HEADER + BODY + title(6), { behind: merged('A6:C6') }));
    const over = readXlsx(madeSheet(TITLE + HEADER + BODY + title(8), { behind: merged('C4:C7', 'A8:C8') }));
    expect([near, over].map((read) => tablesOf(read).length)).toEqual([1, 1]);
  });

  test('without text is nothing', () => {
    const read = readXlsx(madeSheet(row(1, '<c r="A1" s="0"/><c r="B1"/>')));
    expect([read.blocks, read.notes]).toEqual([[], []]);
  });
});

test('sheets follow each other, and two of one name have places of their own', () => {
  const rows = row(1, textCell('A1', '甲'));
  const read = readXlsx(
    madeWorkbook({
      sheets: [
        { name: '表', rows },
        { name: '表', rows },
        { name: '附表', rows },
      ],
    }),
  );
  expect(tablesOf(read).map(({ place }) => place)).toEqual(['表!A1:A1', "'表 (2)'!A1:A1", '附表!A1:A1']);
});

describe('hidden', () => {
  test('rows and columns are read, marked, and named once a stretch', () => {
    const rows = [1, 2, 3, 4, 5].map((at) =>
      row(at, textCell(`A${at}`, `甲${at}`) + textCell(`C${at}`, `丙${at}`), at === 2 || at === 3 ? ' hidden="1"' : ''),
    );
    const before = '<cols><col min="3" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>';
    const read = readXlsx(madeSheet(rows.join(''), { before }));
    expect(cellWith(read, '甲1')?.isHidden).toBeUndefined();
    expect(['甲2', '甲3', '丙1', '丙3'].map((text) => cellWith(read, text)?.isHidden)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(read.notes).toEqual([
      { kind: 'hidden', place: 'Sheet1!A2:C3', text: '工作表“Sheet1”的第2—3行是隐藏的。' },
      { kind: 'hidden', place: 'Sheet1!C1:C5', text: '工作表“Sheet1”的C列是隐藏的。' },
    ]);
  });

  test('is also what has no height or width, is filtered out or folded', () => {
    const rows = [' ht="0" customHeight="1"', ' hidden="1"', ' hidden="1" outlineLevel="1"', ''].map(
      (attributes, index) =>
        row(index + 1, textCell(`A${index + 1}`, '甲') + textCell(`B${index + 1}`, '乙'), attributes),
    );
    const before = '<sheetPr filterMode="1"/><cols><col min="2" max="2" width="0"/></cols>';
    const read = readXlsx(madeSheet(rows.join(''), { before }));
    expect(notesOf(read)).toEqual([
      'hidden 工作表“Sheet1”的第1—2行被筛选隐藏了。',
      'hidden 工作表“Sheet1”的第3行在折叠的分组里，是隐藏的。',
      'hidden 工作表“Sheet1”的B列是隐藏的。',
    ]);
  });

  test('is a merged cell only where all of its rows are', () => {
    const rows = row(1, textCell('A1', '甲') + textCell('B1', '乙')) + row(2, textCell('B2', '丙'), ' hidden="1"');
    const read = readXlsx(madeSheet(rows, { behind: merged('A1:A2') }));
    expect([cellWith(read, '甲')?.isHidden, cellWith(read, '丙')?.isHidden]).toEqual([undefined, true]);
  });

  test('sheets are read and named', () => {
    const rows = row(1, textCell('A1', '甲'));
    const read = readXlsx(
      madeWorkbook({
        sheets: [{ rows }, { name: '底稿', state: 'hidden', rows }, { name: '参数', state: 'veryHidden', rows }],
      }),
    );
    expect(tablesOf(read).map(({ cells }) => cells[0]?.isHidden)).toEqual([undefined, true, true]);
    expect(notesOf(read)).toEqual([
      'hidden 工作表“底稿”是隐藏的。',
      'hidden 工作表“参数”是深度隐藏的，在界面上看不到。',
    ]);
  });

  test('stretches without end are named in bounds', () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      row(index + 1, textCell(`A${index + 1}`, '甲'), index % 2 === 0 ? ' hidden="1"' : ''),
    );
    const { notes } = readXlsx(madeSheet(rows.join('')));
    expect(notes).toHaveLength(31);
    expect(notes.at(-1)?.text).toBe('工作表“Sheet1”还有70处隐藏的行或列，从第61行起。');
  });
});
