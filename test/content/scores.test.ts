/** The real reports, recomputed: the figures that the project promises. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';
import { scoredRows } from '../../src/score/scorecard.ts';
import { viewReport } from '../../src/score/view.ts';

const content = readContent(folderIo('content'));

function view(id: string) {
  const reportFile = content.reports.get(id);
  const department = content.departments.get(id.split('/')[0] ?? '');
  if (reportFile === undefined || department === undefined) throw new Error(`No report ${id}.`);
  const { report } = reportFile;
  const framework = report.framework === null ? null : content.frameworks.get(report.framework);
  if (framework === undefined) throw new Error(`No framework ${report.framework}.`);
  return viewReport({ report, department, framework, frameworks: content.frameworks });
}

/** The only project sheet of a report that publishes nothing else. */
function onlySheet(id: string) {
  const { report, scorecard, sheets } = view(id);
  expect(report.framework).toBeNull();
  expect(scorecard.stated.total).toBeNull();
  const [only, ...others] = sheets;
  if (only === undefined || others.length > 0) throw new Error(`${id} has no or several sheets.`);
  return only.view.scorecard;
}

/** Rows whose recomputed score differs from the stated one: id, stated, recomputed. */
function differences(id: string): [string, string | null, string | null][] {
  return scoredRows(view(id).scorecard)
    .filter((row) => row.stated !== row.recomputed)
    .map((row) => [row.id, row.stated, row.recomputed]);
}

function row(id: string, indicator: string) {
  return scoredRows(view(id).scorecard).find((each) => each.id === indicator);
}

test('all content is read without a finding', () => {
  expect(content.findings).toEqual([]);
  expect([...content.reports.keys()]).toEqual([
    'baoshan-veterans/2022',
    'danzhou-court/2018',
    'guangzhou-emergency/2022',
    'huadu-emergency/2023',
    'huangshi-housing/2022',
    'liwan-emergency/2021',
    'qingshen-drc/2023',
    'tengchong-forestry/2024',
    'tianchang-water/2022',
    'yantian-emergency/2023',
    'yunnan-emergency/2020',
    'yunnan-emergency/2021',
    'yunnan-emergency/2022',
    'yunnan-emergency/2024',
    'zhongjiang-water/2022',
    'ziyang-emergency/2023',
  ]);
});

describe('guangzhou-emergency/2022', () => {
  test('recomputes to 94.49, 优', () => {
    expect(view('guangzhou-emergency/2022').scorecard.recomputed).toEqual({
      total: '94.49',
      grade: '优',
      computedPoints: '30',
    });
    expect(differences('guangzhou-emergency/2022')).toEqual([]);
  });
  test('output 19.54 and execution rate 8.95 rest on rules', () => {
    expect(row('guangzhou-emergency/2022', 'output-completion')).toMatchObject({
      recomputed: '19.54',
      basis: 'computed',
    });
    expect(row('guangzhou-emergency/2022', 'execution-rate')).toMatchObject({ recomputed: '8.95', basis: 'computed' });
  });
});

test('huadu-emergency/2023 recomputes to 98.11, with 9.11 beside the first score as a reference', () => {
  expect(view('huadu-emergency/2023').scorecard.recomputed.total).toBe('98.11');
  const leaf = scoredRows(view('huadu-emergency/2023').scorecard)[0];
  expect(leaf?.basis).toBe('stated');
  expect(leaf?.outcome.working.map((line) => line.result)).toContain('9.11');
});

test('liwan-emergency/2021 has no scores', () => {
  expect(view('liwan-emergency/2021').scorecard).toMatchObject({
    tree: [],
    stated: { total: null },
    recomputed: { total: null, grade: null },
  });
});

test('yantian-emergency/2023 recomputes to 91.7 against 95.7, indicator by indicator', () => {
  expect(view('yantian-emergency/2023').scorecard).toMatchObject({
    stated: { total: '95.7', grade: '优' },
    recomputed: { total: '91.7', grade: null },
  });
  expect(differences('yantian-emergency/2023')).toEqual([
    ['goal-completeness', '5', '3'],
    ['satisfaction', '6', '4'],
  ]);
});

test('ziyang-emergency/2023 differs in the execution row and in one target; its weights do not reach 100', () => {
  const { scorecard } = view('ziyang-emergency/2023');
  expect(differences('ziyang-emergency/2023')).toEqual([
    ['execution', '96', '10'],
    ['fund-compliance', '8', '9.5'],
  ]);
  expect(scorecard.weights).toEqual({ sum: '110', total: '100' });
  expect(scorecard.recomputed).toEqual({ total: '107.5', grade: null, computedPoints: '80' });
});

test('danzhou-court/2018 publishes its scores by level one, and they make 94.04, 优', () => {
  const { scorecard } = view('danzhou-court/2018');
  expect(scorecard.recomputed).toEqual({ total: '94.04', grade: '优', computedPoints: '0' });
  expect(differences('danzhou-court/2018')).toEqual([]);
});

test('huangshi-housing/2022 loses points by the execution rate of its project alone', () => {
  const sheet = onlySheet('huangshi-housing/2022');
  expect(scoredRows(sheet)[0]).toMatchObject({ id: 'execution', recomputed: '19.55', basis: 'computed' });
  expect(sheet.weights).toEqual({ sum: '100', total: '100' });
  expect(sheet.recomputed.total).toBe('99.55');
});

test('one framework, sheets of two departments: the total of zhongjiang-water/2022 leaves its execution rate out', () => {
  expect(onlySheet('tianchang-water/2022')).toMatchObject({
    weights: { sum: '100', total: '100' },
    stated: { total: '100' },
    recomputed: { total: '100' },
  });
  expect(onlySheet('zhongjiang-water/2022')).toMatchObject({
    weights: { sum: '110', total: '100' },
    stated: { total: '100' },
    recomputed: { total: '110' },
  });
});

test('the project of baoshan-veterans/2022 recomputes to 100', () => {
  expect(onlySheet('baoshan-veterans/2022').recomputed.total).toBe('100');
});

test('qingshen-drc/2023 prints weights and no scores', () => {
  expect(onlySheet('qingshen-drc/2023')).toMatchObject({
    weights: { sum: '100', total: '100' },
    stated: { total: null, grade: null },
    recomputed: { total: null },
  });
});

test('a project sheet takes at most 1.3 lines of YAML a figure', () => {
  for (const id of [
    'huangshi-housing/2022',
    'baoshan-veterans/2022',
    'tianchang-water/2022',
    'zhongjiang-water/2022',
  ]) {
    const text = folderIo('content').read(`reports/${id}.mdx`) ?? '';
    const lines = /^sheets:\n((?: .*\n)+)/m.exec(text)?.[1]?.trimEnd().split('\n').length ?? 0;
    const figures = [...view(id).published].filter(
      ([path, { content }]) => path.startsWith('sheets.') && content.kind === 'figure',
    );
    console.log(`${id}: ${lines} lines, ${figures.length} figures`);
    expect(lines).toBeGreaterThan(10);
    expect(lines / figures.length, id).toBeLessThanOrEqual(1.3);
  }
});

test('yunnan-emergency has four years of one fund, without scores', () => {
  const rates = [2020, 2021, 2022, 2024].map((year) => {
    const { report, scorecard } = view(`yunnan-emergency/${year}`);
    expect(scorecard.tree).toEqual([]);
    return report.budget?.expenditure?.rates?.map(({ stated }) => stated);
  });
  expect(rates).toEqual([['100'], ['92.96'], ['88.74'], ['97.43']]);
});
