/** The comparison as rows and cells. */
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../src/compare/comparison.ts';
import { node, report } from './report.ts';

const one = report('a/2023', [node('x', { stated: '8', recomputed: '8' })]);
const two = report('b/2023', [node('x', { stated: '9.5', recomputed: '9.25' })], { department: '乙局' });

describe('an indicator', () => {
  const [row] = compareReports([one, two]).indicators;
  test('shows weight, scores and the exact difference of what was recomputed', () => {
    expect(row).toMatchObject({ weight: '10', difference: '复算相差 1.25 分', differs: true });
    expect(row?.cells.map(({ text }) => text)).toEqual(['8', '8', '9.5', '9.25']);
  });
  test('marks only a recomputed score that is another than the stated one', () => {
    expect(row?.cells.map(({ differs }) => differs === true)).toEqual([false, false, false, true]);
  });
  test('leads to its row on the report page, in words that stand alone', () => {
    expect(row?.cells[3]).toMatchObject({
      href: '/reports/b/2023/#i-x',
      label: '乙局2023年度，指标x，复算得分 9.25',
    });
  });
});

test('20 and 20.00 are no difference', () => {
  const left = report('a/2023', [node('x', { stated: '20', recomputed: '20.00' })]);
  const right = report('b/2023', [node('x', { stated: '20.00', recomputed: '20.0' })]);
  const [row] = compareReports([left, right]).indicators;
  expect(row).toMatchObject({ difference: '复算相同', differs: false });
  expect(row?.cells.some(({ differs }) => differs)).toBe(false);
});

test('points out of different weights are not subtracted', () => {
  const other = report('b/2023', [node('x', { weight: '20', recomputed: '18' })]);
  const [row] = compareReports([one, other]).indicators;
  expect(row).toMatchObject({ weight: '不同', difference: '分值不同', differs: true });
  expect(row?.cells.flatMap(({ note }) => note ?? [])).toEqual(['分值 10', '分值 20']);
});

describe('what is not there is said', () => {
  test('a row that another report does not have', () => {
    const [row] = compareReports([one, report('b/2023', [])]).indicators;
    expect(row?.cells.at(-1)).toMatchObject({ text: '无此行', wide: true, missing: true });
    expect(row?.difference).toBe('无法比较');
  });
  test('an undisclosed indicator has no link, for it has no row', () => {
    const silent = node('x', { kind: 'undisclosed', stated: null, recomputed: null });
    const [row] = compareReports([one, report('b/2023', [silent])]).indicators;
    expect(row?.cells.at(-1)).toEqual({ text: '未公开', wide: true, missing: true });
  });
  test('a group has no link either', () => {
    const group = report('b/2023', [node('x', { kind: 'group' })]);
    expect(compareReports([group, group]).indicators[0]?.cells.every(({ href }) => href === undefined)).toBe(true);
  });
});

describe('the whole of a report', () => {
  const left = report('a/2023', [], {
    recomputed: { total: '91.7', grade: '优' },
    stated: { total: '95.7', grade: '优' },
  });
  const right = report('b/2023', [], {
    recomputed: { total: null, grade: null },
    stated: { total: '89.30', grade: '良' },
    executionRate: null,
    findings: { fail: 1, truncation: 1, review: 2, unchecked: 3 },
  });
  const [total, grade, rate, findings] = compareReports([left, right]).totals;
  test('compares totals of one kind: the stated ones where only one is recomputed', () => {
    expect(total).toMatchObject({ difference: '自评相差 6.4 分', differs: true });
    expect(total?.cells[1]?.differs).toBe(true);
    expect(total?.cells[3]).toMatchObject({ text: '—', missing: true });
  });
  test('compares grades in words', () => {
    expect(grade).toMatchObject({ difference: '自评不同', differs: true });
  });
  test('sets no recomputed figure against a stated one', () => {
    const recomputedOnly = report('c/2023', [], {
      recomputed: { total: '80', grade: null },
      stated: { total: null, grade: '中' },
    });
    const statedOnly = report('d/2023', [], {
      recomputed: { total: null, grade: '差' },
      stated: { total: '80', grade: null },
    });
    const [totals, grades] = compareReports([recomputedOnly, statedOnly]).totals;
    expect([totals?.difference, grades?.difference]).toEqual(['无法比较', '无法比较']);
  });
  test('does not compare a rate with nothing', () => {
    expect(rate?.cells.map(({ text }) => text)).toEqual(['95.00%', '无法计算']);
    expect(rate).toMatchObject({ difference: '无法比较', differs: false });
  });
  test('compares rates in percentage points', () => {
    const lower = report('b/2023', [], { executionRate: '91.12%' });
    expect(compareReports([left, lower]).totals[2]?.difference).toBe('相差 3.88 个百分点');
  });
  test('counts findings and leads to them', () => {
    expect(findings?.cells[1]).toMatchObject({ text: '不符 2，待核实 2', href: '/reports/b/2023/#findings' });
  });
});
