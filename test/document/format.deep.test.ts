/** What files are that LibreOffice wrote. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatOf } from '../../src/document/format.ts';
import { openPackage } from '../../src/document/package/open-package.ts';
import { DocumentRefused } from '../../src/document/refusal.ts';
import { converted, sofficePath } from '../whole/libreoffice.ts';

const TEXT =
  '<html><head><meta charset="utf-8"></head><body><h1>自评报告</h1><table><tr><td>得分<td>9.10</table></body></html>';
const SHEET = 'score,9.10\n';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-formats-'));

describe.skipIf(sofficePath === undefined)('a file that LibreOffice wrote', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'text.html'), TEXT);
    writeFileSync(join(folder, 'sheet.csv'), SHEET);
  });

  test.each([
    ['text.html', 'docx:MS Word 2007 XML', 'docx', 'docx'],
    ['text.html', 'doc:MS Word 97', 'doc', 'old-word'],
    ['text.html', 'rtf:Rich Text Format', 'rtf', 'rtf'],
    ['text.html', 'odt:writer8', 'odt', 'open-document'],
    ['text.html', 'pdf:writer_web_pdf_Export', 'pdf', 'pdf'],
    ['sheet.csv', 'xlsx:Calc MS Excel 2007 XML', 'xlsx', 'xlsx'],
    ['sheet.csv', 'xls:MS Excel 97', 'xls', 'xls'],
    ['sheet.csv', 'xml:MS Excel 2003 XML', 'xml', 'office-xml'],
    ['sheet.csv', 'ods:calc8', 'ods', 'open-document'],
    ['sheet.csv', 'html:HTML (StarCalc)', 'html', 'html'],
  ])('from %s as “%s” is known by its bytes', (source, filter, ending, format) => {
    const file = readFileSync(join(converted([join(folder, source)], filter), source.replace(/\w+$/, ending)));
    expect(told(file)).toBe(format);
    if (format !== 'docx' && format !== 'xlsx') return;
    const { paths, unpacked, xml } = openPackage(file);
    expect(paths.filter((path) => unpacked(path) === undefined)).toEqual([]);
    expect(xml('[Content_Types].xml')?.name).toBe('Types');
  });
});

function told(file: Uint8Array): string {
  try {
    return formatOf(file);
  } catch (error) {
    if (error instanceof DocumentRefused) return error.reason;
    throw error;
  }
}
