/** The day to which overdue days are counted. */
import { expect, test } from 'vitest';
import { asOfDate } from '../../src/coverage/as-of.ts';

const now = new Date('2026-11-20T16:30:00Z');

test('a given date is taken as it is', () => {
  expect(asOfDate({ given: '2024-02-29', now })).toEqual({ date: '2024-02-29', isGiven: true });
});

test('without one it is the day in China, which begins eight hours before that of Greenwich', () => {
  expect(asOfDate({ given: undefined, now })).toEqual({ date: '2026-11-21', isGiven: false });
  expect(asOfDate({ given: '', now: new Date('2026-11-20T15:59:59Z') }).date).toBe('2026-11-20');
});

test.each(['2024-02-30', '2024-2-3', '20240203', 'today', '2024-13-01'])('refuses %s', (given) => {
  expect(() => asOfDate({ given, now })).toThrow(`MINGZHANG_DATE 应是 2026-11-20 这样的真实日期，现在是“${given}”。`);
});
