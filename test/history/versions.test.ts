/** What moved from version to version, and which revision declares it. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { historyOf, type Snapshot } from '../../src/history/versions.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import type { ReportView } from '../../src/score/view.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.mdx';

function text(changes: Record<string, string> = {}, more: readonly string[] = []): string {
  const replaced = REPORT_LINES.map((line) => Object.entries(changes).reduce((all, [a, b]) => all.replace(a, b), line));
  return reportText([...replaced, ...more]);
}

function viewOf(report: string): ReportView {
  const view = inspectContent(memoryIo(smallContent({ [FILE]: report })), allowList, { checks: [] }).reports.get(
    'some-bureau/2023',
  )?.view;
  if (view === undefined) throw new Error('The example cannot be read.');
  return view;
}

const at = (commit: string | null, day: string, report: string): Snapshot => ({ commit, day, text: report });

/** The history of versions, the last of which is the report as it is. */
function history(...snapshots: Snapshot[]) {
  return historyOf(snapshots, viewOf(snapshots.at(-1)?.text ?? ''), '2026-12-31');
}

const TOTAL = { 'total: "97.00"': 'total: "96.00"' };
const declaring = (date: string, id = 'r-1'): string =>
  `revisions: [{ id: ${id}, kind: 更正, date: ${date}, reason: 录错。, fields: [stated.total] }]`;

test('every published datum that moved, and nothing that is computed from it', () => {
  const { published, versions, isWhole } = history(at('a', '2026-11-20', text()), at('b', '2026-12-01', text(TOTAL)));
  expect(published).toEqual({ commit: 'a', date: '2026-11-20' });
  expect(isWhole).toBe(true);
  expect(versions).toEqual([
    {
      commit: 'b',
      date: '2026-12-01',
      changes: [{ path: 'stated.total', name: '自评总分', from: '97.00分', to: '96.00分', revision: null }],
    },
  ]);
});

test('what was added and what was removed', () => {
  const { versions } = history(
    at('a', '2026-11-20', text()),
    at('b', '2026-12-01', text({ ', grade: 优': '' }, ['facts: [{ id: staff, name: 人数, value: "12", unit: 人 }]'])),
  );
  expect(versions[0]?.changes.map(({ path, from, to }) => [path, from, to])).toEqual([
    ['stated.grade', '优', null],
    ['facts.staff', null, '12人'],
  ]);
});

test('a range and a day move when their text does', () => {
  const rows = (target: string, actual: string): string =>
    text({}, [`targets: [{ id: a, name: 甲, target: ${target}, actual: ${actual} }]`]);
  const before = rows('10-15人', '2023年11月');
  const { versions } = history(at('a', '2026-11-20', before), at('b', '2026-12-01', rows('10-16人', '2023年12月')));
  expect(versions[0]?.changes.map(({ path, from, to }) => [path, from, to])).toEqual([
    ['targets.a.target', '10-15人', '10-16人'],
    ['targets.a.actual', '2023年11月', '2023年12月'],
  ]);
});

test('edits of the day of entry are none, and neither are words', () => {
  const { published, versions } = history(
    at('a', '2026-11-20', text(TOTAL)),
    at('b', '2026-11-20', text()),
    at('c', '2026-12-01', `${text()}\n补充一句。\n`),
  );
  expect(published?.commit).toBe('b');
  expect(versions).toEqual([{ commit: 'c', date: '2026-12-01', changes: [] }]);
});

test('what is not committed is the newest version, but not on the day of entry', () => {
  const later = history(at('a', '2026-11-20', text()), at(null, '2026-12-01', text(TOTAL)));
  expect(later.versions).toMatchObject([{ commit: null, date: '2026-12-01', changes: [{ path: 'stated.total' }] }]);
  const entering = history(at('a', '2026-11-20', text()), at(null, '2026-11-20', text(TOTAL)));
  expect(entering).toMatchObject({ published: { commit: 'a' }, versions: [] });
});

test('a draft has no history, and what it says before is not public', () => {
  const draft = { 'status: published': 'status: draft' };
  expect(
    history(at('a', '2026-11-20', text(draft)), at('b', '2026-12-01', text({ ...draft, ...TOTAL }))),
  ).toMatchObject({ published: null, versions: [] });
  expect(history(at('a', '2026-11-20', text(draft)), at(null, '2026-12-01', text(TOTAL))).published).toBeNull();
  const published = history(at('a', '2026-11-20', text(draft)), at('b', '2026-12-01', text(TOTAL)));
  expect(published).toMatchObject({ published: { commit: 'b' }, versions: [] });
});

test('a version that cannot be read hides nothing', () => {
  const { versions, isWhole } = history(
    at('a', '2026-11-20', text()),
    at('b', '2026-12-01', text({ 'total: "97.00"': 'total: [97' })),
    at('c', '2026-12-02', text(TOTAL)),
  );
  expect(isWhole).toBe(false);
  expect(versions.map(({ changes }) => changes.map(({ from, to }) => [from, to]))).toEqual([
    [],
    [['97.00分', '96.00分']],
  ]);
});

describe('a revision declares', () => {
  const declared = (...snapshots: Snapshot[]) =>
    history(at('a', '2026-11-20', text()), ...snapshots).versions.map(({ changes }) => changes[0]?.revision);
  const again = { 'total: "97.00"': 'total: "95.00"' };

  test('the change that it comes with', () => {
    expect(declared(at('b', '2026-12-01', text(TOTAL, [declaring('2026-11-30')])))).toEqual(['r-1']);
  });
  test('a change that came before it', () => {
    const late = at('c', '2026-12-05', text(TOTAL, [declaring('2026-12-05')]));
    expect(declared(at('b', '2026-12-01', text(TOTAL)), late)[0]).toBe('r-1');
  });
  test('no change that came after it', () => {
    const first = at('b', '2026-12-01', text(TOTAL, [declaring('2026-12-01')]));
    expect(declared(first, at('c', '2026-12-09', text(again, [declaring('2026-12-01')])))).toEqual(['r-1', null]);
  });
  test('a second step of the same day', () => {
    const first = at('b', '2026-12-01', text(TOTAL, [declaring('2026-12-01')]));
    expect(declared(first, at('c', '2026-12-01', text(again, [declaring('2026-12-01')])))).toEqual(['r-1', 'r-1']);
  });
  test('no other datum', () => {
    const grade = at('b', '2026-12-01', text({ 'grade: 优': 'grade: 良' }, [declaring('2026-12-01')]));
    expect(declared(grade)).toEqual([null]);
  });
});
