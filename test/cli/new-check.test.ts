/** `mingzhang new check`: what it writes has the form of a check, and is refused until everything in it is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHECKS } from '../../src/check/checks/index.ts';
import { indexWith, newCheck } from '../../src/cli/new/new-check.ts';
import { unwritten } from '../check/unwritten.ts';
import { folderOf } from './terminal.ts';

const INDEX = `import type { Check } from '../check.ts';
import { totalFoots } from './total-foots.ts';

export const CHECKS: readonly Check[] = [totalFoots];
`;

function scaffold(id: string): { folder: string; page: string; module: string; index: string } {
  const folder = folderOf({ 'index.ts': INDEX });
  newCheck(id, { folder, write: () => undefined });
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { folder, page: text(`${id}.md`), module: text(`${id}.ts`), index: text('index.ts') };
}

test('adds an import and an entry to the list', () => {
  expect(scaffold('sky-is-blue').index).toBe(`import type { Check } from '../check.ts';
import { totalFoots } from './total-foots.ts';
import { skyIsBlue } from './sky-is-blue.ts';

export const CHECKS: readonly Check[] = [
  totalFoots,
  skyIsBlue,
];
`);
});

test('the real list keeps its form', () => {
  const index = readFileSync('src/check/checks/index.ts', 'utf8');
  const once = indexWith('sky-is-blue', index);
  for (const { id } of CHECKS) expect(once).toContain(`'./${id}.ts'`);
  expect(once.match(/^ {2}\w+,$/gm)).toHaveLength(CHECKS.length + 1);
});

test('the page has the headings of every page, begins with the title and names a neighbour', () => {
  const { page, module } = scaffold('sky-is-blue');
  const headings = (text: string): string[] => text.match(/^## .+$/gm) ?? [];
  expect(headings(page)).toEqual(headings(readFileSync('src/check/checks/total-foots.md', 'utf8')));
  expect(module).toContain(`title: '${page.slice(2, page.indexOf('\n'))}'`);
  expect(CHECKS.some(({ id }) => page.includes(`\`${id}\``))).toBe(true);
});

test('is refused by the tests of checks: id, title, sentences, examples and every section wait to be written', () => {
  const { page, module } = scaffold('sky-is-blue');
  const open = unwritten({ id: 'sky-is-blue', page, module });
  for (const part of ["title: '", 'messages: {', "fix: '", '/** '])
    expect(open.some((line) => line.includes(part))).toBe(true);
  for (const section of page.split(/^## .*$/m)) {
    expect(unwritten({ id: 'sky-is-blue', page: section, module: '' }), section).not.toEqual([]);
  }
  expect(unwritten({ id: 'my-check', page: '', module: '' })).toEqual(['my-check']);
});

test('cannot run before it is written', () => {
  const { module } = scaffold('sky-is-blue');
  expect(module).toMatch(/\*run\(\) \{\n {4}throw new Error\('The check sky-is-blue is in the list/);
  expect(module).not.toContain('yield');
});

test('refuses a check that exists and an id of one word', () => {
  const { folder } = scaffold('sky-is-blue');
  const write = (): void => undefined;
  expect(() => newCheck('sky-is-blue', { folder, write })).toThrow('已经存在');
  expect(() => newCheck('sky', { folder, write })).toThrow('编号 sky 不对。');
  expect(() => newCheck('../sky-is-blue', { folder, write })).toThrow('不对。');
  expect(() => newCheck('my-check', { folder, write })).toThrow('编号 my-check 不对。');
});
