/** A score beyond its weight that is the total, or the sum of the others, is said to look like it. */
import { describe, expect, test } from 'vitest';
import { scoreWithinWeight } from '../../src/check/checks/score-within-weight.ts';
import { totalFoots } from '../../src/check/checks/total-foots.ts';
import { runExample } from '../../src/guide/checks/example.ts';

const framework = `indicators:
  - { id: execution, name: 预算执行, weight: "10", method: { name: judged } }
  - { id: output, name: 产出指标, weight: "50", method: { name: judged } }
  - { id: benefit, name: 效益指标, weight: "40", method: { name: judged } }
`;
const report = (execution: string, total: string, others = ['50', '36']): string =>
  `stated: { total: "${total}" }
scores: { execution: { stated: "${execution}" }, output: { stated: "${others[0]}" }, benefit: { stated: "${others[1]}" } }`;
const said = (text: string, check: typeof scoreWithinWeight | typeof totalFoots = scoreWithinWeight): string[] =>
  runExample(check, { report: text, framework }).findings.map(({ message }) => message);

describe('a score beyond its weight', () => {
  test.each([
    ['is the total', '96', '96', '，它等于总分，像是把总分写进了这一格'],
    ['is the sum of the others', '86', '95', '，它等于其余各项得分之和，像是把合计写进了这一格'],
    ['is neither', '11', '96', ''],
  ])('%s', (_, execution, total, hint) => {
    expect(said(report(execution, total))).toEqual([`“预算执行”的得分是 ${execution} 分，超过分值 10 分${hint}。`]);
  });

  test('of another scorer is compared with that scorer’s total', () => {
    const text = `stated: { total: "96" }
reviewed: { total: "90", by: 某市财政局 }
scores: { execution: { stated: "10", reviewed: "90" }, output: { stated: "50" }, benefit: { stated: "36" } }`;
    expect(said(text).at(-1)).toContain('是 90 分，超过分值 10 分，它等于总分，像是把总分写进了这一格。');
  });
});

test('the total that does not add up says which score looks like it', () => {
  expect(said(report('96', '96', ['50', '46']), totalFoots)).toEqual([
    '自评总分是 96 分，各指标自评得分照公布的相加是 192 分；“预算执行”的 96 分按 10 分计、“效益指标”的 46 分按 40 分计，相加是 100 分，相差 -4 分；“预算执行”的 96 分等于总分，像是把总分写进了这一格。',
  ]);
  expect(said(report('11', '90'), totalFoots)[0]).toMatch(/相差 -6 分。$/);
});
