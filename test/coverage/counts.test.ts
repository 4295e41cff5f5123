/** Adding up duties. */
import { expect, test } from 'vitest';
import { countDuty, coverageRate, noCounts } from '../../src/coverage/counts.ts';
import type { DutyState } from '../../src/coverage/duty.ts';
import { dutyOf } from './rows.ts';

test('every state is counted once, and only what is published as published', () => {
  const counts = noCounts();
  const states: DutyState[] = ['on-time', 'late', 'published', 'overdue', 'pending', 'open', 'withdrawn'];
  for (const state of states) countDuty(counts, dutyOf('a', [], { state }));
  expect(counts).toEqual({
    due: 7,
    published: 3,
    onTime: 1,
    late: 1,
    overdue: 1,
    pending: 1,
    open: 1,
    withdrawn: 1,
    incomplete: 0,
    unlisted: 0,
  });
});

test('a report outside the list raises no rate', () => {
  const counts = noCounts();
  countDuty(counts, dutyOf('a', [], { listed: false }));
  countDuty(counts, dutyOf('b', [], { listed: false, state: 'withdrawn' }));
  expect(counts).toMatchObject({ due: 0, published: 0, unlisted: 1 });
  expect(coverageRate(counts)).toBe('—');
});

test('a report with several gaps is incomplete once', () => {
  const counts = noCounts();
  const gap = { title: '改进措施', href: '#a' };
  countDuty(counts, dutyOf('a', [], { sections: [gap, gap], emptyTables: ['项目表'] }));
  countDuty(counts, dutyOf('b', [], { sections: null }));
  expect(counts.incomplete).toBe(1);
});

test('the rate is exact and rounded half-up', () => {
  expect(coverageRate({ published: 2, due: 3 })).toBe('66.7%');
  expect(coverageRate({ published: 1, due: 2000 })).toBe('0.1%');
  expect(coverageRate({ published: 0, due: 5 })).toBe('0.0%');
  expect(coverageRate({ published: 5, due: 5 })).toBe('100.0%');
});
