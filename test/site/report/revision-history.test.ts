/** What a page says of corrections, revisions and versions. */
import { describe, expect, test } from 'vitest';
import type { History } from '../../../src/check/history.ts';
import { revisionHistory } from '../../../src/site/report/revision-history.ts';
import { viewWith } from '../reports.ts';

const REPOSITORY = { host: 'gitlab', address: 'https://git.example/a/b', branch: 'main' } as const;
const QUIET: History = {
  published: { commit: 'a'.repeat(40), date: '2026-11-20' },
  versions: [],
  isWhole: true,
  asOf: '2026-12-31',
};
const MOVED = { path: 'stated.total', name: '自评总分', from: '97.00分', to: '96.00分', revision: null };
const REVISIONS = [
  'revisions:',
  '  - { id: r-1, kind: 更正, date: 2026-12-01, reason: 总分录错。, fields: [stated.total] }',
  '  - { id: r-2, kind: 修订, date: 2026-12-09, reason: 补充说明。 }',
];

function version(commit: string | null, date: string, ...changes: History['versions'][number]['changes']) {
  return { commit, date, changes };
}

describe('without anything to list', () => {
  test('one plain sentence, that claims no more than is known', () => {
    const lead = '原报告公开日期不详，2026-11-20 进入本站。';
    expect(revisionHistory(viewWith(), QUIET, REPOSITORY)).toEqual({
      lead,
      nothing: '进入本站以来没有更正或修订，数据没有改动过。',
      revisions: [],
      versions: [],
      remarks: [],
    });
    const unknown = '没有登记过更正或修订。';
    expect(revisionHistory(viewWith(), null, REPOSITORY)).toMatchObject({ lead, nothing: unknown });
    expect(revisionHistory(viewWith(), { ...QUIET, published: null }, REPOSITORY).nothing).toBe(unknown);
    expect(revisionHistory(viewWith(), { ...QUIET, isWhole: false }, REPOSITORY).nothing).toBe(unknown);
  });
  test('a known publication date comes first', () => {
    const view = viewWith({ '  entered:': '  published: 2024-05-30\n  entered:' });
    expect(revisionHistory(view, null, undefined).lead).toBe('原报告 2024-05-30 公开，2026-11-20 进入本站。');
  });
  test('versions that moved no data are counted', () => {
    const history = { ...QUIET, versions: [version('b'.repeat(40), '2026-12-01'), version(null, '2026-12-02')] };
    expect(revisionHistory(viewWith(), history, REPOSITORY).remarks).toEqual(['另有 2 次修改没有改动数据。']);
  });
});

describe('declared revisions', () => {
  test('newest first, each with an anchor, and its data with what they were according to the versions', () => {
    const versions = [version('b'.repeat(40), '2026-12-01', { ...MOVED, revision: 'r-1' })];
    const view = viewWith({ '"97.00"': '"96.00"' }, REVISIONS);
    const { revisions, nothing } = revisionHistory(view, { ...QUIET, versions }, REPOSITORY);
    expect(nothing).toBeUndefined();
    expect(revisions.map(({ anchor }) => anchor)).toEqual(['revision-r-2', 'revision-r-1']);
    expect(revisions[1]?.data).toEqual([
      { name: '自评总分', path: 'stated.total', href: '#stated.total', from: '97.00分', to: '96.00分' },
    ]);
  });
  test('without a history, with what the author says it was', () => {
    const was = REVISIONS.map((line) => line.replace('[stated.total]', '[{ path: stated.total, was: 98分 }]'));
    const dataOf = (lines: string[]) =>
      revisionHistory(viewWith({}, lines), null, undefined).revisions.flatMap(({ data }) => data);
    expect(dataOf(was)).toMatchObject([{ from: '98分', to: '97.00分' }]);
    expect(dataOf(REVISIONS)).toMatchObject([{ from: '未写明', to: '97.00分' }]);
  });
  test('a datum that was removed has no place on the page', () => {
    const removed = REVISIONS.map((line) => line.replace('[stated.total]', '[{ path: facts.staff, was: 12人 }]'));
    const [, first] = revisionHistory(viewWith({}, removed), null, undefined).revisions;
    expect(first?.data).toEqual([
      { name: 'facts.staff', path: 'facts.staff', href: undefined, from: '12人', to: '已删去' },
    ]);
  });
});

describe('versions', () => {
  test('newest first, with their commits and what no revision declares', () => {
    const versions = [
      version('b'.repeat(40), '2026-12-01', { ...MOVED, revision: 'r-1' }),
      version('c'.repeat(40), '2026-12-05'),
      version(null, '2026-12-31', { ...MOVED, from: '96.00分', to: '97.00分' }),
    ];
    const shown = revisionHistory(viewWith({}, REVISIONS), { ...QUIET, versions }, REPOSITORY);
    expect(shown.versions.map(({ date, commit, undeclared }) => [date, commit, undeclared])).toEqual([
      ['2026-12-31', undefined, 1],
      ['2026-12-01', { short: 'bbbbbbbb', href: `https://git.example/a/b/-/commit/${'b'.repeat(40)}` }, 0],
    ]);
    expect(shown.versions.map(({ data }) => data[0]?.revision?.anchor)).toEqual([undefined, 'revision-r-1']);
    expect(shown.remarks).toEqual(['另有 1 次修改没有改动数据。']);
  });
});

test('a withdrawn report says why, and shows no figure', () => {
  const view = viewWith({ 'status: published': 'status: withdrawn' }, REVISIONS);
  const history = { ...QUIET, versions: [version('b'.repeat(40), '2026-12-01', MOVED)] };
  const shown = revisionHistory(view, history, REPOSITORY);
  expect(shown.revisions.map(({ reason, data }) => [reason, data])).toEqual([
    ['补充说明。', []],
    ['总分录错。', []],
  ]);
  expect(shown.versions).toEqual([]);
  expect(JSON.stringify(shown)).not.toMatch(/9[67]\.00/);
});
