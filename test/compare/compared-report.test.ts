/** What the build writes for the compare page. */
import { describe, expect, test } from 'vitest';
import { comparedReport } from '../../src/compare/compared-report.ts';
import { comparableByFramework, frameworkChoices, frameworkIndex, regionChoices } from '../../src/compare/choices.ts';
import { FRAMEWORK } from '../fixtures/content.ts';
import { oneEntry } from './entries.ts';

describe('the compact form of a report', () => {
  const compact = comparedReport(oneEntry(), '/base/');
  test('says who, when, how much, as strings', () => {
    expect(compact).toMatchObject({
      id: 'some-bureau/2023',
      url: '/base/reports/some-bureau/2023/',
      department: '某局',
      region: '广东省',
      year: 2023,
      framework: 'small-2020',
      frameworkName: '小指标体系',
      stated: { total: '97.00', grade: '优' },
      recomputed: { total: '97.00', grade: '优' },
      executionRate: '95.00%',
    });
  });
  test('adds up groups, whose scores no form prints', () => {
    expect(compact.indicators[0]).toMatchObject({ id: 'performance', kind: 'group', weight: '60', stated: '57.00' });
    expect(compact.indicators[0]?.below).toMatchObject([{ id: 'execution', kind: 'leaf', recomputed: '57.00' }]);
  });
  test('writes a sum with as many decimals as the longest score', () => {
    const two = FRAMEWORK.replace(
      '      - { id: rules, name: 制度建设, weight: "40", method: { name: judged } }',
      ['rules', 'plans']
        .map((id) => `      - { id: ${id}, name: ${id}, weight: "20", method: { name: judged } }`)
        .join('\n'),
    );
    const scores = '  rules: { stated: "19" }\n  plans: { stated: "18.50" }';
    const entry = oneEntry([['  rules: { stated: "40.00" }', scores]], { 'frameworks/small-2020.yaml': two });
    expect(comparedReport(entry).indicators[1]).toMatchObject({ stated: '37.50', recomputed: '37.50' });
  });
  test('leaves a group without a sum where a score is missing', () => {
    const { indicators } = comparedReport(oneEntry([['  rules: { stated: "40.00" }', '']]));
    expect(indicators[1]).toMatchObject({ id: 'management', stated: null, recomputed: null });
  });
  test('lists what lies below a node that was scored as a whole as undisclosed', () => {
    const { indicators } = comparedReport(
      oneEntry([['  rules: { stated: "40.00" }', '  management: { stated: "40" }']]),
    );
    expect(indicators[1]).toMatchObject({ kind: 'leaf', stated: '40', below: [{ id: 'rules', kind: 'undisclosed' }] });
  });
});

describe('the lists to choose from', () => {
  const framework = oneEntry().view.framework;
  if (framework === null) throw new Error('The report has a framework.');
  const lists = (status: string) => comparableByFramework([oneEntry([['status: published', `status: ${status}`]])]);
  test('hold published reports', () => {
    const entries = lists('published').get('small-2020');
    expect(frameworkChoices('small-2020', framework, entries).reports).toEqual([
      ['some-bureau/2023', '某局', 2023, '广东省'],
    ]);
  });
  test('are one a region where there are too many for one', () => {
    const { view, ...entry } = oneEntry();
    const province = { code: '440000', name: '广东省' };
    const inRegions = (...regions: (typeof province)[]) => ({
      entry: { ...entry, view: { ...view, department: { ...view.department, regions: [province, ...regions] } } },
    });
    const entries = [inRegions({ code: '440200', name: '韶关市' }), inRegions(), inRegions()];
    expect(frameworkChoices('small-2020', framework, entries, 2)).toEqual({
      ...{ id: 'small-2020', name: framework.name, reports: [] },
      regions: [province, { code: '440200', name: '广东省韶关市' }],
    });
    expect([...regionChoices(entries, 2)].map(([code, rows]) => [code, rows.length])).toEqual([
      ['440200', 1],
      ['440000', 2],
    ]);
    expect(frameworkChoices('small-2020', framework, entries, 3).reports).toHaveLength(3);
    expect(regionChoices(entries, 3).size).toBe(0);
  });
  test('do not hold withdrawn or replaced ones', () => {
    expect(lists('withdrawn').size).toBe(0);
    expect(lists('superseded').size).toBe(0);
  });
  test('count the reports of every framework, also of one without any', () => {
    const index = frameworkIndex(
      new Map([
        ['small-2020', framework],
        ['empty-2020', framework],
      ]),
      lists('published'),
    );
    expect(index.map(({ id, reports }) => [id, reports])).toEqual([
      ['small-2020', 1],
      ['empty-2020', 0],
    ]);
  });
});
