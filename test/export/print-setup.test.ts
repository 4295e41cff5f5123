/** How sheets are printed. */
import { expect, test } from 'vitest';
import {
  headerAndFooter,
  isUpright,
  printTitles,
  type PrintedWorksheet,
  repeatedRows,
} from '../../src/export/xlsx/print-setup.ts';

const SHEET: PrintedWorksheet = { name: '收入', headRows: 2, widths: [40, 40], heights: [25, 20, 20] };

test('a narrow sheet stands upright, a wide one lies on its side', () => {
  expect(isUpright(SHEET)).toBe(true);
  expect(isUpright({ ...SHEET, widths: [60, 60] })).toBe(false);
});

test('heads are repeated on every page unless they would fill it', () => {
  expect(repeatedRows(SHEET)).toBe(2);
  expect(repeatedRows({ ...SHEET, heights: [25, 400, 20] })).toBe(0);
  expect(printTitles([{ ...SHEET, headRows: 0 }, SHEET])).toEqual([
    { name: '_xlnm.Print_Titles', range: "'收入'!$1:$2", scope: '收入' },
  ]);
});

test('a title may hold what means something in headers and in XML, and any length', () => {
  const { oddHeader, oddFooter } = headerAndFooter('A&B<局>\u0000');
  expect(oddHeader).toBe('&LA&&B<局>');
  expect(oddFooter).toBe('&L&A&R第&P页，共&N页');
  expect(headerAndFooter('&'.repeat(500)).oddHeader?.length).toBeLessThanOrEqual(255);
});
