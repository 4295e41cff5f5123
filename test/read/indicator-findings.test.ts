/** What a report says of indicators must fit its framework. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { FRAMEWORK, memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

function findingsWith(target: string) {
  const framework = `${FRAMEWORK}  - { id: own, name: 自设指标, weight: "10", rows: report }\n`;
  const lines = [...REPORT_LINES, `targets: [{ ${target}, name: 甲, target: "1", actual: "1" }]`];
  const files = smallContent({
    'frameworks/small-2020.yaml': framework,
    'reports/some-bureau/2023.mdx': reportText(lines),
  });
  return inspectContent(memoryIo(files), allowList).findings.filter(({ check }) => check.startsWith('form/'));
}

test('a row under a node bears no id of an indicator: it stands among them', () => {
  expect(findingsWith('id: rules, under: own')).toMatchObject([
    { check: 'form/duplicate-id', line: 20, message: '年度指标的编号 rules 已经是指标体系里“制度建设”的编号。' },
  ]);
});

test('any other row may', () => {
  expect(findingsWith('id: rules')).toEqual([]);
  expect(findingsWith('id: other, under: own')).toEqual([]);
});

function faultsOf(scores: string, method: string) {
  const framework = `${FRAMEWORK}  - { id: own, name: 自设指标, weight: "10", method: ${method} }\n`;
  const report = reportText([...REPORT_LINES, `  own: { evidence: ${scores} }`]);
  const files = smallContent({ 'frameworks/small-2020.yaml': framework, 'reports/some-bureau/2023.mdx': report });
  const { findings } = inspectContent(memoryIo(files), allowList);
  return findings.filter(({ check }) => check.startsWith('form/')).map(({ message, fix }) => `${message}${fix}`);
}

const states = 'states: [{ id: on-time, text: 按时, points: "10" }, { id: late, text: 晚了, points: "0" }]';
const alternatives = 'alternatives: [{ id: no-projects, text: 没有项目, points: "2" }]';

test('a state, a requirement or a special case that the standard does not have is found, with the nearest', () => {
  expect(faultsOf('{ state: { state: ontime } }', `{ name: choice, ${states} }`)).toEqual([
    '指标体系里没有情形 ontime。改正编号。最接近的是 on-time。',
  ]);
  expect(
    faultsOf('{ items: { rule: true } }', '{ name: checklist, items: [{ id: rules, text: 制度, points: "10" }] }'),
  ).toEqual(['指标体系里没有要求 rule。改正编号。最接近的是 rules。']);
  expect(faultsOf('{ alternative: { state: no-project } }', `{ name: judged, ${alternatives} }`)).toEqual([
    '指标体系里没有特殊情形 no-project。改正编号。最接近的是 no-projects。',
  ]);
});

test('those that it has are not, also where a reference beside a judged score has them', () => {
  expect(faultsOf('{ state: { state: late } }', `{ name: choice, ${states} }`)).toEqual([]);
  expect(faultsOf('{ alternative: { state: no-projects } }', `{ name: judged, ${alternatives} }`)).toEqual([]);
  const reference = `{ name: judged, references: [{ id: r, name: 参考, weight: "10", method: { name: choice, ${states} } }] }`;
  expect(faultsOf('{ state: { state: late } }', reference)).toEqual([]);
});

test('evidence of a clause that the standard does not have is found', () => {
  expect(faultsOf('{ alternative: { state: no-projects } }', `{ name: choice, ${states} }`)).toEqual([
    '指标体系里没有评分依据 alternative。改正编号。可以用的有：state。',
  ]);
});
