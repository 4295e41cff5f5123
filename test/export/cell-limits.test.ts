/** What a spreadsheet cannot hold: names, long texts, long figures. */
import { expect, test } from 'vitest';
import { cellText } from '../../src/export/xlsx/cell-text.ts';
import { isHeld } from '../../src/export/xlsx/precision.ts';
import { worksheetNamer } from '../../src/export/xlsx/worksheet-names.ts';

const ADDRESS = 'https://mingzhang.example/reports/some-bureau/2023/';

test('a text as long as a cell can be stays whole; a longer one ends with where to read it', () => {
  const most = '字'.repeat(32_767);
  expect(cellText(most, ADDRESS)).toBe(most);
  const cut = cellText(`${most}尾`, ADDRESS);
  expect(cut).toHaveLength(32_767);
  expect(cut.endsWith(`字……（全文见网页：${ADDRESS}）`)).toBe(true);
});

test('no cut falls into a character of two units', () => {
  const cut = cellText(`a${'𠮷'.repeat(20_000)}`, ADDRESS);
  expect(cut.isWellFormed()).toBe(true);
  expect(cellText('𠮷'.repeat(20_000), ADDRESS).isWellFormed()).toBe(true);
});

test('a cell has no more lines than a spreadsheet takes, and loses no text', () => {
  const lines = Array.from({ length: 300 }, (_, index) => `第${index}行`);
  const text = cellText(lines.join('\n'), ADDRESS);
  expect(text.split('\n')).toHaveLength(254);
  expect(text.replaceAll(' ', '\n')).toBe(lines.join('\n'));
});

test('what a spreadsheet would take for an escaped character stays as written', () => {
  expect(cellText('a_x0041_b\r\nc', ADDRESS)).toBe('a_x005F_x0041_b\nc');
});

test('what no spreadsheet can hold is left out: control characters, and what is no character', () => {
  expect(cellText('a\u0000b\u0007\tcd\uffff\r𠮷', ADDRESS)).toBe('ab\tcd\n𠮷');
});

test('a figure is held as a number up to fifteen digits', () => {
  for (const figure of ['0', '0.00', '-409.50', '999999999999.999', '123456789012345', '0.000000000000001'])
    expect(isHeld(figure), figure).toBe(true);
  for (const figure of ['1234567890123456', '1234567890123.456', '100000000000000.00', '0.1234567890123456'])
    expect(isHeld(figure), figure).toBe(false);
});

test('a figure that would lose its sign, its zeros or its decimals is not held', () => {
  for (const figure of ['-0', '-0.00', '007', '00.5', '0.0000000000000000']) expect(isHeld(figure), figure).toBe(false);
});

test('a name of a sheet has no sign that a spreadsheet refuses, and at most 31 characters', () => {
  const nameFor = worksheetNamer(['得分表']);
  expect(nameFor('收入情况（单位：万元）')).toBe('收入情况');
  expect(nameFor("a/b\\c?d*e[f]g:h'i")).toBe('a／b＼c？d＊e［f］g：h’i');
  expect(nameFor('项目支出'.repeat(10))).toBe(`${'项目支出'.repeat(7)}项目…`);
  expect(nameFor('𠮷'.repeat(20))).toBe(`${'𠮷'.repeat(15)}…`);
  expect(nameFor('（单位：元）')).toBe('表');
});

test('no two sheets have the same name, whatever its case', () => {
  const nameFor = worksheetNamer(['得分表']);
  expect(['得分表', 'Table', 'TABLE', 'table'].map(nameFor)).toEqual([
    '得分表（2）',
    'Table',
    'TABLE（2）',
    'table（3）',
  ]);
  const long = '长'.repeat(40);
  expect([long, long].map(nameFor)).toEqual([`${'长'.repeat(30)}…`, `${'长'.repeat(27)}…（2）`]);
});
