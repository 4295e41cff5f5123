/** Folders with characters that mean something in an address: what can be built there is, and the rest is refused at once. */
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildEnv } from '../fixtures/builds.ts';
import { smallContent } from '../fixtures/content.ts';

const PARTS = ['src', 'components', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

// Windows allows no question mark in a name.
const MARKS = process.platform === 'win32' ? ['#', '%', '%41'] : ['#', '%', '%41', '?'];

/** A copy of the project in a folder of a name. */
function projectIn(name: string): string {
  const project = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), name);
  for (const part of PARTS) cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  write(join(project, 'content'));
  return project;
}

function write(folder: string): void {
  for (const [file, text] of Object.entries(smallContent())) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function run(project: string, program: string, env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  const args = program.split(' ');
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8', env: buildEnv(env) });
}

test('content, output and cache may have any name', () => {
  const project = projectIn('明账 自评 (1)');
  const names = { content: `内容 ${MARKS.join('')}`, dist: `网站 ${MARKS.join('')}`, cache: `.缓存 ${MARKS.join('')}` };
  write(join(project, names.content));
  const env = { MINGZHANG_CONTENT: names.content, MINGZHANG_DIST: names.dist, MINGZHANG_CACHE: names.cache };
  // The second build takes over what the first one left.
  for (let round = 1; round <= 2; round += 1) {
    const { status, stdout, stderr } = run(project, 'src/build/build.js', env);
    expect(status, stdout + stderr).toBe(0);
  }
  const page = readFileSync(join(project, names.dist, 'reports/some-bureau/2023/index.html'), 'utf8');
  const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.filter((href) => !existsSync(join(project, names.dist, href)))).toEqual([]);
  expect(existsSync(join(project, 'dist'))).toBe(false);
});

test.each(MARKS)('a project in a folder with %s is refused before anything is built', (mark) => {
  const project = projectIn(`自评${mark}2024`);
  for (const program of ['src/build/build.js', 'src/build/dev.ts']) {
    const { status, stdout, stderr } = run(project, program);
    expect([status, stdout], program).toEqual([1, '']);
    expect(stderr).toMatch(/^项目文件夹的路径 .* 里有字符 [#%?]，在这里生成不了网站：.*。\n$/);
  }
  expect([existsSync(join(project, '.cache')), existsSync(join(project, 'dist'))]).toEqual([false, false]);
  expect(run(project, 'src/cli/mingzhang.js check').status).toBe(0);
});

test('the preview shows the site that the build was told to write', async () => {
  const project = projectIn(`预览${MARKS.join('')}`);
  const dist = join(project, `网站 ${MARKS.join('')}`);
  mkdirSync(dist);
  const env = { MINGZHANG_DIST: dist };
  const none = run(project, 'src/build/serve.ts', env);
  expect([none.status, none.stderr]).toEqual([2, `${dist} 里没有网站。先运行 npm run build。\n`]);
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>小站</title>');
  const server = spawn(process.execPath, ['src/build/serve.ts'], { cwd: project, env: buildEnv(env) });
  try {
    const address = await new Promise<string>((found) => {
      server.stdout.on('data', (data: Buffer) => {
        const told = /http:\/\/localhost:\d+\//.exec(data.toString('utf8'));
        if (told !== null) found(told[0]);
      });
    });
    const response = await fetch(address.replace('localhost', '127.0.0.1'));
    expect(await response.text()).toContain('小站');
  } finally {
    server.kill();
  }
});
