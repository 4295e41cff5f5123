import { expect, test } from 'vitest';
import type { OfficeDocument } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { pastedPage } from '../../src/review/page/pasted.ts';

async function read(clipboard: { html?: string; text?: string }): Promise<OfficeDocument['blocks'] | undefined> {
  const page = pastedPage({ html: '', text: '', ...clipboard });
  return page === undefined ? undefined : (await readDocument(page)).blocks;
}

const texts = (blocks: OfficeDocument['blocks'] | undefined): string[] =>
  (blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text]));

test('a table that was copied is read as a web page, whatever code the page names', async () => {
  const html = `<html><head><meta charset=gb2312></head><body><!--StartFragment--><table><tr><td>执行数<td>9.10</table></body></html>`;
  expect(texts(await read({ html, text: '执行数 9.10' }))).toEqual(['执行数', '9.10']);
});

test('the lines that Windows sets before the page are no part of it', async () => {
  const html = 'Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:file:///C:/a.htm\r\n<html><table><tr><td>甲</table>';
  expect(texts(await read({ html }))).toEqual(['甲']);
});

test('columns that are parted by tabs are a table too', async () => {
  expect(texts(await read({ text: '指标\t分值\r\nA<B&C\t10\r\n' }))).toEqual(['指标', '分值', 'A<B&C', '10']);
});

test('what holds no table is not taken', async () => {
  expect(await read({ html: '<p>一段话</p>', text: '一段话' })).toBeUndefined();
  expect(await read({})).toBeUndefined();
});
