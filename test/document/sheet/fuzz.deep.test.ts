/** Damaged workbooks: a result or a refusal, nothing else, however the bytes fell. */
import { utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { outcomes } from './damaged.ts';
import { madeWorkbook, row, textCell } from './made-workbook.ts';

const rows = Array.from({ length: 20 }, (_, index) =>
  row(
    index + 1,
    `${textCell(`A${index + 1}`, '绩效指标')}<c r="B${index + 1}" s="1"><f>[1]A!A1</f><v>${index}.5</v></c>`,
  ),
).join('');
const behind =
  '<mergeCells><mergeCell ref="A2:B3"/></mergeCells><headerFooter><oddHeader>&amp;L财政局</oddHeader></headerFooter>';

test('of .xlsx, packed and as it is', () => {
  const file = madeWorkbook({ sheets: [{ rows, behind }], formats: ['0.00'], strings: ['<si><t>甲</t></si>'] });
  expect(outcomes(file, 'xlsx', 200)).toEqual(new Set(['read', 'refused']));
  expect(outcomes(zipSync(unzipSync(file), { level: 0 }), 'xlsx', 400)).toEqual(new Set(['read', 'refused']));
});

test.each(['biff8', 'biff5'] as const)('of .xls: %s', (bookType) => {
  const sheet = utils.aoa_to_sheet(Array.from({ length: 30 }, (_, index) => [`指标${index}`, index, index / 3]));
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }];
  sheet['D1'] = { t: 'n', v: 3, f: 'SUM(\'A\'!B1:B9)+LEN("x")' };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'A');
  const file = new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
  expect(outcomes(file, 'xls', 300)).toEqual(new Set(['read', 'refused']));
});
