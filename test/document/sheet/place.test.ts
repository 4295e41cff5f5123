import { expect, test } from 'vitest';
import { cellAt, cellPlace, rangeAt, rangePlace } from '../../../src/document/sheet/place.ts';

test.each([
  ['Sheet1', 'Sheet1!E7'],
  ['自评表', '自评表!E7'],
  ['一、基本 情况', "'一、基本 情况'!E7"],
  ['2023年', "'2023年'!E7"],
  ["处长's", "'处长''s'!E7"],
  ['A1', "'A1'!E7"],
  ['R1C1', "'R1C1'!E7"],
  ['附件1-2', "'附件1-2'!E7"],
])('the sheet %s has the cell %s', (sheet, place) => {
  expect(cellPlace(sheet, 6, 4)).toBe(place);
});

test('columns go on after Z', () => {
  expect([25, 26, 51, 701, 702, 16383].map((column) => cellPlace('S', 0, column))).toEqual(
    ['Z1', 'AA1', 'AZ1', 'ZZ1', 'AAA1', 'XFD1'].map((cell) => `S!${cell}`),
  );
});

test('a range has both corners', () => {
  expect(rangePlace('S', { firstRow: 0, lastRow: 29, firstColumn: 0, lastColumn: 7 })).toBe('S!A1:H30');
});

test('what is no cell of a sheet is none', () => {
  expect(cellAt('$E$7')).toEqual({ row: 6, column: 4 });
  expect(['', 'E', '7', 'E0', 'XFE1', 'A1048577', 'E7x'].map(cellAt)).toEqual(Array(7).fill(undefined));
});

test('a range may be told from any corner', () => {
  expect(rangeAt('$H$30:A1')).toEqual({ firstRow: 0, lastRow: 29, firstColumn: 0, lastColumn: 7 });
  expect(rangeAt('C3')).toEqual({ firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 2 });
  expect(rangeAt('A:C')).toBeUndefined();
});
