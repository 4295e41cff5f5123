import { expect, test } from 'vitest';
import { csvOf } from '../../src/export/csv.ts';
import type { Field } from '../../src/export/table.ts';

const field: Field<string> = {
  name: 'words',
  title: '文字',
  description: '文字。',
  type: 'string',
  value: (text) => text,
};

const written = (text: string): string => csvOf([field], [text]).slice('\uFEFFwords\r\n'.length);

test.each([
  ['一行\n---', '"一行\n---"\r\n'],
  ['一行\r二行', '"一行\r二行"\r\n'],
  ['"一行"', '"""一行"""\r\n'],
  ['一，二', '一，二\r\n'],
  ['-1.50%', '-1.50%\r\n'],
  ['---', "'---\r\n"],
])('%j is one cell', (text, line) => {
  expect(written(text)).toBe(line);
});
