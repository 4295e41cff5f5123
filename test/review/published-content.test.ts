/** The file that the import page fetches: all that a draft is scored with, and nothing of a report. */
import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { openContent } from '../../src/review/content.ts';
import { publishedContent } from '../../src/review/published-content.ts';
import { DEPARTMENT, memoryIo, smallContent } from '../fixtures/content.ts';

const FORMER = `${DEPARTMENT}formerNames: [{ name: 某市老局, until: 2019 }]
roster: [{ year: 2023, due: 2024-09-30 }]
`;
const io = memoryIo({
  ...smallContent(),
  'departments/other-bureau.yaml': FORMER,
  'frameworks/small-2020.profile.yaml': 'decisions: {}\n',
  'reports/some-bureau/2024.mdx':
    '---\ndepartment: some-bureau\nyear: 2024\ndisclosure: { status: draft }\n---\n草稿里的话\n',
});
const { departments } = readContent(io);
const published = publishedContent(io, departments);

test('has departments, the portal and all that belongs to frameworks', () => {
  expect(Object.keys(published.departments)).toEqual([...departments.keys()]);
  expect(Object.keys(published.files)).toEqual([
    'site.yaml',
    'frameworks/small-2020.profile.yaml',
    'frameworks/small-2020.yaml',
  ]);
});

test('has nothing of a report', () => {
  expect(JSON.stringify(published)).not.toMatch(/reports|草稿/);
});

test('comes back from the network as the content that it was made of', () => {
  const opened = openContent(JSON.parse(JSON.stringify(published)));
  const file = 'reports/other-bureau/2023.mdx';
  const text = '---\ndepartment: other-bureau\nyear: 2023\nframework: small-2020\n---\n';
  const again = readContent(opened.withReport('other-bureau/2023', text), [
    'departments/other-bureau.yaml',
    'frameworks/small-2020.yaml',
    file,
  ]);
  expect(again.departments.get('other-bureau')).toEqual(departments.get('other-bureau'));
  expect(opened.frameworks).toEqual(readContent(io).frameworks);
  expect(again.findings.map((each) => each.file)).toEqual([file]);
});

test('says of which years there are reports, and nothing else of them', () => {
  const reports = [2023, 2022].map((year) => ({ department: 'some-bureau', year }));
  expect(openContent(publishedContent(io, departments, reports)).years).toEqual({ 'some-bureau': [2023, 2022] });
});

test('of a department only what its file says is written', () => {
  const bureau = departments.get('some-bureau');
  expect(bureau?.units).toEqual([]);
  expect(published.departments['some-bureau']).not.toHaveProperty('units');
});
