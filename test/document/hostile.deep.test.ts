/** What an office may drop by mistake, and what was made to do harm: a result or one sentence, soon, and nothing is fetched. */
import { Socket } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nodeCMaps } from '../../src/document/pdf/node-cmaps.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { DocumentRefused, type Refusal } from '../../src/document/refusal.ts';
import { cpuClock } from '../fixtures/cpu-clock.ts';
import { compoundFile } from './compound-file.ts';
import { p, r, root, tbl, tr, wordFile, zipped } from './docx/word-file.ts';
import { smallPdf, textAt } from './pdf/small-pdf.ts';
import { madeSheet, madeWorkbook, row, textCell } from './sheet/made-workbook.ts';

const connect = vi.spyOn(Socket.prototype, 'connect');
const fetched = vi.fn();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  vi.unstubAllGlobals();
  expect(connect).not.toHaveBeenCalled();
  expect(fetched).not.toHaveBeenCalled();
});

const SECONDS_MAX = 10;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Why a file is refused, or that it is read, within the time. */
async function resultOf(file: Uint8Array): Promise<Refusal | 'read'> {
  const clock = cpuClock();
  const result = await readDocument(file, { readCMap: nodeCMaps }).then(
    () => 'read' as const,
    (error: unknown) => {
      if (!(error instanceof DocumentRefused)) throw error;
      expect(error.message).toMatch(/^[^。]+：(?:请|可以)[^。]+。$/);
      return error.reason;
    },
  );
  expect(clock.seconds()).toBeLessThan(SECONDS_MAX);
  return result;
}

const HEAD = '<?xml version="1.0"?>';
const LAUGHS = `<!DOCTYPE a [<!ENTITY a "haha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${`&a${at || ''};`.repeat(10)}">`).join('')}]>`;
const OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "http://203.0.113.1/a">]>';
const document = (declarations: string): Uint8Array =>
  zipped({
    '_rels/.rels':
      '<Relationships><Relationship Id="1" Type="/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': root('document', `<w:body>${p(r('&a;'))}</w:body>`).replace(
      /^<\?xml.*?\?>/,
      HEAD + declarations,
    ),
  });
const workbook = (declarations: string): Uint8Array =>
  madeWorkbook({
    sheets: [{ rows: row(1, textCell('A1', '甲')) }],
    others: { 'xl/sharedStrings.xml': `${HEAD}${declarations}<sst/>` },
  });

const BLANKS = 60 * 2 ** 20;
const bomb = (path: string, before: string): Uint8Array =>
  zipSync({ [path]: strToU8(before + ' '.repeat(BLANKS * 2)) });

/** Says in its list of files that what it holds is smaller than it is. */
function lyingZip(): Uint8Array {
  const file = bomb('word/document.xml', HEAD);
  const view = new DataView(file.buffer);
  for (let at = 0; at < file.length - 4; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return file;
}

const cells = (rows: number, columns: number): string => `<row>${'<c><v>1</v></c>'.repeat(columns)}</row>`.repeat(rows);

test.each<[string, Refusal | 'read', () => Uint8Array]>([
  ['nothing at all', 'empty', () => new Uint8Array()],
  ['a file of more than 50 MB', 'oversized', () => new Uint8Array(51 * 2 ** 20)],
  ['a Word file that unpacks to 120 MB', 'bomb', () => bomb('word/document.xml', HEAD)],
  ['a workbook that unpacks to 120 MB', 'bomb', () => bomb('xl/workbook.xml', HEAD)],
  ['a package that lies about its sizes', 'damaged', lyingZip],
  ['a Word file with entities within entities', 'entities', () => document(LAUGHS)],
  ['a Word file with an entity from elsewhere', 'entities', () => document(OUTSIDE)],
  ['a workbook with entities within entities', 'entities', () => workbook(LAUGHS)],
  ['a workbook with an entity from elsewhere', 'entities', () => workbook(OUTSIDE)],
  ['a page with an entity from elsewhere', 'read', () => bytes(`${OUTSIDE}<html><p>得分 &a;</p></html>`)],
  ['a sheet of a million cells', 'too-many-cells', () => madeSheet(cells(10_000, 100))],
  ['a sheet of 50 MB', 'too-many-cells', () => madeSheet(cells(40_000, 80))],
  [
    'a Word table of 220,000 cells',
    'too-many-cells',
    () => wordFile(tbl([tr(Array.from({ length: 300 }, () => '1')).repeat(740)])),
  ],
  [
    'a page of 420,000 cells with marked-up text',
    'too-many-cells',
    () => bytes(`<html><table>${`<tr>${'<td><p><b><i>1</i></b></p>'.repeat(100)}`.repeat(4200)}</table></html>`),
  ],
  [
    'a formula with a result from another workbook',
    'read',
    () => madeSheet('<row r="1"><c r="A1"><f>[1]Sheet1!A1*WEBSERVICE("http://203.0.113.1/")</f><v>9.1</v></c></row>'),
  ],
  [
    'a page with pictures and styles from elsewhere',
    'read',
    () =>
      bytes(
        '<html><link rel=stylesheet href="http://203.0.113.1/a.css"><p>得分 9.10<img src="http://203.0.113.1/a.png"><script src="http://203.0.113.1/a.js"></script></html>',
      ),
  ],
  [
    'a Word file with a picture from elsewhere',
    'read',
    () => wordFile(p(`${r('得分')}<w:r><w:drawing><a:blip xmlns:a="a" r:link="rId9"/></w:drawing></w:r>`)),
  ],
  ['a report packed as .zip', 'archive', () => zipSync({ '自评报告.docx': wordFile(p(r('得分'))) })],
  [
    'a package within a package within itself',
    'archive',
    () => zipSync({ 'a.zip': zipSync({ 'a.zip': zipSync({ a: new Uint8Array(9) }) }) }),
  ],
  ['a report packed as .rar', 'archive', () => bytes('Rar!\u001a\u0007\u0001\u0000')],
  ['a .docx or .xlsx with a password', 'encrypted', () => compoundFile('EncryptionInfo', 'EncryptedPackage')],
  ['a .doc, or a .wps that is one within', 'old-word', () => compoundFile('WordDocument', '1Table')],
  ['a .wps or .et of its own kind', 'wps', () => compoundFile('WpsContent')],
  ['a presentation', 'old-slides', () => compoundFile('PowerPoint Document')],
  ['a photograph that is called .pdf', 'picture', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['a scan', 'scan', () => smallPdf([{ content: 'q 595 0 0 842 0 0 cm /Im Do Q' }])],
  ['a PDF of drawn letters', 'scan', () => smallPdf([{ content: '0 0 m 10 10 20 20 30 0 c f '.repeat(200) }])],
  [
    'a PDF that runs a program and opens an address',
    'read',
    () =>
      smallPdf([{ content: textAt(60, 700, 'Budget 97.20%') }], {
        catalog:
          '/OpenAction << /S /URI /URI (http://203.0.113.1/) >> /AA << /WC << /S /JavaScript /JS (app.alert(1)) >> >>',
      }),
  ],
  ['half a PDF', 'damaged', () => smallPdf([{ content: textAt(60, 700, 'Budget') }]).slice(0, 300)],
  [
    'a web page that is called .xls',
    'read',
    () => bytes('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>得分<td>9.10</table></html>'),
  ],
  [
    'a page that WPS saved as one file (.mht), called .doc',
    'read',
    () =>
      bytes(
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>得分</p>\r\n--b--',
      ),
  ],
  [
    'XML of Office 2003 that is called .xls',
    'office-xml',
    () => bytes(`${HEAD}<?mso-application progid="Excel.Sheet"?><Workbook/>`),
  ],
  ['a table as .csv', 'plain-text', () => bytes('指标,分值,得分\n产出,10,9.10\n')],
  ['a text as .txt, in GBK', 'plain-text', () => Uint8Array.from([0xb5, 0xc3, 0xb7, 0xd6, 0x0d, 0x0a])],
  ['a text as .rtf', 'rtf', () => bytes('{\\rtf1\\ansi 97.20%}')],
  ['an OFD', 'ofd', () => zipSync({ 'OFD.xml': strToU8('x'), 'Doc_0/Document.xml': strToU8('x') })],
  ['an .odt or .ods', 'open-document', () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('x') })],
  ['a .uof', 'open-document', () => bytes(`${HEAD}<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof"/>`)],
  ['a document with nothing in it', 'nothing', () => wordFile(p(''))],
])('%s: %s', async (_, result, file) => {
  expect(await resultOf(file())).toBe(result);
});
