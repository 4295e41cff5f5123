/** Large tables: soon read, or as soon refused. */
import { expect, test } from 'vitest';
import { readMarkup } from '../../../src/document/html/read-markup.ts';
import { readDocument } from '../../../src/document/read-document.ts';
import { gridOf, tablesOf } from '../printed-blocks.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('reads a large table in time that grows with its length', () => {
  const row = (index: number): string => `<tr>${`<td style='width:${index}px'>1.00</td>`.repeat(40)}</tr>`;
  const html = `<table>${Array.from({ length: 2000 }, (_, index) => row(index)).join('')}</table>`;
  const before = process.cpuUsage();
  const [table] = tablesOf(readMarkup(bytes(html)));
  const { user } = process.cpuUsage(before);
  expect(table?.cells).toHaveLength(80_000);
  expect(gridOf(table ?? { kind: 'table', rows: 0, columns: 0, cells: [], place: '' })[1999]).toHaveLength(40);
  expect(user / 1e6).toBeLessThan(20);
});

test('a document is refused where all tables together have too many cells', async () => {
  const table = `<table>${`<tr>${'<td>1'.repeat(50)}`.repeat(1_500)}</table>`;
  await expect(readDocument(bytes(table.repeat(3)))).rejects.toMatchObject({ reason: 'too-many-cells' });
});
