/** What stands beside the cells of an .xlsx file: nothing of it is lost without a word. */
import { expect, test } from 'vitest';
import { madeSheet, madeWorkbook, row, textCell } from '../made-workbook.ts';
import { notesOf, paragraphsOf, readXlsx, tablesOf } from '../as-text.ts';

const ROWS = row(3, textCell('A3', '指标')) + row(4, textCell('A4', '9'));
const DRAWING_NAMES =
  'xmlns:xdr="x" xmlns:a="a" xmlns:c="c" xmlns:mc="mc" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function drawing(...anchors: string[]): string {
  return `<xdr:wsDr ${DRAWING_NAMES}>${anchors.join('')}</xdr:wsDr>`;
}

function anchored(at: number, shape: string): string {
  return `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>${at}</xdr:row></xdr:from>${shape}</xdr:twoCellAnchor>`;
}

function box(...paragraphs: string[]): string {
  const text = paragraphs.map((each) => `<a:p><a:r><a:t>${each}</a:t></a:r></a:p>`).join('');
  return `<xdr:sp><xdr:txBody>${text}</xdr:txBody></xdr:sp>`;
}

function withDrawing(xml: string, pictures: string = ''): Uint8Array {
  const related = '<Relationships xmlns="r">' + pictures + '</Relationships>';
  return madeSheet(ROWS, {
    related: [['drawing', '../drawings/drawing1.xml']],
    others: { 'xl/drawings/drawing1.xml': xml, 'xl/drawings/_rels/drawing1.xml.rels': related },
  });
}

test('text boxes are paragraphs before or behind the table, as they stand', () => {
  const old = `<mc:AlternateContent><mc:Choice>${box('新')}</mc:Choice><mc:Fallback>${box('旧')}</mc:Fallback></mc:AlternateContent>`;
  const xml = drawing(
    anchored(9, box('填表说明：', '得分按权重计算。')),
    anchored(0, `<xdr:grpSp>${box('附件3')}</xdr:grpSp>`),
    anchored(12, old),
  );
  const read = readXlsx(withDrawing(xml));
  expect(read.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph', 'paragraph']);
  expect(paragraphsOf(read)).toEqual([
    'Sheet1!文本框1 附件3',
    'Sheet1!文本框2 第1段 填表说明：',
    'Sheet1!文本框2 第2段 得分按权重计算。',
    'Sheet1!文本框3 新',
  ]);
  expect(notesOf(read)).toEqual(['text-box 工作表“Sheet1”有3个文本框，读作段落。']);
});

test('pictures and charts are counted, and what lies elsewhere is not fetched', () => {
  const xml = drawing(anchored(1, '<xdr:pic/>'), anchored(2, '<xdr:pic/>'), anchored(3, '<xdr:graphicFrame/>'));
  const remote = '<Relationship Id="rId1" Type="x/image" Target="https://example.org/1.png" TargetMode="External"/>';
  expect(notesOf(readXlsx(withDrawing(xml, remote)))).toEqual([
    'picture 工作表“Sheet1”有2张图片，里面的文字没有读。',
    'external 工作表“Sheet1”有1张图片在文件以外，没有去取。',
    'picture 工作表“Sheet1”有1个图表或图形，里面的文字没有读。',
  ]);
});

test('a drawing that is damaged is named, and the cells are read', () => {
  const read = readXlsx(withDrawing('<xdr:wsDr><xdr:twoCellAnchor>'));
  expect([tablesOf(read).length, notesOf(read)]).toEqual([1, ['damaged 工作表“Sheet1”有一部分损坏，读不出来。']]);
});

test('comments are counted', () => {
  const comments =
    '<comments><commentList><comment ref="A1"><text><t>核对</t></text></comment><comment ref="B2"/></commentList></comments>';
  const file = madeSheet(ROWS, {
    related: [['comments', '../comments1.xml']],
    others: { 'xl/comments1.xml': comments },
  });
  expect(notesOf(readXlsx(file))).toEqual(['beside 工作表“Sheet1”有2条批注，没有读。']);
});

test('heads and feet are named where they say more than the page', () => {
  const said =
    '<headerFooter><oddHeader>&amp;L&amp;"宋体,常规"&amp;12某某市财政局&amp;R内部资料</oddHeader><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';
  expect(notesOf(readXlsx(madeSheet(ROWS, { behind: said })))).toEqual([
    'beside 工作表“Sheet1”的页眉或页脚写着“某某市财政局 内部资料”，没有读。',
  ]);
  const page =
    '<headerFooter><oddHeader>&amp;A</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter>';
  expect(readXlsx(madeSheet(ROWS, { behind: page })).notes).toEqual([]);
});

test('text outside of what is printed is read and named', () => {
  const names =
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$A$3</definedName></definedNames>';
  const read = readXlsx(madeSheet(ROWS, { workbook: names }));
  expect([tablesOf(read)[0]?.rows, read.notes]).toEqual([
    2,
    [{ kind: 'hidden', place: 'Sheet1!A4', text: '工作表“Sheet1”的打印区域以外还有1个单元格有文字，照样读了。' }],
  ]);
});

test('macros and connections are named, and never run', () => {
  const related = [
    ['vbaProject', 'vbaProject.bin'],
    ['connections', 'connections.xml'],
  ] as const;
  const file = madeWorkbook({ sheets: [{ rows: ROWS }], related });
  expect(readXlsx(file).notes).toEqual([
    { kind: 'macro', place: '工作簿', text: '工作簿里有宏，没有运行，读的是文件里存下的内容。' },
    { kind: 'external', place: '工作簿', text: '工作簿连接了外部数据，没有更新，读的是文件里存下的内容。' },
  ]);
});

test('a sheet that is a chart, or is missing, is named', () => {
  const file = madeWorkbook({ sheets: [{ rows: ROWS }, { name: '图', type: 'chartsheet', rows: '' }] });
  expect(notesOf(readXlsx(file))).toEqual(['picture 工作表“图”是一张图表，没有读。']);
  const missing =
    '<Relationships xmlns="r"><Relationship Id="rId1" Type="x/worksheet" Target="nowhere.xml"/></Relationships>';
  expect(notesOf(readXlsx(madeSheet(ROWS, { others: { 'xl/_rels/workbook.xml.rels': missing } })))).toEqual([
    'damaged 工作表“Sheet1”有一部分损坏，读不出来。',
  ]);
});
