/**
 * Workbooks that LibreOffice really writes, from numbers and a form that are known exactly: what is read is what the
 * program itself shows, and what another library finds in the same bytes.
 */
import { read as readWithOther, utils } from '@e965/xlsx';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/document/sheet/read-workbook.ts';
import { converted, SHEETS_AS_SHOWN, sofficePath } from '../../whole/libreoffice.ts';
import { cellWith, notesOf, paragraphsOf, tablesOf, textsOf } from './as-text.ts';
import { outcomes } from './damaged.ts';
import { FORM } from './form-in-fods.ts';
import { madeSheet, row } from './made-workbook.ts';

const KINDS = ['xlsx', 'xls'] as const;
type Kind = (typeof KINDS)[number];

/** Formats in which both programs agree about every value. */
const FORMATS = [
  ...['General', '0', '0.00', '0.0', '0.000', '#,##0', '#,##0.00', '0.00%', '0.0%', '0.00E+00', '000', '0.0#', '@'],
  ...['0.00"万元"', '0\\.0,"万"', '[>=10000]0\\.0,"万";0.00', '"¥"#,##0.00;"¥"-#,##0.00', '0.00_ '],
  ...['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0.00_);[Red](0.00)', '0_);\\(0\\)', '[Blue]0.0;[Red]-0.0'],
  ...[
    '[<1]0.0%;0',
    '0.00;-0.00;',
    '#,##0.00"元"',
    '0"分"',
    '00.00',
    '#,##0.0_);(#,##0.0)',
    '0.000%',
    '"第"0"名"',
    '[$-804]#,##0.0',
  ],
];
const VALUES = [
  0, 1, 9.1, 0.9112, 2.675, 1234.5, 12345.678, 123456789, 0.1, 0.30000000000000004, 99.995, 100, 0.05, 88.235,
];
const DATE_FORMATS = [
  ...[
    'yyyy"年"m"月"d"日"',
    'yyyy/m/d',
    '[$-804]yyyy"年"m"月"d"日";@',
    'yyyy.mm.dd',
    'yyyy"年"m"月"',
    'm"月"d"日"',
    'h:mm',
  ],
  ...['[DBNum1][$-804]yyyy"年"m"月"d"日"', 'mmm-yy', '[$-804]aaaa', 'yyyy-mm-dd hh:mm', 'h"时"mm"分"'],
];
const DATES = [45000, 45000.75, 44561, 45291.5, 43831, 36526.25];
const CHINESE_FORMATS = ['[DBNum1][$-804]General', '[DBNum2][$-804]General'];
const WHOLE = [0, 1, 10, 15, 100, 105, 123, 1005, 10000, 12003400, 100305, 99999];

interface Block {
  formats: readonly string[];
  values: readonly number[];
}

const BLOCKS: readonly Block[] = [
  { formats: FORMATS, values: VALUES },
  { formats: DATE_FORMATS, values: DATES },
  { formats: CHINESE_FORMATS, values: WHOLE },
];

/** A row a format, a column a value. */
function sheetOfFormats(): Uint8Array {
  const lines = BLOCKS.flatMap(({ formats, values }) => formats.map((format) => ({ format, values })));
  const rows = lines.map(({ values }, index) =>
    row(index + 1, values.map((value) => `<c s="${index + 1}"><v>${value}</v></c>`).join('')),
  );
  const before = '<cols><col min="1" max="20" width="60" customWidth="1"/></cols>';
  return madeSheet(rows.join(''), { formats: lines.map(({ format }) => format), before });
}

/** Rows of the CSV that the program writes: figures have commas in quotes, no cell has more than a line. */
function shownRows(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .map((line) =>
      line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"|"$/g, '').replace(/\s+/g, ' ').trim()),
    );
}

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-sheets-'));
const files = new Map<string, Uint8Array>();
let shown: Readonly<Record<Kind, string[][]>> = { xlsx: [], xls: [] };

function fileOf(name: string, kind: Kind): Uint8Array {
  return files.get(`${name}.${kind}`) ?? new Uint8Array();
}

describe.skipIf(sofficePath === undefined)('of LibreOffice', () => {
  beforeAll(() => {
    const sources = { formats: join(folder, 'formats.xlsx'), form: join(folder, 'form.fods') };
    writeFileSync(sources.formats, sheetOfFormats());
    writeFileSync(sources.form, FORM);
    const csv = KINDS.map((kind): [Kind, string[][]] => {
      const out = converted([sources.formats, sources.form], kind);
      for (const name of ['formats', 'form']) files.set(`${name}.${kind}`, readFileSync(join(out, `${name}.${kind}`)));
      const text = readFileSync(
        join(converted([join(out, `formats.${kind}`)], SHEETS_AS_SHOWN), 'formats-Sheet1.csv'),
        'utf8',
      );
      return [kind, shownRows(text)];
    });
    shown = { xlsx: [], xls: [], ...Object.fromEntries(csv) };
  });

  test.each(KINDS)('every figure of an .%s is as the program shows it', (kind) => {
    const [table] = tablesOf(readWorkbook(fileOf('formats', kind), kind));
    const lines = BLOCKS.flatMap(({ formats, values }) => formats.map((format) => ({ format, values })));
    const compared = (table?.cells ?? []).filter(({ row: line, column }) => column < (lines[line]?.values.length ?? 0));
    expect(compared.length).toBeGreaterThan(500);
    const differing = compared
      .map(({ row: line, column, text }) => ({ line, column, text, theirs: shown[kind][line]?.[column] ?? '' }))
      .filter(({ text, theirs }) => text !== theirs)
      .map(
        ({ line, column, text, theirs }) =>
          `${lines[line]?.format} of ${lines[line]?.values[column]}: ${text}, not ${theirs}`,
      );
    expect(differing).toEqual([]);
  });

  test.each(KINDS)('a form as .%s has its spans, hidden parts and texts', (kind) => {
    const read = readWorkbook(fileOf('form', kind), kind);
    expect(tablesOf(read).map(({ place }) => place)).toEqual(["'一、自评 表'!A1:E5", '底稿!A1:A1']);
    expect(textsOf(read)).toEqual([
      ['部门整体支出绩效自评表'],
      ['一级指标', '指标值', '得分', '底稿', '偏差原因\n及改进措施'],
      ['产出', '12', '9.10', '1', ''],
      ['0012', '18.20', '', '有偏差'],
      ['合计', '#DIV/0!', '27.30', '', ''],
    ]);
    expect(cellWith(read, '部门整体支出绩效自评表')).toMatchObject({ rowSpan: 1, columnSpan: 5 });
    expect(cellWith(read, '产出')).toMatchObject({ rowSpan: 2, columnSpan: 1, place: "'一、自评 表'!A3" });
    expect(
      tablesOf(read)
        .flatMap(({ cells }) => cells)
        .filter(({ isHidden }) => isHidden).length,
    ).toBe(4 + 3 + 1);
    expect(paragraphsOf(read)).toEqual([
      "'一、自评 表'!文本框1 第1段 填表说明：",
      "'一、自评 表'!文本框1 第2段 得分保留两位小数。",
    ]);
    expect(notesOf(read)).toEqual([
      'hidden 工作表“一、自评 表”的第4行是隐藏的。',
      'hidden 工作表“一、自评 表”的D列是隐藏的。',
      "formula '一、自评 表'!B5 的公式结果是错误值（#DIV/0!）。",
      'text-box 工作表“一、自评 表”有1个文本框，读作段落。',
      'beside 工作表“一、自评 表”有1条批注，没有读。',
      'beside 工作表“一、自评 表”的页眉或页脚写着“某某市财政局”，没有读。',
      'hidden 工作表“底稿”是隐藏的。',
      'beside 工作表“底稿”的页眉或页脚写着“某某市财政局”，没有读。',
    ]);
  });

  test.each(KINDS)('another library finds the same cells and merges in the .%s', (kind) => {
    const book = readWithOther(fileOf('form', kind), { type: 'array' });
    const other = book.Sheets['一、自评 表'] ?? {};
    const theirs = Object.keys(other).filter((key) => !key.startsWith('!') && String(other[key].v ?? '') !== '');
    const [table] = tablesOf(readWorkbook(fileOf('form', kind), kind));
    const ours = (table?.cells ?? []).filter(({ text }) => text !== '');
    expect(ours.map(({ place }) => place.split('!')[1]).sort()).toEqual(theirs.sort());
    expect(ours.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1).length).toBe(other['!merges']?.length);
    expect(utils.decode_range(other['!ref'] ?? '').e).toMatchObject({ c: 4, r: 4 });
  });

  test.each(KINDS)('an .%s that was damaged is read or refused', (kind) => {
    expect(outcomes(fileOf('form', kind), kind, 500)).toEqual(new Set(['read', 'refused']));
  });
});
