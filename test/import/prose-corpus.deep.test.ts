/** A report of text, basic data and a list of projects as Word, Excel, PDF and web page: what each gives is listed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../src/document/document.ts';
import { nodeCMaps } from '../../src/document/pdf/node-cmaps.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import { converted, sofficePath } from '../whole/libreoffice.ts';
import { frameworks } from './corpus.ts';
import { drawnTable } from './form-table.ts';
import { ZIYANG_BASIC } from './ziyang-basic.ts';
import { ZIYANG_FORM } from './ziyang-form.ts';

const PROJECTS = drawnTable([
  ['项目', '年初预算数', '全年执行数', '执行率'],
  ['防汛抗旱', '1,200,000.00', '1,140,000.00', '95.00%'],
  ['森林防火', '800,000.00', '720,000.00', '90.00%'],
  ['合计', '2,000,000.00', '1,860,000.00', '93.00%'],
]);

const TEXT = [
  '一、部门基本情况',
  '资阳区应急管理局为区政府工作部门，2023年我局有在职工作人员27人。',
  '二、一般公共预算支出情况',
  '全年预算数1016.17万元，年初预算数581.13万元，2023年项目支出607.83万元，今年来立案39起，处罚33万元。',
  '全年共立案处罚41宗，其中事故处罚11宗，监督处罚30宗；发现安全隐患189项，已全部整改。',
  '三、存在的问题',
  '本年发现安全隐患189项，整改率100%。',
];

const BASIC = 'tables.bu-men-zheng-ti-zhi-chu-ji-xiao-ping-jia-ji-chu-shu-ju-biao';
const LIST = 'tables.xiang-mu-zhi-chu-qing-kuang-biao';

/** Every figure of the table of basic data, by the order of its rows, and some of the others. */
const PLACED: readonly (readonly [path: string, text: string])[] = [
  ['staffing.bian-zhi-shu', '29'],
  ['staffing.shi-ji-zai-zhi-ren-shu', '27'],
  ['staffing.rates.control', '93.10%'],
  [`${BASIC}.san-gong-jing-fei.2023-nian-yu-suan-shu`, '0.6'],
  [`${BASIC}.xiang-mu-zhi-chu.2022-nian-jue-suan-shu`, '629.66'],
  [`${BASIC}.xiang-mu-zhi-chu.2023-nian-jue-suan-shu`, '607.83'],
  [`${BASIC}.fang-xun-kang-han-xiang-mu.2023-nian-yu-suan-shu`, '100'],
  [`${BASIC}.sen-lin-fang-huo.2022-nian-jue-suan-shu`, '33'],
  [`${BASIC}.zheng-fu-cai-gou-jin-e.2022-nian-jue-suan-shu`, '218.13'],
  [`${LIST}.fang-xun-kang-han.nian-chu-yu-suan-shu`, '1,200,000.00'],
  [`${LIST}.sen-lin-fang-huo.quan-nian-zhi-xing-shu`, '720,000.00'],
  [`${LIST}.he-ji.zhi-xing-lv`, '93.00%'],
  ['budget.expenditure.approved', '581.13'],
  ['stated.total', '96分'],
];

const NATURE = 'budget.expenditure.splits.an-zhi-chu-xing-zhi-fen';
const BOUND: readonly (readonly [path: string, text: string])[] = [
  ['staffing.shi-ji-zai-zhi-ren-shu', '27人'],
  ['budget.expenditure.adjusted', '1016.17万元'],
  ['budget.expenditure.approved', '581.13万元'],
  [`${NATURE}.xiang-mu-zhi-chu.executed`, '607.83万元'],
  ['facts.li-an-chu-fa', '41宗'],
  ['facts.shi-gu-chu-fa', '11宗'],
  ['facts.jian-du-chu-fa', '30宗'],
  ['facts.fa-xian-an-quan-yin-huan', '189项'],
  ['facts.fa-xian-an-quan-yin-huan', '189项'],
];

/** @param form  the scored form at the end; in a workbook it has a sheet of its own. */
function page(attributes: string, form: readonly Table[]): string {
  const rows = ({ rows: count, cells }: Table): string =>
    Array.from({ length: count }, (_, at) => {
      const own = cells.filter(({ row }) => row === at);
      const written = own.map(
        ({ text, rowSpan, columnSpan }) =>
          `<td rowspan="${rowSpan}" colspan="${columnSpan}"${attributes}>${escaped(text).replaceAll('\n', '<br>')}</td>`,
      );
      return `<tr>${written.join('')}</tr>`;
    }).join('\n');
  const table = (each: Table): string => `<table border="1" width="100%">${rows(each)}</table>`;
  const title = '2023年度部门整体支出绩效自评报告';
  const body = [
    ...[`<p>${title}</p>`, ...TEXT.map((line) => `<p>${line}</p>`)],
    ...['<p>项目支出情况表</p>', '<p>单位：元</p>', table(PROJECTS), '<p>以上为项目支出情况，请审阅。</p>'],
    ...['<p>2023年度部门整体支出绩效评价基础数据表</p>', table(ZIYANG_BASIC), '<p>说明如上，不再赘述。</p>'],
    ...form.flatMap((each) => ['<p>附件2</p>', table(each), '<p>填表说明。</p>']),
  ].join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Right, wrong and lost of what is listed; a number is lost if it is neither placed nor in the ledger. */
function counted({ placements, numbers, body }: Draft, listed = PLACED) {
  const placed = new Map(placements.map(({ path, text }) => [path, text.replaceAll('\n', '')]));
  const left = new Set(numbers.map(({ text }) => text));
  const missing = listed.filter(([path, text]) => placed.get(path) !== text);
  const wrong = missing.filter(([path]) => placed.has(path));
  const lost = missing.filter(([, text]) => !left.has(text.replace(/[%分]$/, '')));
  const bound = [...body.matchAll(/<Fig of="([^"]*)">(.*?)<\/Fig>/g)].map(([, path = '', text = '']) => [path, text]);
  return { missing: missing.length, wrong, lost, bound };
}

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-prose-'));
const files = { page: join(folder, 'page.html'), cells: join(folder, 'cells.html') };
writeFileSync(files.page, page('', [ZIYANG_FORM]));
writeFileSync(files.cells, page(' sdnum="1033;0;@"', []));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function imported(file: string): Promise<Draft> {
  const read = await readDocument(readFileSync(file), { readCMap: nodeCMaps });
  return importDocument(read, { frameworks, year: 2023 });
}

test('a web page', async () => {
  expect(counted(await imported(files.page))).toEqual({ missing: 0, wrong: [], lost: [], bound: BOUND });
});

describe.skipIf(sofficePath === undefined)('made by LibreOffice', () => {
  const made = new Map<string, string>();
  beforeAll(() => {
    made.set('docx', join(converted([files.page], 'docx:MS Word 2007 XML', 'HTML (StarWriter)'), 'page.docx'));
    made.set('pdf', join(converted([files.page], 'pdf:writer_pdf_Export', 'HTML (StarWriter)'), 'page.pdf'));
    made.set('xlsx', join(converted([files.cells], 'xlsx:Calc MS Excel 2007 XML', 'HTML (StarCalc)'), 'cells.xlsx'));
  });
  afterAll(() => {
    for (const file of made.values()) rmSync(join(file, '../..'), { recursive: true, force: true });
  });

  test('docx', async () => {
    expect(counted(await imported(made.get('docx') ?? ''))).toEqual({ missing: 0, wrong: [], lost: [], bound: BOUND });
  });

  test('pdf', async () => {
    const { missing, wrong, lost, bound } = counted(await imported(made.get('pdf') ?? ''));
    console.log(
      `pdf: ${PLACED.length - missing} of ${PLACED.length} placed right, ${bound.length} of ${BOUND.length} bound`,
    );
    expect([wrong, lost, bound.filter((own) => !BOUND.some((each) => each.join() === own.join()))]).toEqual([
      [],
      [],
      [],
    ]);
    expect(missing / PLACED.length).toBeLessThanOrEqual(0.1);
    expect(bound.length / BOUND.length).toBeGreaterThanOrEqual(0.9);
  });

  test('xlsx, both tables in one sheet, whose text is no body', async () => {
    const listed = PLACED.filter(([path]) => /^(?:tables|staffing)/.test(path));
    expect(counted(await imported(made.get('xlsx') ?? ''), listed)).toEqual({
      ...{ missing: 0, wrong: [], lost: [], bound: [] },
    });
  });
});
