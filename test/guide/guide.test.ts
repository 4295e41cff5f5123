/** The guide's chapters: their examples are taken by the program, their words lead somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { examples } from '../../components/examples.ts';
import { parseBody } from '../../src/read/body.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { changeDeclared } from '../../src/check/checks/change-declared.ts';
import { runExample } from '../../src/guide/checks/example.ts';
import { statusWords } from '../../src/archive/status.ts';
import { readGuide } from '../../src/guide/chapters.ts';
import { type Example, exampleFiles, partOf } from '../../src/guide/checks/example-files.ts';
import { attributesOf } from '../../src/guide/components/attributes.ts';
import { COMPONENT_NAMES, EXAMPLE_WORDS } from '../../src/guide/components/words.ts';
import { written } from '../../src/guide/components/written.ts';
import { memoryIo } from '../../src/guide/small-content.ts';
import { sectionsOf } from '../../src/guide/text/markdown.ts';
import { npmScripts } from '../repo/workflow.ts';

const text = readFileSync('src/guide/guide.md', 'utf8');
const { lead, chapters } = readGuide();

/** The examples of the chapters: code that follows other code without a repetition belongs to it. */
const shown: Example[] = chapters.flatMap(({ pieces }) => {
  const found: Example[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'code' || !['yaml', 'mdx', 'json source'].includes(piece.info)) continue;
    const last = found.at(-1);
    // A figure of the text and the sentence that refers to it stand one after the other.
    if (piece.info === 'mdx' && last?.report !== undefined && last.body === undefined) last.body = piece.text;
    else if (piece.info === 'json source' && last !== undefined) last.source = piece.text;
    else found.push({ [partOf(piece.info)]: piece.text });
  }
  return found;
});

describe('chapters', () => {
  test('begin with the way of who has a document in hand, and ask for no file of ours', () => {
    const [first] = chapters;
    expect(first?.id).toBe('steps');
    const [own = ''] = text.slice(text.indexOf('## 从原表到网页')).split('网站维护人：');
    expect(own.indexOf('[导入原件](/import/)')).toBeGreaterThan(0);
    expect(own).not.toMatch(/npm run|##? `|content\/|status:/);
  });
  test('are there, each with prose and an anchor of its own', () => {
    expect(lead.length).toBe(1);
    expect(chapters.length).toBe(16);
    expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
    expect(chapters.filter(({ pieces }) => !pieces.some(({ kind }) => kind === 'prose'))).toEqual([]);
  });
  test('show examples that the program takes without an error', () => {
    expect(shown.length).toBeGreaterThan(6);
    for (const example of shown) {
      const { findings } = inspectContent(memoryIo(exampleFiles(example)), allowList);
      const errors = findings.filter(({ severity, acknowledged }) => severity === 'error' && acknowledged === null);
      expect(
        errors.map(({ message }) => message),
        JSON.stringify(example),
      ).toEqual([]);
    }
  });
  test('show a correction on purpose, which its explanation covers', () => {
    const example = shown.find(({ source }) => source !== undefined) ?? {};
    const { findings } = inspectContent(memoryIo(exampleFiles(example)), allowList);
    expect(findings.filter(({ check }) => /^(?:source-agrees|acknowledgement-matches)$/.test(check))).toMatchObject([
      { check: 'source-agrees', acknowledged: expect.stringContaining('更正') as string },
    ]);
  });
  test('show revisions that declare the change before them, which would else be found', () => {
    const pieces = chapters.find(({ id }) => id === 'revisions')?.pieces ?? [];
    const code = pieces.flatMap((piece) => (piece.kind === 'code' ? [piece] : []));
    expect(code.map(({ info }) => info)).toEqual(['yaml before', 'yaml', 'yaml before', 'yaml']);
    for (const [before, report] of [code.slice(0, 2), code.slice(2)].map((pair) => pair.map((piece) => piece.text))) {
      expect(runExample(changeDeclared, { before, report }).findings).toEqual([]);
      const silent = report?.slice(0, report.indexOf('revisions:'));
      expect(runExample(changeDeclared, { before, report: silent }).findings).toMatchObject([{ outcome: 'fail' }]);
    }
  });
  test('show how a report ends in the states that the site knows', () => {
    const pieces = chapters.find(({ id }) => id === 'ended')?.pieces ?? [];
    const states = pieces.flatMap((piece) => {
      if (piece.kind !== 'code') return [];
      const { reports } = inspectContent(memoryIo(exampleFiles({ report: piece.text })), allowList);
      const report = reports.get('some-bureau/2023')?.view.report;
      return report === undefined ? [] : [statusWords(report)?.text];
    });
    expect(states).toEqual([
      '这份报告已于 2026-12-01 由公开机构撤回，本页不再显示其中的数据。原因：原报告已撤下，重新审定。',
      '这份报告已于 2026-12-01 被新的报告替代，下面是原来的内容，仅供查考。原因：机构合并，由新部门重新公布。',
    ]);
  });
  test('lead to pages of the guide and of the site', () => {
    const targets = [...text.matchAll(/\]\(\/([^)#]*)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(4);
    const pages = targets.map((target) =>
      target
        .replace(/^guide\/fields\/\w+\/$/, 'guide/fields/[model]/')
        .replace(/^guide\/checks\/[\w-]+\/$/, 'guide/checks/[check]/'),
    );
    expect(pages.filter((page) => !existsSync(`src/pages/${page}index.astro`))).toEqual([]);
  });
  test('name scripts that exist', () => {
    const scripts: unknown = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
    expect(npmScripts(text).length).toBeGreaterThan(2);
    expect(npmScripts(text).filter((script) => !Object.hasOwn(Object(scripts), script))).toEqual([]);
  });
  test('speak of sections by their headings', () => {
    const named = [...text.matchAll(/见“([^”]+)”/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !chapters.some(({ heading }) => heading === name))).toEqual([]);
  });
});

describe('Markdown of our own', () => {
  test('is divided at headings and fences, and a heading within code is code', () => {
    const [first, second] = sectionsOf('一\n\n## 甲\n\n```mdx\n## 乙\n```\n\n二\n');
    expect([first?.heading, second?.heading]).toEqual(['', '甲']);
    expect(second?.pieces.map((piece) => (piece.kind === 'code' ? [piece.label, piece.text] : piece.kind))).toEqual([
      ['例 1：报告的正文', '## 乙'],
      'prose',
    ]);
  });
  test('is refused where it holds markup or code without a label', () => {
    expect(() => sectionsOf('<script>1</script>')).toThrow('Our own text is refused');
    expect(() => sectionsOf('```php\n1\n```')).toThrow('has no label');
  });
});

describe('the gallery', () => {
  const names = COMPONENT_NAMES;

  test('shows every component that authors may use', () => {
    expect(names.toSorted()).toEqual(Object.keys(allowList).toSorted());
  });
  test('has words for every example', () => {
    const used = names.flatMap((name) => Object.keys(examples[name]));
    expect(used.filter((name) => !Object.hasOwn(EXAMPLE_WORDS, name))).toEqual([]);
  });
  test.each(names)('%s: what an author is told to write is taken', (name) => {
    for (const { props, wording } of Object.values(examples[name])) {
      const source = written(name, props, wording);
      const { refusals, uses } = parseBody(source, { components: allowList, firstLine: 1 });
      expect([refusals, uses.map(({ component, text: between }) => [component, between])], source).toEqual([
        [],
        [[name, wording ?? '']],
      ]);
    }
  });
  test('describes every attribute', () => {
    const attributes = names.flatMap((name) => attributesOf(name));
    expect(attributes.map(({ anchor }) => anchor)).toEqual([
      'attribute.side',
      'attribute.of',
      'attribute.of',
      'attribute.of',
      'attribute.of',
    ]);
    expect(attributes.filter(({ meaning }) => !/[\u4e00-\u9fff]/.test(meaning))).toEqual([]);
  });
});
