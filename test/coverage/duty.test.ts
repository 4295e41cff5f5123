/** One department in one year: in time, late, missing, and what lacks in the report. */
import { describe, expect, test } from 'vitest';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import { dutyRow, type DutyRow } from '../../src/coverage/duty.ts';
import { dueWords, stateWords } from '../../src/coverage/words.ts';
import { BODY, FRAMEWORK } from '../fixtures/content.ts';
import { oneEntry } from '../compare/entries.ts';

const published = (date: string, status = 'published'): ArchiveEntry =>
  oneEntry([['status: published', `status: ${status}\n  published: ${date}`]]);

function judge(
  entry: ArchiveEntry | undefined,
  roster: { due?: string } | undefined,
  date = '2026-11-30',
  isGiven = true,
): DutyRow {
  const { department } = (entry ?? oneEntry()).summary;
  return dutyRow({ id: 'some-bureau', department, name: '某市某局', year: 2023, roster, entry }, { date, isGiven });
}

describe('a published report', () => {
  test('is in time on the last day', () => {
    const row = judge(published('2024-05-31'), { due: '2024-05-31' });
    expect(row).toMatchObject({ state: 'on-time', days: null, report: { date: '2024-05-31', entered: false } });
    expect(stateWords(row)).toBe('按期公开');
  });
  test('is late from the next day on', () => {
    const row = judge(published('2024-06-12'), { due: '2024-05-31' });
    expect(row).toMatchObject({ state: 'late', days: 12 });
    expect(stateWords(row)).toBe('逾期12天公开');
  });
  test('cannot be late without a due date', () => {
    const row = judge(published('2024-06-12'), {});
    expect(row).toMatchObject({ state: 'published', days: null });
    expect([stateWords(row), dueWords(row)]).toEqual(['已公开', '未定期限']);
  });
  test('of which no roster speaks is outside the list', () => {
    const row = judge(published('2024-06-12'), undefined);
    expect(row).toMatchObject({ listed: false, state: 'published' });
    expect(dueWords(row)).toBe('名单外');
  });
});

describe('where the day of publication is unknown', () => {
  test('the day of entering the site stands for it, and is named so', () => {
    expect(judge(oneEntry(), { due: '2026-12-31' })).toMatchObject({
      state: 'on-time',
      report: { date: '2026-11-20', entered: true },
    });
  });
  test('nobody is called late because this site took the report in late', () => {
    const row = judge(oneEntry(), { due: '2024-05-31' });
    expect(row).toMatchObject({ state: 'published', days: null });
    expect(stateWords(row)).toBe('已公开，是否逾期无法判断');
  });
});

describe('a missing report', () => {
  test('is overdue as of the day, counted in days', () => {
    const row = judge(undefined, { due: '2026-10-31' });
    expect(row).toMatchObject({ state: 'overdue', days: 30, report: null, sections: null });
    expect(stateWords(row)).toBe('未公开，已逾期30天');
  });
  test('is not overdue on its last day', () => {
    expect(judge(undefined, { due: '2026-11-30' })).toMatchObject({ state: 'pending', days: null });
  });
  test('has no days to count without a due date', () => {
    expect(judge(undefined, {})).toMatchObject({ state: 'open', days: null });
  });
});

describe('the state of the file', () => {
  test('a draft is not published', () => {
    expect(judge(published('2024-05-01', 'draft'), { due: '2024-05-31' })).toMatchObject({
      state: 'overdue',
      report: null,
    });
  });
  test('a withdrawn report is not there any more', () => {
    const row = judge(published('2024-05-01', 'withdrawn'), { due: '2024-05-31' });
    expect(row).toMatchObject({ state: 'withdrawn', days: null, sections: null, emptyTables: [] });
    expect(stateWords(row)).toBe('已撤回');
  });
  test('a replaced report was published, and says that it is replaced', () => {
    const row = judge(published('2024-05-01', 'superseded'), { due: '2024-05-31' });
    expect(stateWords(row)).toBe('按期公开（已被替代）');
  });
  test('what came after the day that is asked about had not come yet', () => {
    expect(judge(published('2024-06-12'), { due: '2024-05-31' }, '2024-06-01')).toMatchObject({
      state: 'overdue',
      days: 1,
      report: null,
    });
  });
  test('a clock that goes wrong makes no report disappear', () => {
    expect(judge(published('2024-06-12'), { due: '2024-05-31' }, '2024-06-01', false).state).toBe('late');
  });
});

describe('what is missing', () => {
  const sections = `${FRAMEWORK}sections:\n  - { id: result, title: 自评结论 }\n  - { id: next, title: 改进措施 }\n`;
  const files = { 'frameworks/small-2020.yaml': sections };
  test('a required section that the text lacks, with the way to the finding', () => {
    expect(judge(oneEntry([], files, BODY), {}).sections).toEqual([
      { title: '改进措施', href: '/reports/some-bureau/2023/#finding-required-sections' },
    ]);
  });
  test('nothing where all sections are there', () => {
    expect(judge(oneEntry([], files, `${BODY}\n## 改进措施\n\n无。\n`), {}).sections).toEqual([]);
  });
  test('nothing can be said where no sections are prescribed', () => {
    expect(judge(oneEntry(), {}).sections).toBeNull();
  });
  test('a table that was published empty', () => {
    const table = 'tables:\n  - { id: t, title: 项目表, columns: [{ id: c, title: 金额 }], empty: true }\nscores:';
    expect(judge(oneEntry([['scores:', table]]), {}).emptyTables).toEqual(['项目表']);
  });
});
