/** .xls files record by record: what only Excel itself writes. */
import { describe, expect, test } from 'vitest';
import { DocumentRefused } from '../../../../src/document/refusal.ts';
import { readWorkbook } from '../../../../src/document/sheet/read-workbook.ts';
import { notesOf, paragraphsOf, tablesOf, textsOf } from '../as-text.ts';
import { double, long, madeXls, short, wide, wideText, type RecordBytes } from './made-xls.ts';

type Read = ReturnType<typeof readWorkbook>;

const SHEET = wideText('表', 1);

function read97(records: readonly RecordBytes[], globals: readonly RecordBytes[] = []): Read {
  return readWorkbook(madeXls({ version: 0x0600, globals, sheets: [{ name: SHEET, records }] }), 'xls');
}

function at(row: number, column: number, style = 0): number[] {
  return [...short(row), ...short(column), ...short(style)];
}

function label(row: number, column: number, text: string): RecordBytes {
  return [0x204, [...at(row, column), ...wideText(text, 2)]];
}

/** A format and the styles that are General and it. */
function styled(code: string): RecordBytes[] {
  return [
    [0x41e, [...short(164), ...wideText(code, 2)]],
    ...[0, 164].map((id): RecordBytes => [0xe0, [0, 0, ...short(id)]]),
  ];
}

function formula(row: number, column: number, result: readonly number[], tokens: readonly number[]): RecordBytes {
  return [0x06, [...at(row, column), ...result, ...short(0), ...long(0), ...short(tokens.length), ...tokens]];
}

test('Excel 95 writes in the code page of its country', () => {
  const gbk = (text: readonly number[]): number[] => [text.length, ...text];
  const file = madeXls({
    version: 0x0500,
    globals: [
      [0x42, short(936)],
      [0x41e, [...short(164), ...gbk([0x30, 0x2e, 0x30, 0x30, 0x22, 0xcd, 0xf2, 0x22])]],
      ...[0, 164].map((id): RecordBytes => [0xe0, [0, 0, ...short(id)]]),
    ],
    sheets: [
      {
        name: gbk([0xd7, 0xd4, 0xc6, 0xc0]),
        records: [
          [0x14, gbk([0xb2, 0xc6, 0xd5, 0xfe])],
          [0x204, [...at(0, 0), 4, 0, 0xbc, 0xa8, 0xd0, 0xa7]],
          [0x203, [...at(0, 1, 1), ...double(9.1)]],
          [0xd6, [...at(0, 2), 2, 0, 0xd3, 0xc5, 1, 0, 0]],
        ],
      },
    ],
  });
  const read = readWorkbook(file, 'xls');
  expect([tablesOf(read)[0]?.place, textsOf(read)]).toEqual(['自评!A1:C1', [['绩效', '9.10万', '优']]]);
  expect(notesOf(read)).toEqual(['beside 工作表“自评”的页眉或页脚写着“财政”，没有读。']);
});

test('numbers are packed in several ways', () => {
  const whole = (value: number, isHundredth = false): number[] => long((value << 2) | 2 | (isHundredth ? 1 : 0));
  const half = long(new DataView(Uint8Array.from(double(9.5)).buffer).getUint32(4, true));
  const records: RecordBytes[] = [
    [0x27e, [...at(0, 0), ...whole(12)]],
    [0x27e, [...at(0, 1), ...whole(-1234, true)]],
    [0xbd, [...short(0), ...short(2), ...short(1), ...whole(910, true), ...short(0), ...half, ...short(3)]],
    [0x203, [...at(0, 4), ...double(0.1 + 0.2)]],
  ];
  expect(textsOf(read97(records, styled('0.00')))).toEqual([['12', '-12.34', '9.10', '9.5', '0.3']]);
});

test('dates count from 1904 where the workbook says so', () => {
  const records: RecordBytes[] = [[0x203, [...at(0, 0, 1), ...double(43538)]]];
  expect(textsOf(read97(records, [[0x22, short(1)], ...styled('yyyy/m/d')]))).toEqual([['2023/3/15']]);
});

describe('formulas', () => {
  const ONE = [0x1e, 1, 0];

  test('give the result that the file holds: a number, a text, a truth value, an error', () => {
    const records: RecordBytes[] = [
      formula(0, 0, double(91.25), ONE),
      formula(0, 1, [0, 0, 0, 0, 0, 0, 0xff, 0xff], ONE),
      [0x207, wideText('优', 2)],
      formula(0, 2, [1, 0, 1, 0, 0, 0, 0xff, 0xff], ONE),
      formula(0, 3, [2, 0, 0x07, 0, 0, 0, 0xff, 0xff], ONE),
      formula(0, 4, [3, 0, 0, 0, 0, 0, 0xff, 0xff], ONE),
      label(0, 5, '止'),
    ];
    const read = read97(records);
    expect(textsOf(read)).toEqual([['91.25', '优', 'TRUE', '#DIV/0!', '', '止']]);
    expect(notesOf(read)).toEqual(['formula 表!D1 的公式结果是错误值（#DIV/0!）。']);
  });

  test('that take from another workbook are named, those that stay within are not', () => {
    const globals: RecordBytes[] = [
      [0x1ae, [...short(1), ...short(0x0401)]],
      [0x1ae, [...short(1), ...wideText('年报.xls', 2)]],
      [0x17, [...short(2), ...[0, 0, 0, 0, 0, 0], ...[1, 0, 0, 0, 0, 0]]],
    ];
    const cellOf = (sheet: number): number[] => [0x3a, ...short(sheet), 0, 0, 0, 0];
    // A text that looks like a reference, a choice and an area before it: none of them is.
    const before = [0x17, 2, 0, 0x3a, 0x01, 0x19, 0x04, 1, 0, 0, 0, 0, 0, 0x25, 0, 0, 0, 0, 0, 0, 0, 0];
    const read = read97(
      [formula(0, 0, double(1), [...before, ...cellOf(0)]), formula(0, 1, double(2), [...before, ...cellOf(1)])],
      globals,
    );
    expect(notesOf(read)).toEqual(['external 表!B1 的公式引用别的工作簿，没有去取，读的是文件里存下的结果（2）。']);
  });
});

test('rows and columns are hidden, filtered and folded', () => {
  const hiddenRow = (row: number, level: number): RecordBytes => [
    0x208,
    [...short(row), ...Array(10).fill(0), ...short(0x20 | level), 0, 0],
  ];
  const records: RecordBytes[] = [
    [0x7d, [...short(1), ...short(1), ...short(2048), 0, 0, ...short(1), 0, 0]],
    [0x9b, []],
    hiddenRow(1, 0),
    hiddenRow(2, 1),
    ...[0, 1, 2, 3].flatMap((row) => [label(row, 0, `甲${row}`), label(row, 1, `乙${row}`)]),
  ];
  expect(notesOf(read97(records))).toEqual([
    'hidden 工作表“表”的第2行被筛选隐藏了。',
    'hidden 工作表“表”的第3行在折叠的分组里，是隐藏的。',
    'hidden 工作表“表”的B列是隐藏的。',
  ]);
});

test('zeros that the sheet does not show are blank, and named', () => {
  const read = read97([label(0, 0, '得分'), [0x203, [...at(0, 1), ...double(0)]], [0x23e, short(0x00a6)]]);
  expect([textsOf(read), notesOf(read)]).toEqual([
    [['得分']],
    ['hidden 工作表“表”有1个单元格的0按设置不显示，读作空白。'],
  ]);
});

test('text boxes, pictures, charts and comments are told apart', () => {
  const object = (kind: number): RecordBytes => [
    0x5d,
    [...short(0x15), ...short(0x12), ...short(kind), ...Array(16).fill(0)],
  ];
  const text = (content: string): RecordBytes[] => [
    [0x1b6, [...Array(10).fill(0), ...short(content.length), ...short(16), 0, 0, 0, 0]],
    [0x3c, [1, ...wide(content)]],
    [0x3c, Array(16).fill(0)],
  ];
  const anchor: RecordBytes = [
    0xec,
    [0, 0, 0x10, 0xf0, 0x12, 0, 0, 0, ...short(0), ...short(3), ...short(0), ...short(9), ...Array(10).fill(0)],
  ];
  const chart: RecordBytes[] = [[0x809, [...short(0x0600), ...short(0x20)]], label(9, 9, '图例'), [0x0a, []]];
  const records = [
    label(0, 0, '甲'),
    ...[anchor, object(0x06), ...text('填表说明\n按权重计算')],
    ...[object(0x19), ...text('请核对'), [0x1c, Array(8).fill(0)] as const],
    ...[object(0x08), object(0x05), ...chart],
  ];
  const read = read97(records);
  expect(textsOf(read)).toEqual([['甲']]);
  expect(paragraphsOf(read)).toEqual(['表!文本框1 第1段 填表说明', '表!文本框1 第2段 按权重计算']);
  expect(notesOf(read)).toEqual([
    'text-box 工作表“表”有1个文本框，读作段落。',
    'picture 工作表“表”有1张图片，里面的文字没有读。',
    'picture 工作表“表”有1个图表或图形，里面的文字没有读。',
    'beside 工作表“表”有1条批注，没有读。',
  ]);
});

test('text outside of what is printed is named', () => {
  const head = [...short(0x20), 0, 1, ...short(11), 0, 0, ...short(1), 0, 0, 0, 0, 0, 0x06];
  const area: RecordBytes = [0x18, [...head, 0x3b, 0, 0, ...short(0), ...short(0), ...short(0), ...short(3)]];
  const sheets = [{ name: SHEET, records: [label(0, 0, '甲'), label(1, 0, '乙')] }];
  expect(readWorkbook(madeXls({ version: 0x0600, names: [area], sheets }), 'xls').notes).toEqual([
    { kind: 'hidden', place: '表!A2', text: '工作表“表”的打印区域以外还有1个单元格有文字，照样读了。' },
  ]);
});

describe('hostile files', () => {
  test('of which all sheets begin at one place are read once', () => {
    const sheets = ['甲', '乙', '丙'].map((name) => ({ name: wideText(name, 1), records: [label(0, 0, name)] }));
    const read = readWorkbook(madeXls({ version: 0x0600, sheets, isOnePlace: true }), 'xls');
    expect(tablesOf(read).map(({ place }) => place)).toEqual(['甲!A1:A1']);
    expect(notesOf(read)).toEqual(['乙', '丙'].map((name) => `damaged 工作表“${name}”有一部分损坏，读不出来。`));
  });

  test('with a password are refused as such', () => {
    const read = (): Read => read97([label(0, 0, '甲')], [[0x2f, [1, 0]]]);
    expect(read).toThrow(DocumentRefused);
    expect(read).toThrow('文件有密码');
  });
});
