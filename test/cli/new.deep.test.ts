/** `mingzhang new` as a process of its own, which has no terminal to ask in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallContent } from '../fixtures/content.ts';
import { TABLES } from './framework-maker.ts';
import { folderOf, mingzhang } from './terminal.ts';

test('`new report` runs without a terminal and refuses to overwrite', () => {
  const content = folderOf(smallContent());
  const args = ['new', 'report', 'some-bureau', '2024', '--content', content];
  expect(mingzhang(args)).toMatchObject({ status: 0, stderr: '' });
  const before = readFileSync(join(content, 'reports/some-bureau/2024.mdx'), 'utf8');
  const again = mingzhang([...args, '--yes']);
  expect(again.stderr).toContain('已经存在，没有改动它。');
  expect(again.status).toBe(2);
  expect(readFileSync(join(content, 'reports/some-bureau/2024.mdx'), 'utf8')).toBe(before);
});

test('`new framework` runs without a terminal and refuses to overwrite', () => {
  const content = folderOf(smallContent());
  const facts = ['--place', '某区', '--region', '440113', '--source', '某表'];
  const args = [
    'new',
    'framework',
    'some-2024',
    '--from',
    `${TABLES}/guangzhou-department.txt`,
    ...facts,
    '--content',
    content,
  ];
  expect(mingzhang(args)).toMatchObject({ status: 0, stderr: '' });
  expect(mingzhang(args)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('已经存在，没有改动它。') as string,
  });
});
