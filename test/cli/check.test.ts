/** `mingzhang check` as an editor meets it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

function run(files: Record<string, string>, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const content = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return spawnSync(process.execPath, ['src/cli/mingzhang.ts', ...(args.length > 0 ? args : ['check', '--content', content])], { encoding: 'utf8' });
}

test('exits 0 when nothing is wrong', () => {
  const { status, stdout } = run(smallContent());
  expect(stdout).toBe('检查了 1 份报告、1 个指标体系、1 个部门：没有发现错误。\n');
  expect(status).toBe(0);
});

test('exits 1 and says in Chinese where, what, and how to mend it', () => {
  const body = '\n## 自评结论\n\n全年支出<Fig of="budget.expenditure.excuted" />，<b>粗体</b>。\n';
  const { status, stdout } = run(smallContent({ 'reports/some-bureau/2023.mdx': reportText(REPORT_LINES, body) }));
  expect(status).toBe(1);
  expect(stdout).toContain('reports/some-bureau/2023.mdx:24:5  路径 budget.expenditure.excuted 没有对应的数据。  [form/unknown-path]');
  expect(stdout).toContain('最接近的是 budget.expenditure.executed。');
  expect(stdout).toContain('[form/raw-html]');
  expect(stdout).not.toMatch(/at .*\.ts:\d+/);
});

test('a score for an indicator that the framework does not have names the nearest', () => {
  const lines = REPORT_LINES.map((line) => line.replace('  rules:', '  rulez:'));
  const { status, stdout } = run(smallContent({ 'reports/some-bureau/2023.mdx': reportText(lines) }));
  expect(status).toBe(1);
  expect(stdout).toContain('指标体系里没有指标 rulez。  [form/unknown-indicator]');
  expect(stdout).toContain('最接近的是 rules。');
});

test('exits 2 on wrong usage and 0 on help', () => {
  expect(run({}, 'chekc').status).toBe(2);
  expect(run({}, 'check', '--nope').status).toBe(2);
  const help = run({}, '--help');
  expect(help.status).toBe(0);
  expect(help.stdout).toContain('检查内容');
});
