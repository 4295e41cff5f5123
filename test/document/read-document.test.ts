import { describe, expect, test } from 'vitest';
import { readClipboard, readDocument } from '../../src/document/read-document.ts';
import { grid } from './printed-blocks.ts';
import { p, r, tbl, tc, tr, wordFile } from './docx/word-file.ts';
import { madeWorkbook } from './sheet/made-workbook.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE = '<table><tr><td>指标<td>得分<tr><td>产出<td>9.10</table>';

describe('a document', () => {
  test('is read by its bytes, with their hash', async () => {
    const done: string[] = [];
    const read = await readDocument(bytes(PAGE), { onProgress: (part, parts) => done.push(`${part}/${parts}`) });
    expect(read.format).toBe('html');
    // As `sha256sum` says.
    expect(read.sha256).toBe('0cf6d96bda312412c10308ddfb70b7a8eeee5ce223dea8811c53262c2ed8d790');
    expect(grid(read)).toEqual([
      ['指标', '得分'],
      ['产出', '9.10'],
    ]);
    // Parsed; the only table; the rest.
    expect(done).toEqual(['50/100', '75/100', '100/100']);
  });

  test('comes from a clipboard too, with the hash of its UTF-8', async () => {
    const read = await readClipboard(PAGE);
    expect(read).toEqual(await readDocument(bytes(PAGE)));
  });

  test.each(['<p> </p>', '<table><tr><td><td></table>', '<html><script>9.10</script></html>'])(
    'is refused where it says nothing: %s',
    async (html) => {
      await expect(readDocument(bytes(html))).rejects.toMatchObject({ reason: 'nothing' });
      await expect(readClipboard(html)).rejects.toMatchObject({ reason: 'nothing' });
    },
  );

  test('of Word tells how far it is by its parts and rows, each hundredth once', async () => {
    const done: number[] = [];
    const rows = Array.from({ length: 500 }, (_, at) => tr([tc(p(r(`${at}`)))]));
    await readDocument(wordFile(p(r('标题')) + tbl(rows) + p(r('结尾')) + tbl(rows)), {
      onProgress: (part, parts) => done.push((part / parts) * 100),
    });
    // The main part, all parts, the first table, the second one.
    expect([30, 40, 67, 95, 100].filter((hundredth) => !done.includes(hundredth))).toEqual([]);
    expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
  });

  test('tells after each sheet how many are read', async () => {
    const done: string[] = [];
    const row = '<row r="1"><c r="A1"><v>9.1</v></c></row>';
    const file = madeWorkbook({ sheets: ['甲', '乙', '丙'].map((name) => ({ name, rows: row })) });
    await readDocument(file, { onProgress: (sheet, sheets) => done.push(`${sheet}/${sheets}`) });
    expect(done).toEqual(['1/3', '2/3', '3/3']);
  });
});
