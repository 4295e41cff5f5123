/** .xls files as another library writes them. */
import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../../src/document/sheet/read-workbook.ts';
import { DocumentRefused } from '../../../../src/document/refusal.ts';
import { cellWith, notesOf, tablesOf, textsOf } from '../as-text.ts';

type Kind = 'biff8' | 'biff5';

function written(sheet: WorkSheet, kind: Kind = 'biff8', more: Partial<WorkBook> = {}): Uint8Array {
  const book: WorkBook = { ...utils.book_new(), ...more };
  utils.book_append_sheet(book, sheet, '一、自评 表');
  return new Uint8Array(write(book, { bookType: kind, type: 'array', cellStyles: true }) as ArrayBuffer);
}

function read(file: Uint8Array): ReturnType<typeof readWorkbook> {
  return readWorkbook(file, 'xls');
}

test('texts, figures, truth values and errors are as shown', () => {
  const sheet = utils.aoa_to_sheet([['预算执行率', '产出\n指标', true, 9]]);
  sheet['E1'] = { t: 'n', v: 9.1, z: '0.00' };
  sheet['F1'] = { t: 'n', v: 0.9112, z: '0.00%' };
  sheet['G1'] = { t: 'n', v: 45000, z: 'yyyy"年"m"月"d"日"' };
  sheet['H1'] = { t: 'n', v: -1234.5, z: '#,##0.00' };
  sheet['I1'] = { t: 'e', v: 0x07 };
  sheet['J1'] = { t: 'n', v: 12345678.25 };
  sheet['!ref'] = 'A1:J1';
  const result = read(written(sheet));
  expect(textsOf(result)).toEqual([
    ['预算执行率', '产出\n指标', 'TRUE', '9', '9.10', '91.12%', '2023年3月15日', '-1,234.50', '#DIV/0!', '12345678.25'],
  ]);
  expect(notesOf(result)).toEqual(["formula '一、自评 表'!I1 的公式结果是错误值（#DIV/0!）。"]);
});

test('merged cells have their spans and places', () => {
  const sheet = utils.aoa_to_sheet([
    ['标题', '', ''],
    ['甲', '乙', '丙'],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  const result = read(written(sheet));
  expect(cellWith(result, '标题')).toMatchObject({ columnSpan: 3, place: "'一、自评 表'!A1" });
  expect(tablesOf(result)[0]?.place).toBe("'一、自评 表'!A1:C2");
});

test('sheets that are hidden are read and named', () => {
  const book = utils.book_new();
  for (const name of ['甲', '乙', '丙']) utils.book_append_sheet(book, utils.aoa_to_sheet([[name]]), name);
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] };
  const result = read(new Uint8Array(write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer));
  expect(tablesOf(result).map(({ place, cells }) => [place, cells[0]?.isHidden])).toEqual([
    ['甲!A1:A1', undefined],
    ['乙!A1:A1', true],
    ['丙!A1:A1', true],
  ]);
  expect(notesOf(result)).toEqual(['hidden 工作表“乙”是隐藏的。', 'hidden 工作表“丙”是深度隐藏的，在界面上看不到。']);
});

test('what is no workbook is refused', () => {
  const file = written(utils.aoa_to_sheet([['甲']]));
  for (const broken of [
    file.subarray(0, 700),
    file.map((byte, index) => (index < 100 ? byte : 0)),
    new Uint8Array(512),
  ])
    expect(() => read(broken)).toThrow(DocumentRefused);
});
