/** CONTRIBUTING says what the checker says, and leads where it says. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { changeDeclared } from '../../src/check/checks/change-declared.ts';
import { CHECKS } from '../../src/check/checks/index.ts';
import { createProgram } from '../../src/cli/program.ts';
import { runExample } from '../../src/guide/checks/example.ts';
import { faultyCopy, guide, GUIDE, mistakes, printedErrors } from './contribution-guide.ts';
import { npmScripts, readWorkflow } from './workflow.ts';

const text = guide();

describe('the ten mistakes', () => {
  test('are ten, numbered', () => {
    const numbers = mistakes(text).map(({ title }) => title.split('.')[0]);
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });
  test.each(mistakes(text))('$title: the guide quotes what the checker prints', ({ right, wrong, printed }) => {
    const errors = printedErrors(faultyCopy(right, wrong));
    expect(errors).toEqual([printed]);
  });
});

test('the example of an acknowledgement explains the finding that the guide describes', () => {
  const yaml = /```yaml\n(acknowledgements:[\s\S]*?)```/.exec(text)?.[1] ?? '';
  const total = 'stated: { total: "97.00", grade: 优 }';
  const misprint = 'stated: { total: "98.00", grade: 优 }';
  expect(printedErrors(faultyCopy(total, misprint))).toHaveLength(1);
  const explained = faultyCopy(total, `${yaml}${misprint}`);
  expect(printedErrors(explained)).toEqual([]);
  expect(explained.findings.filter(({ acknowledged }) => acknowledged !== null)).toHaveLength(1);
});

describe('the example of a revision', () => {
  const yaml = /```yaml\n(revisions:[\s\S]*?)```/.exec(text)?.[1] ?? '';
  const before = 'stated: { total: "96.00", grade: 优 }';
  test('answers the finding that the guide quotes', () => {
    const [finding, ...others] = runExample(changeDeclared, { before }).findings;
    expect(others).toEqual([]);
    const { file, line, column, message, check } = finding ?? expect.fail();
    expect(text).toContain(`content/${file}:${line}:${column}  错误  ${message}  [${check}]`);
  });
  test('declares the change', () => {
    expect(runExample(changeDeclared, { before, report: yaml }).findings).toEqual([]);
  });
});

test('the example of an end makes a report withdrawn', () => {
  const ended = /```yaml\n( {2}ended:[^\n]*)\n```/.exec(text)?.[1] ?? '';
  const withdrawn = faultyCopy('  status: published', `  status: withdrawn\n${ended}`);
  expect(printedErrors(withdrawn)).toEqual([]);
  expect(printedErrors(faultyCopy('  status: published', `  status: published\n${ended}`))).toEqual([
    expect.stringContaining('[form/status-unclear]'),
  ]);
});

describe('every way out leads somewhere', () => {
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  test.each(links.filter((link) => !link.startsWith('https:')))('%s', (link) => {
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? GUIDE : join(dirname(GUIDE), path);
    expect(existsSync(file)).toBe(true);
    if (anchor !== undefined) expect(anchors(readFileSync(file, 'utf8'))).toContain(anchor);
  });
  test('addresses are those of this repository, and of a form that exists', () => {
    const address: string = parse(readFileSync('content/site.yaml', 'utf8')).repository.address;
    for (const link of links.filter((each) => each.startsWith('https:'))) {
      expect(link.startsWith(`${address}/`)).toBe(true);
      const form = /template=([\w.-]+)$/.exec(link)?.[1];
      if (form !== undefined) expect(existsSync(`.github/ISSUE_TEMPLATE/${form}`)).toBe(true);
    }
  });
});

/** The anchors that a code host gives headings. */
function anchors(markdown: string): string[] {
  const headings = markdown.match(/^#{1,6} .+$/gm) ?? [];
  const words = headings.map((line) => line.replace(/^#+ /, '').toLowerCase());
  return words.map((line) => line.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-'));
}

test('every script that it names exists', () => {
  const scripts: unknown = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
  expect(npmScripts(text).length).toBeGreaterThan(10);
  expect(npmScripts(text).filter((script) => !Object.hasOwn(Object(scripts), script))).toEqual([]);
});

test('every command of ours that it names exists', () => {
  const program = createProgram({ write: () => undefined, end: () => undefined });
  const named = [...text.matchAll(/npm run (check|explain|new|diff) -- ([^\n`]+)/g)];
  expect(named.length).toBeGreaterThan(5);
  for (const [line, name = '', rest = ''] of named) {
    const command = program.commands.find((each) => each.name() === name);
    const flags = command?.options.map(({ long }) => long) ?? [];
    for (const flag of rest.match(/--[a-z]+/g) ?? []) expect(flags, line).toContain(flag);
    if (name === 'new')
      expect(
        command?.commands.map((each) => each.name()),
        line,
      ).toContain(rest.split(' ')[0]);
    if (name === 'explain') expect(CHECKS.map(({ id }) => id)).toContain(rest);
  }
});

test('every file and folder that it names in code exists', () => {
  const paths = text.matchAll(/`((?:src|test|components|content|\.github)\/[\w./-]*)`/g);
  const named = [...paths].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('the jobs that it tells editors about are those of the workflow', () => {
  for (const { name } of Object.values(readWorkflow('pull-request.yml').jobs)) expect(text).toContain(`“${name}”`);
});
