import { expect, test } from 'vitest';
import { readWorkbook } from '../../../../src/document/sheet/read-workbook.ts';
import { madeXls, short, wideText, type RecordBytes } from './made-xls.ts';

test('an .xls with too many cells is refused', () => {
  const line = (row: number): RecordBytes => [
    0xbd,
    [...short(row), ...short(0), ...Array(250).fill([0, 0, 2, 0, 0, 0]).flat(), ...short(249)],
  ];
  const records = Array.from({ length: 900 }, (_, row) => line(row));
  const file = madeXls({ version: 0x0600, sheets: [{ name: wideText('表', 1), records }] });
  expect(() => readWorkbook(file, 'xls')).toThrow('单元格太多');
});
