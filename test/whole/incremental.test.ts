/** A build that takes over what did not change is, byte by byte, the build from nothing. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from './built-site.ts';

const MINUTES = 6 * 60_000;

const read = (file: string): string => readFileSync(join('content', file), 'utf8');
const huadu = read('reports/huadu-emergency/2023.mdx');
const inYear = (year: number, text = huadu): string =>
  text.replace('year: 2023', `year: ${year}`).replace('2023年度广州', `${year}年度广州`);

/** The hash of every file of a site, by path. */
function filesOf(dist: string): Record<string, string> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(paths.map((path) => [path.slice(dist.length + 1), hash(path)]));
}

test(
  'after changes of reports, frameworks, departments and the portal',
  () => {
    const site = siteFrom(
      { 'reports/huadu-emergency/2021.mdx': inYear(2021), 'reports/huadu-emergency/2024.mdx': inYear(2024) },
      { real: true },
    );
    const cache = join(dirname(site.dist), 'cache');
    const put = (file: string, text: string): void => writeFileSync(join(site.content, file), text);
    /** Builds with what the last build left, then without it. */
    const both = (): [Record<string, string>, Record<string, string>] => {
      expect(site.build()).toMatchObject({ status: 0 });
      const reused = filesOf(site.dist);
      rmSync(cache, { recursive: true });
      expect(site.build()).toMatchObject({ status: 0 });
      return [reused, filesOf(site.dist)];
    };
    expect(site.build()).toMatchObject({ status: 0 });
    const before = filesOf(site.dist);
    // Prior year of 2024, one report gone and one come, a framework, a department's name: each leads to other pages.
    put('reports/huadu-emergency/2023.mdx', `${huadu}\n补充说明。\n`);
    put('reports/huadu-emergency/2022.mdx', inYear(2022));
    rmSync(join(site.content, 'reports/guangzhou-emergency'), { recursive: true });
    const framework = 'frameworks/shenzhen-2023.yaml';
    put(framework, read(framework).replace(/^name: .*$/m, 'name: 另一个名称'));
    const department = 'departments/liwan-emergency.yaml';
    put(department, read(department).replace(/^shortName: .*$/m, 'shortName: 另一简称'));
    const [reused, fresh] = both();
    expect(reused).toEqual(fresh);
    const changed = (file: string): boolean => before[file] !== fresh[file];
    const page = (id: string): string => `reports/${id}/index.html`;
    expect(['huadu-emergency/2021', 'yantian-emergency/2023', 'liwan-emergency/2021'].map(page).map(changed)).toEqual([
      true,
      true,
      true,
    ]);
    expect(changed(page('ziyang-emergency/2023'))).toBe(false);
    expect(fresh[page('guangzhou-emergency/2022')]).toBeUndefined();
    put('site.yaml', read('site.yaml').replace(/^name: .*$/m, 'name: 另一个网站'));
    const [reusedAgain, freshAgain] = both();
    expect(reusedAgain).toEqual(freshAgain);
    expect(freshAgain[page('ziyang-emergency/2023')]).not.toBe(fresh[page('ziyang-emergency/2023')]);
  },
  MINUTES,
);

test(
  'after a change of the code: a component, a style, a check',
  () => {
    const project = mkdtempSync(join(tmpdir(), 'mingzhang-'));
    const parts = ['src', 'components', 'public', 'content', 'astro.config.mjs', 'package.json', 'package-lock.json'];
    for (const part of [...parts, 'tsconfig.json']) cpSync(part, join(project, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
    const env = { ...process.env, NODE_ENV: 'production', MINGZHANG_CACHE: join(project, 'cache') };
    const build = (): Record<string, string> => {
      const own = Object.entries(env).filter(([name]) => !/^(?:DEV|PROD|MODE|SSR|BASE_URL|TEST|VITEST.*)$/.test(name));
      const options = { cwd: project, encoding: 'utf8', env: Object.fromEntries(own) } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, ['src/site/build.ts'], options);
      expect(status, stdout + stderr).toBe(0);
      return filesOf(join(project, 'dist'));
    };
    const change = (file: string, from: string, to: string): void => {
      const text = readFileSync(join(project, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(project, file), text.replace(from, to));
    };
    const before = build();
    change('src/site/report/Neighbours.astro', '历年报告', '的历年报告');
    change('src/styles/report.css', '{', '{\n  --nothing: 0;');
    change('src/check/checks/index.ts', 'CHECKS', 'CHECKS');
    change('src/site/report/status.ts', '本报告已撤回', '这份报告已撤回');
    const reused = build();
    rmSync(join(project, 'cache'), { recursive: true });
    expect(reused).toEqual(build());
    const page = 'reports/ziyang-emergency/2023/index.html';
    expect(reused[page]).not.toBe(before[page]);
  },
  MINUTES,
);
