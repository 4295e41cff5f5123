/** Pages that LibreOffice saves, of documents whose content is known. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/document/read-document.ts';
import { converted, sofficePath } from '../../whole/libreoffice.ts';
import { grid, texts } from '../printed-blocks.ts';

const LONG = '这是一段很长的话，用来看看保存的时候会不会在中文之间断行，断行以后读出来还应当是连着的一句话，'.repeat(3);

const PAGE = `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"></head><body>
<h1>某某局2024年度自评报告</h1><h2>一、概况</h2>
<p>预算120.50万元，执行<b>118</b>.30万元，执行率98.17%。${LONG}</p>
<ol><li>第一项</li><li>第二项</li></ol><ol type="a" start="3"><li>子项</li></ol>
<table border="1"><caption>表1 自评表</caption>
<thead><tr><th rowspan="2">一级指标</th><th colspan="2">绩效</th><th rowspan="2">得分</th></tr><tr><th>目标值</th><th>完成值</th></tr></thead>
<tr><td rowspan="2">产出</td><td>≥95%</td><td>96.50%</td><td>10.00</td></tr><tr><td>１００</td><td>120</td><td>9.10</td></tr>
<tr><td>效益</td><td><p>第一段</p><p>第二段<br>换行</p></td><td>m<sup>2</sup></td><td></td></tr></table>
<p>结束</p></body></html>`;

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"');

const text = (...lines: string[]): string =>
  `<table:table-cell office:value-type="string">${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</table:table-cell>`;
const figure = '<table:table-cell table:style-name="two" office:value-type="float" office:value="9.1"/>';
const title = text('自评表').replace('<table:table-cell', '<table:table-cell table:number-columns-spanned="3"');
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

/** A sheet with a title over all columns, of which the second is hidden, and figures that show two decimals. */
const SHEET = `<?xml version="1.0"?><office:document ${NAMESPACES.join(' ')} office:version="1.2"
office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>
<number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-integer-digits="1"/></number:number-style>
<style:style style:name="two" style:family="table-cell" style:data-style-name="N2"/></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="自评表"><table:table-column/>
<table:table-column table:visibility="collapse"/><table:table-column/>
${row(title, '<table:covered-table-cell/>'.repeat(2))}${row(text('指标'), text('编码'), text('得分'))}
${row(text('产出', '指标'), text('01'), figure)}</table:table></office:spreadsheet></office:body></office:document>`;

/** A file in a folder of its own. */
function written(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'mingzhang-markup-')), name);
  writeFileSync(path, content);
  return path;
}

describe.runIf(sofficePath !== undefined)('a page that LibreOffice saved', () => {
  test('of a text holds what the text printed', async () => {
    const odt = join(converted([written('report.html', PAGE)], 'odt:writer8'), 'report.odt');
    const html = join(converted([odt], 'html:HTML (StarWriter)'), 'report.html');
    const read = await readDocument(readFileSync(html));
    expect(texts(read)).toEqual([
      ...['某某局2024年度自评报告', '一、概况', `预算120.50万元，执行118.30万元，执行率98.17%。${LONG}`],
      ...['1. 第一项', '2. 第二项', 'c. 子项', '表1 自评表', '结束'],
    ]);
    expect(read.blocks.slice(0, 2)).toMatchObject([{ level: 1 }, { level: 2 }]);
    expect(grid(read)).toEqual([
      ['一级指标 2×1', '绩效 1×2', '得分 2×1'],
      ['目标值', '完成值'],
      ['产出 2×1', '≥95%', '96.50%', '10.00'],
      ['１００', '120', '9.10'],
      ['效益', '第一段/第二段/换行', 'm²', ''],
    ]);
    expect(read.notes).toEqual([]);
  });

  test('of a sheet holds its cells as printed', async () => {
    const html = join(converted([written('sheet.fods', SHEET)], 'html:HTML (StarCalc)'), 'sheet.html');
    const read = await readDocument(readFileSync(html));
    // The program leaves out what is hidden, and still writes the title over three columns.
    expect(grid(read)).toEqual([['自评表 1×2'], ['指标', '得分'], ['产出/指标', '9.10']]);
  });
});
