/** Columns and rows of a sheet: as wide and as tall as what stands in them, and never more than a spreadsheet allows. */
import { expect, test } from 'vitest';
import { columnWidths } from '../../src/export/xlsx/columns.ts';
import { fitted } from '../../src/export/xlsx/fit.ts';
import { rowHeights } from '../../src/export/xlsx/heights.ts';
import { cell, formulaContent, type Worksheet, type WorksheetRow, textCell } from '../../src/export/xlsx/worksheet.ts';

const ADDRESS = 'https://mingzhang.example/reports/some-bureau/2023/';
const LONG = '字'.repeat(3000);

function figure(shown: string) {
  return cell({ kind: 'figure', figure: shown.replaceAll(',', ''), shown }, 'figure');
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

test('a figure gets the room that it takes as the page shows it', () => {
  expect(columnWidths([[figure('1,234,567,890.12')]])).toEqual([18]);
});

test('texts give way to fit the page, the longest least, and figures never do', () => {
  const row = [textCell('甲'.repeat(200)), textCell('乙'.repeat(40)), textCell('丙'.repeat(40)), figure('1,234.50')];
  const widths = columnWidths([row, row]);
  expect(sum(widths)).toBe(165);
  expect(widths[0]).toBe(60);
  const crowded = columnWidths([
    Array.from({ length: 8 }, () => textCell('甲'.repeat(200))).concat(figure('1,234.50')),
  ]);
  expect(sum(crowded)).toBe(165);
  expect(crowded.at(-1)).toBe(10);
});

test('more columns of figures than a page holds keep their figures whole', () => {
  const widths = columnWidths([Array.from({ length: 20 }, () => figure('123,456,789.00'))]);
  expect(new Set(widths)).toEqual(new Set([16]));
});

test('a row is as tall as its tallest cell, also one over several rows or columns', () => {
  const widths = [20, 20];
  expect(rowHeights([[textCell('一'), textCell('二')]], widths)).toEqual([20]);
  expect(rowHeights([[textCell('字'.repeat(30)), textCell('二')]], widths)).toEqual([68]);
  expect(rowHeights([[textCell('字'.repeat(30), 'text', { colspan: 2 }), null]], widths)).toEqual([36]);
  const over: WorksheetRow[] = [
    [textCell('字'.repeat(30), 'text', { rowspan: 2 }), textCell('一')],
    [null, textCell('二')],
  ];
  expect(rowHeights(over, widths)).toEqual([68, 20]);
  expect(rowHeights([[textCell('字'.repeat(30), 'text', { indent: 3 })]], widths)[0]).toBeGreaterThan(68);
});

test('what is taller than a row can be goes over several, and formulas still point at their cells', () => {
  const sheets: Worksheet[] = [
    {
      name: '甲',
      headRows: 1,
      rows: [
        [textCell('头', 'head'), textCell('数', 'head')],
        [textCell(LONG), figure('1')],
        [textCell('下'), figure('2')],
        [textCell('合计'), cell(formulaContent('SUM(B2:B3)', '3'), 'total')],
      ],
    },
    { name: '乙', headRows: 0, rows: [[cell(formulaContent("'甲'!B3*10", '20'), 'figure')]] },
  ];
  const [first, second] = fitted(sheets, ADDRESS);
  expect(first?.heights).toEqual([20, 334, 334, 334, 334, 334, 20, 20]);
  expect(first?.rows[1]?.map((each) => each?.rowspan)).toEqual([5, 5]);
  expect(first?.rows.slice(2, 6).flat()).toEqual(Array.from({ length: 8 }, () => null));
  expect(first?.rows[7]?.[1]?.content).toMatchObject({ formula: 'SUM(B2:B7)' });
  expect(second?.rows[0]?.[0]?.content).toMatchObject({ formula: "'甲'!B7*10" });
});

test('a cell over several rows of which one is spread reaches as far as before', () => {
  const rows: WorksheetRow[] = [
    [textCell('名', 'name', { rowspan: 2 }), textCell(LONG)],
    [null, textCell('下')],
  ];
  const [sheet] = fitted([{ name: '甲', headRows: 0, rows }], ADDRESS);
  expect(sheet?.rows[0]?.[0]?.rowspan).toBe(sheet?.rows.length);
});
