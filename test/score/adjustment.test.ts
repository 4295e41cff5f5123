/** Bonus and penalty items in a whole report: what they add, and where they do not count. */
import { describe, expect, test } from 'vitest';
import { framework as frameworkSchema } from '../../src/report/framework.ts';
import { report as reportSchema } from '../../src/report/report.ts';
import { allRows, scoredRows } from '../../src/score/scorecard.ts';
import { resolvePath, viewReport } from '../../src/score/view.ts';
import { SOME_DEPARTMENT } from './some-department.ts';

const judged = { name: 'judged' };
const adjustments = [
  { id: 'awards', name: '表彰加分', most: '3', method: judged },
  {
    id: 'late',
    name: '迟报扣分',
    least: '-5',
    method: { name: 'tally', counts: [{ id: 'times', name: '次数', points: '-1' }] },
  },
];

function view(scores: object, total = '100') {
  return viewReport({
    framework: frameworkSchema.parse({
      ...{ name: '体系', place: '某市', region: '440000', from: 2020, source: '测试' },
      bands: [
        { grade: '优', atLeast: '90' },
        { grade: '良', atLeast: '80', below: '90' },
      ],
      indicators: [
        { id: 'a', name: '甲', weight: '60', method: judged },
        { id: 'b', name: '乙', weight: '40', method: judged },
      ],
      adjustments,
    }),
    department: SOME_DEPARTMENT,
    report: reportSchema.parse({
      ...{ department: 'some-bureau', year: 2023, framework: 'small-2020' },
      disclosure: { status: 'published', entered: '2026-11-20', source: { title: '某报告' } },
      stated: { total },
      scores: { a: { stated: '60' }, b: { stated: '28' }, ...scores },
    }),
  });
}

function totalOf(scores: object): (string | null)[] {
  const { recomputed } = view(scores).scorecard;
  return [recomputed.total, recomputed.grade];
}

test('are added to the total and taken off it', () => {
  expect(totalOf({ awards: { stated: '2.5' } })).toEqual(['90.5', '优']);
  expect(totalOf({ late: { stated: '-1' } })).toEqual(['87', '良']);
  expect(totalOf({ awards: { stated: '2.5' }, late: { stated: '-1' } })).toEqual(['89.5', '良']);
});

test('one that is not stated counts as none', () => {
  expect(totalOf({})).toEqual(['88', '良']);
  expect(view({}).scorecard.adjustments).toMatchObject([
    { id: 'awards', stated: null, recomputed: null, basis: null },
    { id: 'late', stated: null, recomputed: null, basis: null },
  ]);
});

test('one that a rule gives counts also where it is not stated', () => {
  expect(totalOf({ late: { evidence: { times: '2次' } } })).toEqual(['86', '良']);
});

test('one beyond its bounds is limited to them', () => {
  expect(totalOf({ awards: { stated: '4' } })).toEqual(['91', '优']);
  expect(totalOf({ awards: { stated: '-4' } })).toEqual(['88', '良']);
  expect(totalOf({ late: { stated: '-7.00' } })).toEqual(['83', '良']);
  expect(view({ late: { stated: '-7.00' } }).scorecard.adjustments[1]).toMatchObject({ recomputed: '-5.00' });
});

test('the total may exceed full marks', () => {
  expect(totalOf({ b: { stated: '40' }, awards: { stated: '3' } })).toEqual(['103', '优']);
});

describe('stand beside the indicators', () => {
  const { scorecard, ...own } = view({ awards: { stated: '2' }, late: { evidence: { times: '2次' } } });

  test('without weight, and without a place in the tree', () => {
    expect(scorecard.weights).toEqual({ sum: '100', total: '100' });
    expect(scorecard.recomputed.computedPoints).toBe('0');
    expect(scoredRows(scorecard).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(allRows(scorecard).map(({ id, weight, bounds }) => [id, weight, bounds])).toEqual([
      ['a', '60', null],
      ['b', '40', null],
      ['awards', '0', { least: '0', most: '3' }],
      ['late', '0', { least: '-5', most: '0' }],
    ]);
  });

  test('with paths of their own', () => {
    const at = (path: string) => resolvePath(own, path);
    expect(at('scores.awards.stated')).toMatchObject({ name: '表彰加分自评得分', content: { figure: '2' } });
    expect(at('scores.late.evidence.times')).toMatchObject({ name: '迟报扣分的次数' });
    expect(at('computed.scores.late.stated')).toMatchObject({ name: '迟报扣分复算得分', content: { figure: '-2' } });
    expect(at('computed.weights.awards')).toBeUndefined();
  });
});
