/** Cells find their columns under the spans above them. */
import { expect, test } from 'vitest';
import type { Form, FormCell } from '../../src/export/xlsx/form.ts';
import { figurePlaces, formWorksheet } from '../../src/export/xlsx/form-worksheet.ts';
import { layOut } from '../../src/export/xlsx/layout.ts';
import { addressOf } from '../../src/export/xlsx/worksheet.ts';

const text = (value: string, spans: Partial<FormCell> = {}): FormCell => ({ pieces: [value], ...spans });

const form: Form = {
  caption: '表',
  head: [
    { cells: [text('项目', { rowspan: 2 }), text('预算', { colspan: 2 }), text('备', { rowspan: 2 })] },
    { cells: [text('年初'), text('全年')] },
  ],
  bodies: [
    [
      { cells: [text('甲', { rowspan: 2 }), figure('1,234.50', 'a'), figure('2', 'b'), text('x')] },
      { cells: [figure('3', 'c'), { pieces: ['约5', { kind: 'note', text: '估' }], look: 'figure' }, text('y')] },
    ],
  ],
  notes: ['注'],
};

function figure(value: string, path: string): FormCell {
  return { pieces: [value, { kind: 'note', text: `说明${path}` }], look: 'figure', path };
}

test('each cell gets the next column that is free', () => {
  expect(layOut(form).width).toBe(4);
  expect(layOut(form).rows.map(({ cells }) => cells.map(({ column }) => column))).toEqual([
    [0, 1, 3],
    [1, 2],
    [0, 1, 2, 3],
    [1, 2, 3],
  ]);
});

test('a plain figure becomes a number and gives up its aside; anything else stays text', () => {
  const [, , first, second] = layOut(form).rows;
  expect(first?.cells[1]?.content).toEqual({ kind: 'figure', figure: '1234.50', shown: '1,234.50' });
  expect(first?.notes).toEqual(['年初：说明a', '全年：说明b']);
  expect(second?.cells[1]?.content).toEqual({ kind: 'text', text: '约5\n（估）' });
});

test('a figure with more digits than a spreadsheet keeps is said to be text', () => {
  const long: Form = { ...form, head: [], bodies: [[{ cells: [figure('1234567890123456.5', 'a')] }]] };
  const [row] = layOut(long).rows;
  expect(row?.notes).toEqual(['说明a', '数字位数超出表格软件的精度，按文字保存，不参与计算']);
});

test('figures are found where the sheet puts them', () => {
  const sheet = formWorksheet('表', form);
  const cells = sheet.rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      cell?.content.kind === 'figure' && cell.content.figure === '3' ? [addressOf(at, column)] : [],
    ),
  );
  expect(cells).toEqual(['B5']);
  expect(figurePlaces(form).get('c')).toEqual({ address: 'B5', figure: '3' });
});

test('addresses go on after Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map((column) => addressOf(0, column))).toEqual([
    'A1',
    'Z1',
    'AA1',
    'AZ1',
    'BA1',
    'ZZ1',
    'AAA1',
  ]);
});
