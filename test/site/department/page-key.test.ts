/** The key of a department's page changes with all that the page shows. */
import { expect, test } from 'vitest';
import { departmentPages } from '../../../src/site/department/department-page.ts';
import { departmentPageKey } from '../../../src/site/department/page-key.ts';
import { directoryOf } from '../../../src/archive/directory.ts';
import { readContent } from '../../../src/read/content.ts';
import { DEPARTMENT, memoryIo, smallContent } from '../../fixtures/content.ts';
import { entriesOf } from '../../compare/entries.ts';

const BASIS = { 'departments/some-bureau.yaml': `${DEPARTMENT}roster:\n  - { year: 2021 }\n` };

/** The key of the page of some-bureau, with the keys of its reports by id. */
function keyWith(files: Record<string, string>, keys: Record<string, string> = {}): string | undefined {
  const changed = { ...BASIS, ...files };
  const { departments, frameworks } = readContent(memoryIo(smallContent(changed)));
  const entries = [...entriesOf(changed).values()].map((entry) => ({ ...entry, key: keys[entry.id] ?? 'same' }));
  const pages = departmentPages(directoryOf({ entries, departments, frameworks }));
  const page = pages.find(({ id }) => id === 'some-bureau');
  return page === undefined ? undefined : departmentPageKey(page);
}

test('it is the same for the same content, and for another department that changed', () => {
  expect(keyWith({})).toBe(keyWith({}));
  expect(keyWith({})).toBe(keyWith({ 'departments/other-bureau.yaml': DEPARTMENT.replace('某局', '别局') }));
});

test.each([
  ['a report', {}, { 'some-bureau/2023': 'another' }],
  ['its name', { 'departments/some-bureau.yaml': DEPARTMENT.replace('某市某局', '某市新局') }, {}],
  ['its roster', { 'departments/some-bureau.yaml': `${DEPARTMENT}roster:\n  - { year: 2022 }\n` }, {}],
  [
    'the department that took it in',
    { 'departments/large-bureau.yaml': `${DEPARTMENT}predecessors: [some-bureau]\n` },
    {},
  ],
  ['the name of its region', { 'departments/a-bureau.yaml': DEPARTMENT.replace('name: 广东省', 'name: 粤') }, {}],
])('it changes with %s', (_, files, keys) => {
  expect(keyWith(files, keys)).not.toBe(keyWith({}));
});

test('without keys of reports there is none', () => {
  const { departments, frameworks } = readContent(memoryIo(smallContent(BASIS)));
  const pages = departmentPages(directoryOf({ entries: [...entriesOf(BASIS).values()], departments, frameworks }));
  expect(pages.map(departmentPageKey)).toEqual([undefined]);
});
