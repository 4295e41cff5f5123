/** What a text names is told once. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownNames, namesIn } from '../../../src/archive/report-cache/text-names.ts';

const TEXT = `---
framework: guangzhou-2023
disclosure: { ended: { by: some-bureau/2024 } }
---

见[上年](/reports/some-bureau/2022/)和 other-bureau/2021。
`;
const NAMES = {
  frameworks: ['guangzhou-2023'],
  reports: ['some-bureau/2024'],
  pages: ['reports/some-bureau/2022'],
};

test('the framework, reports of the data and pages that links lead to', () => {
  expect(namesIn(TEXT)).toEqual(NAMES);
  expect(namesIn(TEXT.replace('guangzhou-2023', 'null')).frameworks).toEqual(['null']);
  expect(namesIn(TEXT.replace('framework: ', '"framework": ')).frameworks).toBeUndefined();
  const sheets = (text: string) => namesIn(TEXT.replace('\n---\n\n', `\nsheets:\n${text}\n---\n\n`)).frameworks;
  expect(sheets('  - name: 甲\n    framework: project-2020')).toEqual(['guangzhou-2023', 'project-2020']);
  expect(sheets('  - { name: 甲, framework: project-2020 }')).toEqual(['guangzhou-2023', 'project-2020']);
  expect(sheets('  - { name: 甲, framework: null }')).toEqual(['guangzhou-2023', 'null']);
  expect(sheets('  - { name: 甲, framework:\n      project-2020 }')).toBeUndefined();
  expect(sheets('  - { name: 甲, "framework": project-2020 }')).toBeUndefined();
  expect(namesIn(TEXT.replace('/reports/some-bureau/2022/', '../2022/')).pages).toBeUndefined();
});

test('what was asked for is known to the next build, and what nobody asked for is forgotten', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), 'names.json');
  const first = knownNames(path);
  expect(first.of('1')).toBeUndefined();
  expect(first.learn('1', TEXT)).toEqual(NAMES);
  first.learn('2', TEXT);
  first.save();

  const second = knownNames(path);
  expect(second.of('1')).toEqual(NAMES);
  second.save();
  const third = knownNames(path);
  expect([third.of('1'), third.of('2')]).toEqual([NAMES, undefined]);
});

test('a file that cannot be read is as good as none', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), 'names.json');
  const names = knownNames(path);
  names.learn('1', TEXT);
  names.save();
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, -1));
  expect(knownNames(path).of('1')).toBeUndefined();
});
