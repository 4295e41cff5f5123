/** What editors know of content: in every kind of file each field is offered and explained, and a wrong one is marked. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonSchema, type ModelName } from '../../src/report/json-schema.ts';
import { folderOf, mingzhang, write } from '../cli/terminal.ts';
import { type LanguageServer, startServer } from './language-server.ts';

/** A clone of the project with the shipped content. */
let project: string;
let yaml: LanguageServer;
let astro: LanguageServer;

beforeAll(async () => {
  project = folderOf({});
  for (const name of ['content', '.vscode', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, join(project, name), { recursive: true });
  for (const name of ['src', 'components', 'node_modules']) symlinkSync(resolve(name), join(project, name), 'junction');
  write(project, { 'content/reports/some-bureau/2024.mdx': '', 'content/reports/some-bureau/2025.mdx': '' });
  const synced = spawnSync(process.execPath, ['src/build/sync.ts'], { cwd: project, encoding: 'utf8' });
  expect(synced).toMatchObject({ status: 0, stdout: '', stderr: '' });
  yaml = await startServer('redhat.vscode-yaml', project);
  astro = await startServer('astro-build.astro-vscode', project);
});

afterAll(async () => {
  await yaml.stop();
  await astro.stop();
});

function shipped(ending: string): string[] {
  const names = readdirSync('content', { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).map((name) => `content/${name}`);
}

/** The fields of a model that a text does not have yet. */
function missingFields(model: ModelName, text: string): string[] {
  const fields = Object.keys(jsonSchema(model)['properties'] ?? {});
  return fields.filter((field) => !text.split('\n').some((line) => line.startsWith(`${field}:`)));
}

const CHINESE = /[\u4e00-\u9fff]/;

test.each<{ model: ModelName; file: string; right: string; wrong: string }>([
  { model: 'site', file: 'content/site.yaml', right: 'title', wrong: 'tilte' },
  { model: 'department', file: 'content/departments/some-bureau.yaml', right: 'name', wrong: 'nmae' },
  { model: 'framework', file: 'content/frameworks/some-2024.yaml', right: 'name', wrong: 'nmae' },
])('$model: every field is offered and explained, a wrong one marked', async ({ model, file, right, wrong }) => {
  const text = `${right}: 某某\n${wrong}: 某某\n|\n`;
  const { offered, hover, faults } = await yaml.ask(file, text, right);
  const missing = missingFields(model, text);
  expect(missing.length).toBeGreaterThan(3);
  expect(missing.filter((field) => !CHINESE.test(offered[field] ?? ''))).toEqual([]);
  expect(hover).toMatch(CHINESE);
  expect(faults).toContain(`2: Property ${wrong} is not allowed.`);
});

test('framework: within an indicator too', async () => {
  const lines = ['indicators:', '  - id: output', '    weigth: "50"', '    |', '    name: 产出'];
  const { offered, hover, faults } = await yaml.ask('content/frameworks/other-2024.yaml', lines.join('\n'), 'id:');
  expect(offered['weight']).toContain('分值，例如 "10"');
  expect(hover).toContain('编号：小写英文字母');
  expect(faults).toContain('3: Property weigth is not allowed.');
});

test('profile: beside a framework, it is none', async () => {
  const file = 'content/frameworks/some-2024.profile.yaml';
  const { offered, faults } = await yaml.ask(file, 'decision: {}\ndecisions: { "unit:甲": 元 }\n|\n', 'decisions');
  expect(Object.keys(offered)).not.toContain('indicators');
  expect(faults).toEqual(['1: Property decision is not allowed.']);
});

test('report: within a list, and a figure without quotes', async () => {
  const lines = ['---', 'targets:', '  - id: drills', '    weight: 10', '    |', '    name: 演练', '---', '', '正文。'];
  const { offered, hover, faults } = await astro.ask(
    'content/reports/some-bureau/2024.mdx',
    lines.join('\n'),
    'drills',
  );
  expect(offered['direction']).toContain('越高越好');
  expect(hover).toContain('编号：小写英文字母');
  expect(faults).toContain('4: Incorrect type. Expected "string".');
});

test('report: as soon as it is made, also where the editor is open, every field is offered and explained, a wrong one marked', async () => {
  // With no report open the server does not notice, and needs a new start.
  await astro.ask('content/reports/some-bureau/2025.mdx', '', '');
  const made = mingzhang(['new', 'report', 'huadu-emergency', '2031', '--yes'], { cwd: project });
  expect(made).toMatchObject({ status: 0, stderr: '' });
  await astro.written('.astro/collections/collections.json');
  const file = 'content/reports/huadu-emergency/2031.mdx';
  const text = readFileSync(join(project, file), 'utf8').replace('\ndisclosure:', '\nbudjet: {}\n|\ndisclosure:');
  const { offered, hover, faults } = await astro.ask(file, text, 'year');
  const missing = missingFields('report', text);
  expect(missing.length).toBeGreaterThan(3);
  expect(missing.filter((field) => !CHINESE.test(offered[field] ?? ''))).toEqual([]);
  // What the reader would refuse is not offered.
  expect(Object.keys(offered)).not.toContain('$schema');
  expect(hover).toBe('评价年度，即文件名，四位整数，例如 2023。');
  const line = text.split('\n').indexOf('budjet: {}') + 1;
  expect(faults).toContain(`${line}: Property budjet is not allowed.`);
});

test('nothing that is shipped is marked', async () => {
  const another = await startServer('redhat.vscode-yaml', project);
  for (const file of [...shipped('.yaml'), ...shipped('.mdx')]) {
    const { faults } = await (file.endsWith('.mdx') ? astro : another).ask(file, readFileSync(file, 'utf8'), ':');
    expect(faults, file).toEqual([]);
  }
  await another.stop();
});
