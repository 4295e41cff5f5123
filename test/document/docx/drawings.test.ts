/** Text boxes, pictures, charts and embedded objects. */
import { expect, test } from 'vitest';
import { noteLines, p, printed, r, readLines, readTables, tbl, tc, tr } from './word-file.ts';

const run = (inner: string): string => `<w:r>${inner}</w:r>`;
const shape = (content: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const vml = (content: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const both = (content: string): string =>
  run(
    `<mc:AlternateContent><mc:Choice Requires="wps">${shape(content)}</mc:Choice><mc:Fallback>${vml(content)}</mc:Fallback></mc:AlternateContent>`,
  );
const picture = (blip: string): string =>
  run(
    `<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );

test('reads a text box once, behind the paragraph on which it hangs', () => {
  const body = p('甲') + p(r('锚') + both(p('框一') + p('框二'))) + p('乙');
  expect(readLines(body)).toEqual(['第1段 甲', '第2段 锚', '第3段 框一', '第4段 框二', '第5段 乙']);
  expect(noteLines(body)).toEqual(['text-box 第3段: 第3段有内容在文本框里，读在文本框所在的位置。']);
});

test('reads text boxes of old files, in groups and in each other', () => {
  const grouped = run(
    `<w:pict><v:group><v:shape><v:textbox><w:txbxContent>${p('一')}</w:txbxContent></v:textbox></v:shape><v:shape><v:textbox><w:txbxContent>${p(r('二') + run(vml(p('三'))))}</w:txbxContent></v:textbox></v:shape></v:group></w:pict>`,
  );
  expect(readLines(p(grouped))).toEqual(['第1段 一', '第2段 二', '第3段 三']);
});

test('a text box that holds a table gives the table', () => {
  const body = tbl([tr(['甲'])]) + p(both(tbl([tr(['得分', '91.12'])]) + p('')));
  expect(readLines(body)).toEqual(['表1', '甲', '表2', '得分 | 91.12']);
  expect(noteLines(body)).toEqual(['text-box 表2: 表2有内容在文本框里，读在文本框所在的位置。']);
});

test('a text box in a cell belongs to the cell', () => {
  const [table] = readTables(tbl([tr([tc(p(r('外') + both(p('框') + tbl([tr(['内'])]))))])]));
  expect(table?.cells[0]?.text).toBe('外\n框');
  expect(table?.cells[0]?.tables?.map(printed)).toEqual([['内']]);
});

test('reads the words of WordArt', () => {
  expect(readLines(p(r('甲') + run('<w:pict><v:shape><v:textpath string="征求意见稿"/></v:shape></w:pict>')))).toEqual([
    '第1段 甲 征求意见稿',
  ]);
});

test('tells of pictures, where they stand', () => {
  const body =
    p(picture('r:embed="rId1"')) +
    p(picture('r:embed="rId2"')) +
    p(r('甲') + picture('r:embed="rId3" r:link="rId4"')) +
    tbl([tr([tc(p(picture('r:embed="rId5"')))])]);
  expect(noteLines(body)).toEqual([
    'picture 文件开头: 文件开头有 2 张图片，图片里的文字和数字没有读入。',
    'picture 第1段: 第1段有 1 张图片，图片里的文字和数字没有读入。',
    'picture 表1 第1行第1列: 表1 第1行第1列有 1 张图片，图片里的文字和数字没有读入。',
  ]);
});

test('a picture outside of the file is never fetched', () => {
  expect(noteLines(p(r('甲') + picture('r:link="rId1"')))).toEqual([
    'external 第1段: 第1段有 1 处内容只是链接，在文件外面，没有去取。',
  ]);
});

test('an embedded workbook is no table, and the note says what to do', () => {
  const object = (attributes: string): string =>
    run(`<w:object><v:shape><v:imagedata r:id="rId1"/></v:shape><o:OLEObject ${attributes}/></w:object>`);
  const body =
    p('甲') +
    p(object('Type="Embed" ProgID="Excel.Sheet.12"')) +
    p('乙') +
    p(object('Type="Embed" ProgID="ET.Xlsx.6"'));
  expect(noteLines(body)).toEqual([
    'picture 第1段之后: 第1段之后有嵌入的 Excel 或 WPS 表格，其中的数字没有读入，请手工录入，或打开它复制后粘贴成普通表格。',
    'picture 第2段之后: 第2段之后有嵌入的 Excel 或 WPS 表格，其中的数字没有读入，请手工录入，或打开它复制后粘贴成普通表格。',
  ]);
  expect(
    noteLines(p(r('甲') + object('Type="Embed" ProgID="Package"') + object('Type="Link" ProgID="Excel.Sheet.8"'))),
  ).toEqual([
    'picture 第1段: 第1段有嵌入的对象“Package”，其中的内容没有读入。',
    'external 第1段: 第1段有 1 处内容只是链接，在文件外面，没有去取。',
  ]);
});

test('tells of charts and diagrams', () => {
  const graphic = (inner: string): string =>
    run(`<w:drawing><wp:inline><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing>`);
  expect(noteLines(p(r('甲') + graphic('<c:chart r:id="rId1"/>') + graphic('<dgm:relIds r:dm="rId2"/>')))).toEqual([
    'picture 第1段: 第1段有 1 个图表，图表里的数字没有读入。',
    'picture 第1段: 第1段有 1 个示意图（SmartArt），其中的文字没有读入。',
  ]);
});

test('lines and empty shapes are no news', () => {
  expect(noteLines(p(r('甲') + run('<w:pict><v:line/></w:pict>') + both(p(''))))).toEqual([]);
});

test('another file that only Word would take in is told', () => {
  expect(noteLines(p('甲') + '<w:altChunk r:id="rId1"/>')).toEqual([
    'damaged 第1段之后: 第1段之后有插入的其他文件，没有读入：请用 Word 打开后另存为 .docx 再试。',
  ]);
});
