/** `mingzhang explain`. */
import { expect, test } from 'vitest';
import { CHECKS } from '../../src/check/checks/index.ts';
import { explain } from '../../src/cli/explain.ts';
import { mingzhang } from './terminal.ts';

test('prints the page of a check', () => {
  const { status, stdout } = mingzhang(['explain', 'total-foots']);
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

test('names the nearest of what it does not know', () => {
  const { status, stderr } = mingzhang(['explain', 'total-foot']);
  expect(stderr).toBe('没有编号为 total-foot 的核对规则。最接近的是 total-foots。\n');
  expect(status).toBe(2);
});
