/** `mingzhang explain`. */
import { expect, test } from 'vitest';
import { CHECKS } from '../../src/check/checks/index.ts';
import { explain } from '../../src/cli/explain.ts';
import { run } from '../../src/cli/run.ts';

/** What the command prints, and its exit code. */
async function printed(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  const status = await run(['explain', ...args], { out: (text) => (stdout += text), err: (text) => (stderr += text) });
  return { status, stdout, stderr };
}

test('prints the page of a check', async () => {
  const { status, stdout } = await printed('total-foots');
  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toBe('自评总分等于各指标自评得分之和');
  expect(stdout).toContain('【怎样改】');
  expect(stdout).not.toContain('```');
});

test('every check can be explained', () => {
  for (const { id, title } of CHECKS) expect(explain(id)).toContain(title);
});

test('says a sentence on a finding of form, with or without its prefix', () => {
  expect(explain('form/tab')).toBe('格式问题 form/tab\n\n用制表符（Tab）缩进；YAML 只认空格。\n');
  expect(explain('tab')).toBe(explain('form/tab'));
});

test('lists everything without an argument', () => {
  const list = explain(undefined);
  for (const { id, title } of CHECKS) expect(list).toMatch(new RegExp(`^${id} +${title}`, 'm'));
  expect(list).toContain('form/unquoted-figure');
});

test('names the nearest of what it does not know', async () => {
  const { status, stderr } = await printed('total-foot');
  expect(stderr).toBe('没有编号为 total-foot 的核对规则。最接近的是 total-foots。\n');
  expect(status).toBe(2);
});
