/** Word files that LibreOffice really writes, made from texts of ours; and how it numbers Word files that we make. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/document/docx/read-docx.ts';
import type { Block, Note, Table } from '../../../src/document/document.ts';
import { converted, sofficePath } from '../../whole/libreoffice.ts';
import {
  cell,
  changes,
  COVERED,
  heading,
  list,
  note,
  openDocument,
  paragraph,
  rowNumber,
  table,
  textBox,
} from './open-document.ts';
import { li, lines, p, printed, wordFile } from './word-file.ts';

/** Calc can be installed without Writer. */
const hasWriter = sofficePath !== undefined && libraries(sofficePath).some((name) => /^(?:lib)?swlo\./.test(name));

if (!hasWriter) {
  console.warn(
    '\n*** No LibreOffice Writer was found: ITS WORD FILES ARE NOT READ. Install it, or set SOFFICE_PATH. ***\n',
  );
}

function libraries(program: string): string[] {
  const folder = dirname(realpathSync(program));
  return [folder, join(folder, '..', 'Frameworks')]
    .filter((each) => existsSync(each))
    .flatMap((each) => readdirSync(each));
}

const CHANGE_IDS = {
  gone: { deleted: paragraph('120.30') },
  come: {},
  joined: { deleted: paragraph('删去的一段') + paragraph('') },
};

const REPORT = openDocument({
  header: '内部资料',
  footer: '第 <text:page-number>1</text:page-number> 页',
  content: [
    changes(CHANGE_IDS),
    heading(1, '部门概况') +
      heading(2, '主要职能') +
      heading(2, '机构设置') +
      heading(1, '绩效情况') +
      heading(2, '总体'),
    list([paragraph('甲') + list([paragraph('乙'), paragraph('丙')]), paragraph('丁')]),
    paragraph(
      '执行数 <text:change text:change-id="gone"/><text:change-start text:change-id="come"/>120.50<text:change-end text:change-id="come"/> 万元' +
        `${note('footnote', '1', '含上年结转。')}，共 10<text:span text:style-name="raised">3</text:span> 人${note('endnote', 'i', '年末数。')}。`,
    ),
    paragraph('前<text:change text:change-id="joined"/>后'),
    paragraph('看<text:span text:style-name="hidden">不</text:span>见<text:line-break/>下一行<text:tab/>制表'),
    table('Scores', 4, [
      [cell('序号', 2), cell('指标', 2), cell('资金（万元）', 1, 2), COVERED],
      [COVERED, COVERED, cell('预算'), cell('执行')],
      [cell(rowNumber(true)), cell('产出'), cell('９.１０'), cell('9.10')],
      [
        ...[cell(rowNumber(false)), cell('效益', 2)],
        ...[cell(paragraph('上') + table('Inner', 2, [[cell('里'), cell('1.50')]]) + paragraph('下')), cell('2')],
      ],
      [cell(rowNumber(false)), COVERED, cell('合并', 1, 2), COVERED],
    ]),
    table('Second', 1, [[cell('紧接着的表')]]),
    paragraph(`锚${textBox(paragraph('框里的字'))}`),
  ].join(''),
});

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-docx-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileIn(place: string, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(place, name)));
}

describe.skipIf(!hasWriter)('a Word file of LibreOffice', () => {
  let blocks: readonly Block[] = [];
  let notes: readonly Note[] = [];

  beforeAll(() => {
    const source = join(folder, 'report.fodt');
    writeFileSync(source, REPORT);
    ({ blocks, notes } = readDocx(fileIn(converted([source], 'docx'), 'report.docx')));
  });

  test('has its paragraphs with their numbers and levels, and its tables with their merges', () => {
    expect(blocks.flatMap(lines)).toEqual([
      ...['第1段 # 一、部门概况', '第2段 ## （一）主要职能', '第3段 ## （二）机构设置'],
      ...['第4段 # 二、绩效情况', '第5段 ## （一）总体'],
      ...['第6段 1. 甲', '第7段 ① 乙', '第8段 ② 丙', '第9段 2. 丁'],
      ...['第10段 执行数 120.50 万元，共 10³ 人。', '第11段 前后', '第12段 看不见 下一行 制表'],
      ...['表1', '序号{2x1} | 指标{2x1} | 资金（万元）{1x2}', '预算 | 执行'],
      ...['1 | 产出 | ９.１０ | 9.10', '2 | 效益{2x1} | 上⏎下 | 2', '3 | 合并{1x2}'],
      ...['表2', '紧接着的表'],
      ...['第13段 锚', '第14段 框里的字'],
      ...['脚注1 含上年结转。', '尾注1 年末数。'],
    ]);
  });

  test('has the table within a cell, with its own places', () => {
    const tables = blocks.filter((block): block is Table => block.kind === 'table');
    const inner = tables[0]?.cells.flatMap((each) => each.tables ?? []) ?? [];
    expect(inner.map(printed)).toEqual([['里 | 1.50']]);
    expect(inner[0]?.cells[1]?.place).toBe('表1 第4行第3列 内表1 第1行第2列');
  });

  test('has a note on all that was changed, hidden, put into boxes or beside the text', () => {
    expect(notes.map(({ text }) => text)).toEqual([
      '第10段有未接受的修订（删去“120.30”，插入“120.50”），按全部接受来读。',
      '第11段有未接受的修订（删去“删去的一段”），按全部接受来读。',
      '第12段有隐藏的文字“不”，打印时看不到，已一并读入。',
      '第14段有内容在文本框里，读在文本框所在的位置。',
      '页眉有文字“内部资料”，没有读进正文。',
    ]);
  });
});

const PAGE = `<html><head><meta charset="utf-8"></head><body><h1>自评报告</h1><h2>得分</h2>
<ol><li>甲<li>乙<ol type="a"><li>丙</ol></ol><ul><li>点</ul>
<table border="1"><thead><tr><th rowspan="2">指标</th><th colspan="2">资金</th></tr><tr><th>预算</th><th>执行</th></tr></thead>
<tr><td rowspan="2">产出</td><td>120.50</td><td><p>上</p><table border="1"><tr><td>内</td><td>1.50</td></tr></table><p>下</p></td></tr>
<tr><td colspan="2">９.１０</td></tr></table><p>末<br>行</p></body></html>`;

describe.skipIf(!hasWriter)('a Word file of LibreOffice, made of a web page', () => {
  test('has the headings, lists and tables of the page', () => {
    const source = join(folder, 'page.html');
    writeFileSync(source, PAGE);
    // No page becomes a Word file at once: it is opened by another part of the program.
    const text = join(converted([source], 'odt'), 'page.odt');
    const { blocks, notes } = readDocx(fileIn(converted([text], 'docx'), 'page.docx'));
    expect(blocks.flatMap(lines)).toEqual([
      ...['第1段 # 自评报告', '第2段 ## 得分', '第3段 1. 甲', '第4段 2. 乙', '第5段 a. 丙', '第6段 • 点'],
      ...['表1', '指标{2x1} | 资金{1x2}', '预算 | 执行', '产出{2x1} | 120.50 | 上⏎下', '９.１０{1x2}'],
      '第7段 末 行',
    ]);
    expect(notes).toEqual([]);
  });
});

/** Formats that LibreOffice prints as Word does; it has no signs for enclosed and full-width figures. */
const FORMATS = [
  ...['decimal', 'decimalZero', 'chineseCounting', 'chineseCountingThousand', 'taiwaneseCountingThousand'],
  ...['japaneseCounting', 'chineseLegalSimplified', 'ideographLegalTraditional', 'ideographTraditional'],
  ...['ideographZodiac', 'decimalEnclosedCircle', 'decimalEnclosedCircleChinese', 'upperLetter', 'lowerRoman'],
];

describe.skipIf(!hasWriter)('a list', () => {
  test('is numbered as LibreOffice numbers it, in every format, with levels passed over and begun anew', () => {
    const definition = (id: number, levels: readonly (readonly [string, string])[]): string =>
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels
        .map(
          ([format, pattern], index) =>
            `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`;
    const num = (id: number, of: number, overrides = ''): string =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
    const from = (level: number, start: number): string =>
      `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    const outline = [
      ['chineseCountingThousand', '%1、'],
      ['chineseCounting', '（%2）'],
      ['decimal', '%3.'],
      ['decimal', '%1-%2.%4'],
    ] as const;
    const numbering =
      [definition(0, outline), ...FORMATS.map((format, index) => definition(10 + index, [[format, '%1']]))].join('') +
      [num(1, 0), num(2, 0), num(3, 0, from(0, 1)), num(4, 0, from(1, 5))].join('') +
      FORMATS.map((_, index) => num(10 + index, 10 + index)).join('');
    /** Lists and levels, in order. */
    const walk = [
      ...['10', '11', '11', '12', '13', '10', '12', '11', '20', '21', '30', '31', '30'],
      ...['10', '41', '41', '40', '41', '13', '10'],
    ];
    const body =
      walk.map((step) => li('项', Number(step.charAt(0)), Number(step.charAt(1)))).join('') +
      FORMATS.flatMap((format, index) => [p(format), ...Array.from({ length: 23 }, () => li('项', 10 + index))]).join(
        '',
      );
    const file = wordFile(body, { numbering });
    writeFileSync(join(folder, 'lists.docx'), file);
    const out = converted([join(folder, 'lists.docx')], 'txt:Text (encoded):UTF8');
    const shown = new TextDecoder()
      .decode(fileIn(out, 'lists.txt'))
      .split(/\r?\n/)
      .map((line) => line.replace(/\s/g, ''));
    const read = readDocx(file).blocks.map((block) => (block.kind === 'table' ? '' : block.text.replace(/\s/g, '')));
    expect(read).toEqual(shown.filter((line) => line !== ''));
  });
});
