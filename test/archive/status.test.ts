/** What reports that are no longer in force say. */
import { expect, test } from 'vitest';
import { showsFigures, statusWords } from '../../src/archive/status.ts';
import { viewWith } from '../site/reports.ts';

function status(state: string, more = ''): ReturnType<typeof viewWith> {
  return viewWith({ 'status: published': `status: ${state}${more}` });
}

test('a report in force needs no words', () => {
  expect(statusWords(status('published').report)).toBeUndefined();
  expect(showsFigures(status('published').report)).toBe(true);
});

test('a withdrawn report says so and shows no figures', () => {
  const { report } = status('withdrawn', '\n  ended: { date: 2027-03-01, reason: 数据有重大差错 }\n  note: 别的说明。');
  expect(statusWords(report)).toEqual({
    title: '本报告已撤回',
    text: '这份报告已于 2027-03-01 由公开机构撤回，本页不再显示其中的数据。原因：数据有重大差错。',
  });
  expect(showsFigures(report)).toBe(false);
});

test('a superseded report stays readable', () => {
  const { report } = status('superseded', '\n  ended: { date: 2027-03-01, reason: 重新编报。, by: some-bureau/2024 }');
  expect(statusWords(report)?.text).toBe(
    '这份报告已于 2027-03-01 被新的报告替代，下面是原来的内容，仅供查考。原因：重新编报。',
  );
  expect(showsFigures(report)).toBe(true);
});
