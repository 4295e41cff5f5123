/** Every check has a page, in one form, whose examples are true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/check/checks/index.ts';
import { examplesUnder } from '../../src/guide/checks/check-text.ts';
import { runExample } from '../../src/guide/checks/example.ts';
import { sectionsOf } from '../../src/guide/text/markdown.ts';
import { unwritten } from './unwritten.ts';

const HEADINGS = ['核对什么', '与相邻规则的分界', '依据', '不通过的例子', '通过的例子', '舍入', '怎样改'];
const folder = 'src/check/checks';
const files = readdirSync(folder);

test('the list names every check of the folder, and each has a page', () => {
  const modules = files
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -'.ts'.length));
  const pages = files.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
  expect(CHECKS.map((check) => check.id).sort()).toEqual(modules.sort());
  expect(pages.sort()).toEqual(modules.sort());
});

describe.each(CHECKS.map((check) => ({ id: check.id, check })))('$id', ({ id, check }) => {
  const path = `${folder}/${id}.md`;
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';

  test('has a page that begins with its title and keeps the order of headings', () => {
    expect(page.startsWith(`# ${check.title}\n`)).toBe(true);
    expect(sectionsOf(page.slice(page.indexOf('\n'))).map(({ heading }) => heading)).toEqual(['', ...HEADINGS]);
  });
  test('has nothing left that waits to be written', () => {
    expect(unwritten({ id, page, module: readFileSync(`${folder}/${id}.ts`, 'utf8') })).toEqual([]);
  });
  test('names its neighbours on its page', () => {
    const border = page.slice(page.indexOf('## 与相邻规则的分界'), page.indexOf('## 依据'));
    const others = CHECKS.map((other) => other.id).filter((other) => other !== id && border.includes(`\`${other}\``));
    for (const [, named] of border.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g))
      expect([id, ...CHECKS.map((each) => each.id)]).toContain(named);
    expect(CHECKS.length === 1 || others.length > 0).toBe(true);
  });
  test('finds exactly one fault in each failing example', () => {
    const examples = examplesUnder(id, '不通过的例子');
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const own = runExample(check, example).findings.filter((finding) => finding.check === id);
      expect(
        own.map((finding) => finding.message),
        JSON.stringify(example),
      ).toHaveLength(1);
      expect(own[0]?.message).not.toMatch(/\{\w+\}/);
    }
  });
  test('finds none in a passing example, and compares something', () => {
    const examples = examplesUnder(id, '通过的例子');
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const { findings, counts } = runExample(check, example);
      expect(
        findings.map((finding) => finding.message),
        JSON.stringify(example),
      ).toEqual([]);
      expect((counts[id]?.pass ?? 0) + (counts[id]?.rounding ?? 0), JSON.stringify(example)).toBeGreaterThan(0);
    }
  });
  test('its messages and its advice are whole Chinese sentences', () => {
    for (const sentence of [...Object.values(check.messages), check.fix])
      expect(sentence).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(check.title).not.toMatch(/。$/);
  });
});
