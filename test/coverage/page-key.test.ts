/** The key of a page of the board changes with all that the page shows, and with the day. */
import { expect, test } from 'vitest';
import type { DutyRow } from '../../src/coverage/duty.ts';
import { boardPageKey } from '../../src/coverage/page-key.ts';
import { coveragePages, dutyTree } from '../../src/coverage/regions.ts';
import { dutyOf } from './rows.ts';

const row = (changes: Partial<DutyRow> = {}): DutyRow => dutyOf('a', ['440000', '440100'], changes);

/** Keys of all pages, where each page lists at most one department. */
function keysOf(rows: readonly DutyRow[], asOf = '2026-11-21'): string[] {
  return coveragePages(dutyTree(rows), 1).map((page) => boardPageKey({ year: 2023, asOf }, page));
}

const other = dutyOf('b', ['440000', '440200']);

test('the same duties give the same keys, and every page has its own', () => {
  expect(keysOf([row(), other])).toEqual(keysOf([row(), other]));
  expect(new Set(keysOf([row(), other])).size).toBe(keysOf([row(), other]).length);
  expect(keysOf([row(), other]).length).toBeGreaterThan(2);
});

test.each([
  ['the day', [row(), other], '2026-11-22'],
  ['a state that counts', [row({ state: 'overdue', report: null }), other], undefined],
])('all pages above it change with %s', (_, rows, asOf) => {
  expect(keysOf(rows, asOf)[0]).not.toBe(keysOf([row(), other])[0]);
});

test.each([
  ['a name', { name: '另一个名称' }],
  ['a day of publication', { report: { id: 'a/2023', date: '2024-05-02', entered: false, superseded: false } }],
  ['a gap', { emptyTables: ['收支表'] }],
])('the page that lists it changes with %s, that of another region does not', (_, changes) => {
  const [before, after] = [keysOf([row(), other]), keysOf([row(changes), other])];
  expect(after).not.toEqual(before);
  expect(after.at(-1)).toBe(before.at(-1));
});
