/** What offices print is taken as it stands: the page shows it, and the score is that of the plain way of writing. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { targetTable } from '../../components/TargetTable/targets.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { scoredRows } from '../../src/score/scorecard.ts';
import { FRAMEWORK, memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.mdx';
const OWN_ROWS = FRAMEWORK.replace(/\{ id: rules, .*\}$/m, '{ id: rules, name: 自设指标, weight: "40", rows: report }');

/** A report whose only annual row has this target and this actual value. */
function rowWith({ target, actual, direction = '>=' }: { target: string; actual: string; direction?: string }) {
  const lines = [
    ...REPORT_LINES.filter((line) => !line.startsWith('  rules:')),
    'targets:',
    `  - { id: a, under: rules, name: 甲, target: ${target}, actual: ${actual}, direction: "${direction}", weight: "40", stated: "40" }`,
  ];
  const files = smallContent({ 'frameworks/small-2020.yaml': OWN_ROWS, [FILE]: reportText(lines) });
  const inspection = inspectContent(memoryIo(files), allowList, { files: [FILE] });
  const view = inspection.reports.get('some-bureau/2023')?.view;
  const row = view === undefined ? undefined : targetTable(view)?.bodies[0]?.[0]?.cells;
  const shown = row?.flatMap(({ pieces }) => pieces).filter((piece) => typeof piece === 'string');
  const leaf = view === undefined ? undefined : scoredRows(view.scorecard).find(({ id }) => id === 'a');
  const form = inspection.findings.filter(({ check }) => check.startsWith('form/'));
  return { form: form.map(({ message }) => message), shown, recomputed: leaf?.recomputed };
}

test.each([
  ['"≥95％"', '"≥ 96 ％"', ['≥95％', '≥ 96 ％'], '40'],
  ['"≧95%"', '"９６％"', ['≧95%', '９６％'], '40'],
  ['"不低于95%"', '"95%以上"', ['不低于95%', '95%以上'], '40'],
  ['"≥50个"', '"25个"', ['≥50个', '25个'], '20'],
  ['"═100%"', '"50%"', ['═100%', '50%'], '20'],
  ['{ bound: "≥", value: "95％" }', '"95%"', ['≥95%', '95%'], '40'],
])('%s against %s', (target, actual, texts, recomputed) => {
  const found = rowWith({ target, actual });
  expect(found.form).toEqual([]);
  expect(found.shown).toEqual(expect.arrayContaining(texts));
  expect(found.recomputed).toBe(recomputed);
});

test.each(['"/"', '"—"', '"－"', '"-"'])('%s is an empty cell that is shown as printed', (text) => {
  const { form, shown, recomputed } = rowWith({ target: text, actual: text });
  expect(form).toEqual([]);
  expect(shown).toContain(text.slice(1, -1));
  expect(recomputed).toBe('40');
});

test('a grade stays in the words that were published, and is compared by what it means', () => {
  const graded = (grade: string): string[] => {
    const text = reportText(REPORT_LINES.map((line) => line.replace('grade: 优', `grade: ${grade}`)));
    const { findings, reports } = inspectContent(memoryIo(smallContent({ [FILE]: text })), allowList);
    const stated = reports.get('some-bureau/2023')?.view.scorecard.stated.grade;
    return [stated ?? '', ...findings.map(({ check }) => check).filter((check) => check !== 'reason-given')];
  };
  expect(graded('优秀')).toEqual(['优秀']);
  expect(graded('良好')).toEqual(['良好', 'grade-matches-total']);
});

test('four levels are refused with the limit and what to do', () => {
  const lines = [
    ...REPORT_LINES,
    'targets:',
    '  - { id: a, levels: [产出指标, 数量指标, 培训, 骨干培训], name: 甲, target: "1", actual: "1" }',
  ];
  const { findings } = inspectContent(memoryIo(smallContent({ [FILE]: reportText(lines) })), allowList);
  expect(findings).toMatchObject([
    { message: 'levels 写了 4 级，最多三级。', fix: expect.stringContaining('最末一级的名称写在 name 里') },
  ]);
});
