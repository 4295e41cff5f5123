/** Damaged workbooks: a result or a refusal, nothing else, however the bytes fell. */
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { DocumentRefused } from '../../../src/document/refusal.ts';
import { readWorkbook } from '../../../src/document/sheet/read-workbook.ts';
import { madeWorkbook, row, textCell } from './made-workbook.ts';

/** Numbers from 0 to 1, the same each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function* damaged(file: Uint8Array, times: number): Generator<Uint8Array> {
  const next = numbersFrom(17);
  for (let time = 0; time < times; time += 1) {
    const copy = file.slice();
    if (time % 4 === 0) yield copy.subarray(0, Math.floor(next() * copy.length));
    else {
      for (let flips = 1 + Math.floor(next() * 8); flips > 0; flips -= 1)
        copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
      yield copy;
    }
  }
}

function outcomes(file: Uint8Array, format: 'xlsx' | 'xls', times: number): Set<string> {
  const seen = new Set<string>();
  for (const each of damaged(file, times))
    try {
      readWorkbook(each, format);
      seen.add('read');
    } catch (error) {
      if (!(error instanceof DocumentRefused)) throw error;
      seen.add('refused');
    }
  return seen;
}

const rows = Array.from({ length: 20 }, (_, index) =>
  row(
    index + 1,
    `${textCell(`A${index + 1}`, '绩效指标')}<c r="B${index + 1}" s="1"><f>[1]A!A1</f><v>${index}.5</v></c>`,
  ),
).join('');
const behind =
  '<mergeCells><mergeCell ref="A2:B3"/></mergeCells><headerFooter><oddHeader>&amp;L财政局</oddHeader></headerFooter>';

test('of .xlsx', () => {
  const file = madeWorkbook({ sheets: [{ rows, behind }], formats: ['0.00'], strings: ['<si><t>甲</t></si>'] });
  expect(outcomes(file, 'xlsx', 400)).toEqual(new Set(['read', 'refused']));
});

test.each(['biff8', 'biff5'] as const)('of .xls: %s', (bookType) => {
  const sheet = utils.aoa_to_sheet(Array.from({ length: 30 }, (_, index) => [`指标${index}`, index, index / 3]));
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }];
  sheet['D1'] = { t: 'n', v: 3, f: 'SUM(\'A\'!B1:B9)+LEN("x")' };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'A');
  const file = new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
  expect(outcomes(file, 'xls', 600)).toEqual(new Set(['read', 'refused']));
});
