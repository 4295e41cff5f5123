import { expect, test } from 'vitest';
import { staffing } from '../../src/report/staffing.ts';

const line = (id: string, lines: object[] = []) => ({ id, name: id, count: '1', sum: 'full', lines });

test('an id names one line, however deep: paths do not say what it lies under', () => {
  expect(staffing.safeParse({ lines: [line('a', [line('b')]), line('c', [line('d')])] }).success).toBe(true);
  const { error } = staffing.safeParse({ lines: [line('a', [line('b')]), line('c', [line('b')])] });
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['lines.1.lines.0.id', '编号 b 在人员数据里出现了两次。'],
  ]);
});
