/** A build that takes over what did not change is, byte by byte, the build from nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildEnv, hashesIn } from '../fixtures/builds.ts';
import { copySeeds } from '../fixtures/seeds.ts';

const PARTS = ['src', 'components', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A report whose sheet has a framework of its own, as none of the first five. */
const WITH_SHEET = ['reports/qingshen-drc', 'departments/qingshen-drc.yaml', 'frameworks/sichuan-project-2023.yaml'];

const project = mkdtempSync(join(tmpdir(), 'mingzhang-'));
const path = (file: string): string => join(project, file);
const read = (file: string): string => readFileSync(path(file), 'utf8');

function change(file: string, from: string | RegExp, to: string): void {
  const text = read(file);
  const changed = text.replace(from, to);
  expect(changed, file).not.toBe(text);
  writeFileSync(path(file), changed);
}

/** Builds, and gives the hash of every file of the site by its path. */
function build(): Record<string, string> {
  const options = { cwd: project, encoding: 'utf8', env: buildEnv() } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.js'], options);
  expect(status, stdout + stderr).toBe(0);
  return hashesIn(path('dist'));
}

// One project goes through every kind of change, each built on what the last build left: a page that should have been
// made anew and was not stays behind, and differs from the build from nothing at the end.
test('builds one after the other come to the same as one from nothing', () => {
  copySeeds(path('content'));
  for (const part of [...PARTS, ...WITH_SHEET.map((file) => `content/${file}`)])
    cpSync(part, path(part), { recursive: true });
  symlinkSync(resolve('node_modules'), path('node_modules'));
  const huadu = read('content/reports/huadu-emergency/2023.mdx');
  const put = (year: number): void => {
    const text = huadu.replace('year: 2023', `year: ${year}`).replace('2023年度广州', `${year}年度广州`);
    writeFileSync(path(`content/reports/huadu-emergency/${year}.mdx`), text);
  };
  const page = (id: string): string => `reports/${id}/index.html`;
  const untouched = page('ziyang-emergency/2023');
  put(2021);
  put(2024);
  // Not at the top of its host: addresses are also made where Astro does not tell the base.
  change('content/site.yaml', /^base: .*$/m, 'base: /below/');
  const first = build();

  // A component and a schema: every page of a report is made anew, and so is what tells writers of the fields.
  change('src/site/report/Neighbours.astro', '历年报告', '的历年报告');
  change('src/report/method.ts', '一超过指标值就不得分', '一旦超过指标值就不得分');
  const recoded = build();
  for (const file of [untouched, 'guide/fields/framework/index.html']) expect(recoded[file]).not.toBe(first[file]);

  // The portal, which every page names.
  change('content/site.yaml', /^name: .*$/m, 'name: 另一个网站');
  const renamed = build();
  expect(renamed[untouched]).not.toBe(recoded[untouched]);

  // Contents: a report and with it the prior year of another, one that comes, one that goes, a framework, a department.
  change('content/reports/huadu-emergency/2023.mdx', /$/, '\n补充说明。\n');
  put(2022);
  rmSync(path('content/reports/guangzhou-emergency'), { recursive: true });
  for (const id of ['shenzhen-2023', 'sichuan-project-2023'])
    change(`content/frameworks/${id}.yaml`, /^name: .*$/m, 'name: 另一个名称');
  change('content/departments/liwan-emergency.yaml', /^shortName: .*$/m, 'shortName: 另一简称');
  const reused = build();
  const changed = ['huadu-emergency/2021', 'huadu-emergency/2023', 'yantian-emergency/2023', 'liwan-emergency/2021'];
  for (const id of [...changed, 'qingshen-drc/2023']) expect(reused[page(id)], id).not.toBe(renamed[page(id)]);
  expect(reused[page('guangzhou-emergency/2022')]).toBeUndefined();
  expect(reused[untouched]).toBe(renamed[untouched]);

  // Of a report that did not change since the site before the last one, the folder itself is taken from there.
  const folderOf = (site: string): number => statSync(path(`${site}/${dirname(untouched)}`)).ino;
  const spare = folderOf('.cache/astro/spare');
  change('content/reports/huadu-emergency/2023.mdx', /$/, '\n再补充。\n');
  // And where a report was printed: that report alone.
  const places = `{ "file": "a.docx", "sha256": "${'a'.repeat(64)}", "figures": {} }`;
  writeFileSync(path('content/reports/liwan-emergency/2021.source.json'), places);
  const moved = build();
  expect(folderOf('dist')).toBe(spare);
  expect(moved[page('liwan-emergency/2021')]).not.toBe(reused[page('liwan-emergency/2021')]);
  expect(moved[page('yantian-emergency/2023')]).toBe(reused[page('yantian-emergency/2023')]);

  for (const folder of ['.cache', 'dist']) rmSync(path(folder), { recursive: true });
  expect(moved).toEqual(build());
  rmSync(project, { recursive: true });
});
