import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/document/format.ts';
import { DocumentRefused } from '../../src/document/refusal.ts';
import { compoundFile, largeCompoundFile } from './compound-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...paths: string[]): Uint8Array => zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('x')])));

/** The format, or why there is none. */
function told(file: Uint8Array): string {
  try {
    return formatOf(file);
  } catch (error) {
    if (error instanceof DocumentRefused) return error.reason;
    throw error;
  }
}

describe('the format of a file', () => {
  const docx = zip('[Content_Types].xml', 'word/document.xml');

  test.each([
    ['docx', docx],
    ['docx', zip('word/document2.xml')],
    ['xlsx', zip('xl/workbook.xml')],
    ['docx', zip('Word\\Document.xml')],
    ['xlsx', zip('xl\\workbook.xml')],
    // A document that is embedded, whose own list of files is stored within.
    ['xlsx', zipSync({ 'xl/workbook.xml': strToU8('x'), 'xl/embeddings/a.docx': [docx, { level: 0 }] })],
    [
      'docx',
      zipSync({ 'word/document.xml': strToU8('x'), 'word/embeddings/a.xlsx': [zip('xl/workbook.xml'), { level: 0 }] }),
    ],
    ['xls', compoundFile('Workbook', '\u0005SummaryInformation')],
    [
      'xls',
      compoundFile({ storage: 'MBD0001', entries: ['WordDocument', 'EncryptedPackage'] }, 'a', 'b', 'c', 'd', 'Book'),
    ],
    // Its table of sectors has more sectors than the head can name.
    ['xls', largeCompoundFile(40_000, 'a', 'b', 'c', 'd', 'e', 'Workbook')],
    ['pdf', bytes('%PDF-1.7\n')],
    ['pdf', bytes('\n\n junk %PDF-1.4')],
    ['html', bytes('\r\n'.repeat(5000) + '<html xmlns:x="urn:schemas-microsoft-com:office:excel">')],
    ['html', bytes('\ufeff<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>')],
    ['html', bytes('<!-- 版本 --><TABLE>')],
    ['html', Uint8Array.from([...'<table>'].flatMap((each) => [0, each.charCodeAt(0)]))],
    ['html', bytes('From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n')],
  ])('is %s by its bytes', (format, file) => {
    expect(told(file)).toBe(format);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['oversized', new Uint8Array(51 * 2 ** 20)],
    ['unknown', new Uint8Array(2 ** 20)],
    ['old-word', compoundFile('WordDocument', { storage: 'ObjectPool', entries: ['Workbook'] })],
    ['old-slides', compoundFile('PowerPoint Document')],
    ['encrypted', compoundFile('EncryptionInfo', 'EncryptedPackage')],
    ['wps', compoundFile('WpsContent', '\u0005SummaryInformation')],
    ['damaged', compoundFile('Workbook').subarray(0, 1100)],
    ['damaged', compoundFile('Workbook').subarray(0, 20)],
    ['old-slides', zip('ppt/presentation.xml')],
    ['open-document', zip('mimetype', 'content.xml')],
    ['ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['archive', zip('report.csv')],
    ['archive', bytes('Rar!\x1a\x07\x01\x00')],
    ['archive', Uint8Array.from([0x1f, 0x8b, 8, 0])],
    ['open-document', zip('_meta/meta.xml', 'uof.xml')],
    [
      'open-document',
      bytes('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'),
    ],
    ['damaged', docx.subarray(0, docx.length - 30)],
    ['rtf', bytes('{\\rtf1\\ansi')],
    ['picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['picture', bytes('RIFF....WEBPVP8 ')],
    ['picture', bytes('\0\0\0\x18ftypheic')],
    ['office-xml', bytes('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>')],
    ['office-xml', bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
    ['unknown', bytes('<?xml version="1.0"?><report><figure/></report>')],
    ['plain-text', bytes('部门整体支出绩效自评报告，得分 95 分，<5 为差')],
    ['plain-text', bytes('指标,分值,得分\n产出,10,9.10\n')],
    ['plain-text', bytes('指标\t分值\t得分\n产出\t10\t9.10\n')],
    ['unknown', Uint8Array.from([1, 2, 3, 200, 0, 9])],
  ])('is refused as %s', (reason, file) => {
    expect(told(file)).toBe(reason);
  });
});
