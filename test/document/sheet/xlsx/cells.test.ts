/** What stands in the cells of an .xlsx file. */
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { escaped, madeSheet, madeWorkbook, row, textCell } from '../made-workbook.ts';
import { cellWith, notesOf, readXlsx, tablesOf, textsOf } from '../as-text.ts';

test('figures are as displayed, each by the format of its style', () => {
  const formats = ['0.00', '0.00%', '#,##0.00', '0.00"万元"', '@', 'yyyy"年"m"月"d"日"'];
  const values = ['9.1', '0.91120000000000001', '1234.5', '12.345', '7', '45000'];
  const cells = values.map((value, index) => `<c s="${index + 1}"><v>${value}</v></c>`).join('');
  expect(textsOf(readXlsx(madeSheet(row(1, cells), { formats })))).toEqual([
    ['9.10', '91.12%', '1,234.50', '12.35万元', '7', '2023年3月15日'],
  ]);
});

test('texts are as they are: shared, in themselves, rich, with line ends, without how they are spoken', () => {
  const strings = [
    '<si><t>预算执行率</t></si>',
    '<si><r><rPr><b/></rPr><t>产出</t></r><r><t xml:space="preserve">指标 </t></r><rPh sb="0" eb="1"><t>チャン</t></rPh></si>',
    '<si><t>第一行\n第二行_x000D_\n</t></si>',
  ];
  const cells = `<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>${textCell('D1', ' 007 ')}`;
  expect(textsOf(readXlsx(madeSheet(row(1, cells), { strings })))).toEqual([
    ['预算执行率', '产出指标', '第一行\n第二行', '007'],
  ]);
});

test('digits in full width and leading zeros stay', () => {
  const cells = textCell('A1', '１２３．５') + textCell('B1', '0099');
  expect(textsOf(readXlsx(madeSheet(row(1, cells))))).toEqual([['１２３．５', '0099']]);
});

test('truth values and errors are as shown, and an error is named', () => {
  const read = readXlsx(
    madeSheet(row(1, '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>')),
  );
  expect(textsOf(read)).toEqual([['TRUE', 'FALSE', '#DIV/0!']]);
  expect(notesOf(read)).toEqual(['formula Sheet1!C1 的公式结果是错误值（#DIV/0!）。']);
});

test('dates count from 1904 where the workbook says so', () => {
  const cells = '<c s="1"><v>43538</v></c>';
  const read = readXlsx(madeSheet(row(1, cells), { formats: ['yyyy/m/d'], properties: ' date1904="1"' }));
  expect(textsOf(read)).toEqual([['2023/3/15']]);
});

test('a date that is written as one is shown by its format', () => {
  const cells = '<c t="d" s="1"><v>2023-03-15T00:00:00</v></c>';
  expect(textsOf(readXlsx(madeSheet(row(1, cells), { formats: ['yyyy"年"m"月"'] })))).toEqual([['2023年3月']]);
});

test('numbers that the program itself gave a format need no code', () => {
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="31"/></cellXfs></styleSheet>';
  const others = { 'xl/styles.xml': styles };
  const read = readXlsx(madeSheet(row(1, '<c s="1"><v>0.5</v></c><c s="2"><v>45000</v></c>'), { others }));
  expect(textsOf(read)).toEqual([['50.00%', '2023年3月15日']]);
});

describe('formulas', () => {
  test('give the result that the file holds', () => {
    const cells =
      '<c s="1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>9.1</v></c><c s="1"><f t="shared" si="0"/><v>8</v></c>' +
      '<c t="str"><f>"优"</f><v>优</v></c><c><f t="array" ref="D1">SUM(A1:B1)</f><v>17.1</v></c>';
    expect(textsOf(readXlsx(madeSheet(row(1, cells), { formats: ['0.00'] })))).toEqual([
      ['9.10', '8.00', '优', '17.1'],
    ]);
  });

  test('without a result are blank, and named with their place', () => {
    const read = readXlsx(madeSheet(row(1, `${textCell('A1', '得分')}<c r="B1"><f>SUM(C1:C9)</f><v></v></c>`)));
    expect(textsOf(read)).toEqual([['得分', '']]);
    expect(read.notes).toEqual([
      {
        kind: 'formula',
        place: 'Sheet1!B1',
        text: 'Sheet1!B1 的公式没有存下结果，读作空白：请用 Excel 或 WPS 打开并保存一次再导入。',
      },
    ]);
  });

  test('of which a text is the result may be blank without a word', () => {
    const read = readXlsx(madeSheet(row(1, `${textCell('A1', '得分')}<c r="B1" t="str"><f>""</f><v></v></c>`)));
    expect([textsOf(read), read.notes]).toEqual([[['得分']], []]);
  });

  test.each(['[1]Sheet1!A1', "'[1]一、表'!A1*2", "'C:\\数据\\[年报.xlsx]Sheet1'!A1", 'SUM([2]!总额)'])(
    'that take from another workbook are named: %s',
    (formula) => {
      const read = readXlsx(madeSheet(row(1, `<c><f>${escaped(formula)}</f><v>3</v></c>`)));
      expect(textsOf(read)).toEqual([['3']]);
      expect(notesOf(read)).toEqual([
        'external Sheet1!A1 的公式引用别的工作簿，没有去取，读的是文件里存下的结果（3）。',
      ]);
    },
  );

  test.each(['SUM(表1[2023])', '表1[[#Totals],[1]]', "'自评 表'!A1", 'A1&"[1]"'])(
    'that stay within are not: %s',
    (formula) => {
      expect(readXlsx(madeSheet(row(1, `<c><f>${escaped(formula)}</f><v>3</v></c>`))).notes).toEqual([]);
    },
  );

  test('of which very many have no result are named in bounds', () => {
    const rows = Array.from({ length: 500 }, (_, index) => row(index + 1, '<c><f>A1</f></c>')).join('');
    const read = readXlsx(madeSheet(rows + row(501, textCell('A501', '合计'))));
    expect(read.notes).toHaveLength(31);
    expect(read.notes.at(-1)?.text).toBe(
      'Sheet1!A31 和其后的469个单元格也一样：公式没有存下结果，读作空白：请用 Excel 或 WPS 打开并保存一次再导入。',
    );
  });
});

test('what a format or the sheet does not show is blank, and named', () => {
  const before = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
  const cells = `${textCell('A1', '得分')}<c r="B1"><v>0</v></c><c r="C1" s="1"><v>5</v></c><c r="D1"><v>6</v></c>`;
  const read = readXlsx(madeSheet(row(1, cells), { before, formats: [';;;'] }));
  expect(textsOf(read)).toEqual([['得分', '', '', '6']]);
  expect(notesOf(read)).toEqual([
    'hidden Sheet1!C1 有内容，但格式设置使它不显示（5）。',
    'hidden 工作表“Sheet1”有1个单元格的0按设置不显示，读作空白。',
  ]);
});

test('a picture that WPS puts into a cell is a picture, not the formula that does it', () => {
  const cells = `${textCell('A1', '凭证')}<c r="B1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>`;
  const read = readXlsx(madeSheet(row(1, cells)));
  expect([textsOf(read), notesOf(read)]).toEqual([[['凭证']], ['picture 工作表“Sheet1”有1张图片，里面的文字没有读。']]);
});

test('places are those of the sheet, whose name is in quotes where a formula would have it so', () => {
  const rows = row(3, textCell('B3', '指标') + textCell('D3', '得分')) + row(5, textCell('C5', '9'));
  const read = readXlsx(madeWorkbook({ sheets: [{ name: '一、基本 情况', rows }] }));
  const [table] = tablesOf(read);
  expect([table?.place, table?.sheet, table?.rows, table?.columns]).toEqual([
    "'一、基本 情况'!B3:D5",
    '一、基本 情况',
    3,
    3,
  ]);
  expect(cellWith(read, '9')).toEqual({
    ...{ row: 2, column: 1, rowSpan: 1, columnSpan: 1, text: '9', place: "'一、基本 情况'!C5" },
  });
});

test('cells without a reference follow each other', () => {
  const rows = `<row>${'<c><v>1</v></c>'.repeat(2)}</row><row><c><v>3</v></c></row>`;
  expect(textsOf(readXlsx(madeSheet(rows)))).toEqual([
    ['1', '1'],
    ['3', ''],
  ]);
});

test('parts are found in any case and with any slash', () => {
  const strings = ['<si><t>绩效</t></si>'];
  const parts = unzipSync(madeSheet(row(1, '<c t="s"><v>0</v></c>'), { strings }));
  const renamed = Object.entries(parts).map(([path, bytes]) => [
    path.replaceAll('/', '\\').replace('sharedStrings', 'SharedStrings'),
    bytes,
  ]);
  expect(textsOf(readXlsx(zipSync(Object.fromEntries(renamed))))).toEqual([['绩效']]);
});
