/** The strings of scoring findings: acknowledgements match them character by character. */
import { describe, expect, test } from 'vitest';
import { scoreRecomputes } from '../../src/check/checks/score-recomputes.ts';
import { scoreWithinWeight } from '../../src/check/checks/score-within-weight.ts';
import { runExample } from '../../src/guide/checks/example.ts';
import type { Example } from '../../src/guide/checks/example-files.ts';

const BANDS = `indicators:
  - id: satisfaction
    name: 满意度
    weight: "6"
    method: { name: bands, ratio: 满意度, bands: [{ atLeast: "95%", points: "6" }, { atLeast: "90%", below: "95%", points: "4" }, { atLeast: "80%", below: "90%", points: "2" }, { below: "80%", points: "1" }] }
`;

function found(example: Example): string[] {
  return runExample(scoreRecomputes, example).findings.map(
    ({ outcome, at, stated, expected, difference }) => `${outcome} ${at} ${stated} ${expected} ${difference}`,
  );
}

describe('a satisfaction of 90% lies on the border between 2 and 4 points', () => {
  test.each([
    ['6', ['fail scores.satisfaction.stated 6 4 2']],
    ['3', ['fail scores.satisfaction.stated 3 4 -1']],
    ['2', ['review scores.satisfaction.stated 2 4 -2']],
    ['4', []],
  ])('%s points', (stated, expected) => {
    expect(
      found({
        report: `scores: { satisfaction: { stated: "${stated}", evidence: { rate: "90%" } } }`,
        framework: BANDS,
      }),
    ).toEqual(expected);
  });
});

describe('a rate that may be over 100% and then earns nothing', () => {
  const framework =
    'indicators: [{ id: buying, name: 采购执行率, weight: "2", method: { name: rate, numerator: 实际, denominator: 计划, above: zero } }]';
  test.each([
    ['2', []],
    ['0', ['review scores.buying.stated 0 2 -2']],
    ['1.99', ['review scores.buying.stated 1.99 2 -0.01']],
    ['1', ['fail scores.buying.stated 1 2 -1']],
  ])('%s points for 100%%', (stated, expected) => {
    expect(
      found({ report: `scores: { buying: { stated: "${stated}", evidence: { rate: "100%" } } }`, framework }),
    ).toEqual(expected);
  });
});

describe('a score that is lower is cut off only where the figures give it without its last digits', () => {
  const framework = `decimals: 0
indicators: [{ id: rate, name: 完成率, weight: "10", method: { name: rate, numerator: 完成, denominator: 计划, above: cap } }]`;
  test.each([
    ['{ numerator: "64.8万元", denominator: "64.8万元" }', '9', ['fail scores.rate.stated 9 10 -1']],
    ['{ rate: "97%" }', '9', ['truncation scores.rate.stated 9 10 -1']],
    ['{ rate: "97%" }', '8', ['fail scores.rate.stated 8 10 -2']],
    ['{ rate: "92%" }', '9', []],
  ])('%s, %s points', (evidence, stated, expected) => {
    expect(found({ report: `scores: { rate: { stated: "${stated}", evidence: ${evidence} } }`, framework })).toEqual(
      expected,
    );
  });
});

describe('an annual row that is all or nothing, at its border', () => {
  const framework = `indicators: [{ id: output, name: 产出, weight: "10", rows: report }]
profile: { name: 某地规则, negative: { rule: all-or-nothing } }`;
  test.each([
    ['10', []],
    ['0', ['review targets.rate.stated 0 10 -10']],
    ['9', ['fail targets.rate.stated 9 10 -1']],
  ])('%s points', (stated, expected) => {
    const report = `scores: {}
targets: [{ id: rate, under: output, name: 事故率, target: "64.8%", actual: "64.8%", direction: "<=", weight: "10", stated: "${stated}" }]`;
    expect(found({ report, framework })).toEqual(expected);
  });
});

describe('annual rows', () => {
  const row = (stated: string): string => `scores: {}
targets: [{ id: cost, under: output, name: 成本, target: "100元", actual: "120.0元", direction: "<=", weight: "10", stated: "${stated}" }]`;
  const framework = (profile: string): string =>
    `indicators: [{ id: output, name: 产出, weight: "10", rows: report }]\n${profile}`;

  test('are for a person to look at where only the general rules judge them', () => {
    expect(found({ report: row('9'), framework: framework('') })).toEqual(['review targets.cost.stated 9 8 1']);
  });
  test('are wrong where the place printed the rule', () => {
    const printed = 'profile: { name: 本地规则, negative: { rule: all-or-nothing } }';
    expect(found({ report: row('9'), framework: framework(printed) })).toEqual(['fail targets.cost.stated 9 0 9']);
  });
  test('are for a person where the printed rules say nothing of costs', () => {
    expect(found({ report: row('9'), framework: framework('profile: { name: 本地规则 }') })).toEqual([
      'review targets.cost.stated 9 8 1',
    ]);
  });
});

describe('a leaf of parts', () => {
  const framework = `indicators:
  - id: control
    name: 控制率
    weight: "4"
    method: { name: parts }
    parts:
      - { id: first, weight: "2", method: { name: rate, numerator: 甲, denominator: 乙, above: cap } }
      - { id: second, weight: "2", method: { name: rate, numerator: 丙, denominator: 丁, above: cap } }
`;
  const report = (first: string, leaf: string): string => `scores:
  control:
    stated: "${leaf}"
    parts:
      first: { stated: "${first}", evidence: { numerator: "1个", denominator: "2个" } }
      second: { stated: "2", evidence: { numerator: "2个", denominator: "2个" } }
`;

  test('is not reported again where it only adds up a wrong part', () => {
    expect(found({ report: report('2', '4'), framework })).toEqual(['fail scores.control.parts.first.stated 2 1 1']);
  });
  test('is reported where it is wrong by itself', () => {
    expect(found({ report: report('1', '4'), framework })).toEqual(['fail scores.control.stated 4 3 1']);
  });
});

test('a score above its weight quotes the weight', () => {
  const { findings } = runExample(scoreWithinWeight, { report: 'scores: { execution: { stated: "96" } }' });
  expect(findings.map(({ at, stated, expected, difference }) => [at, stated, expected, difference])).toEqual([
    ['scores.execution.stated', '96', '≤60', '36'],
  ]);
});

test('a rate that may exceed its weight is only held to 0', () => {
  const framework =
    'indicators: [{ id: extra, name: 超额, weight: "10", method: { name: rate, numerator: 甲, denominator: 乙, above: free } }]';
  expect(runExample(scoreWithinWeight, { report: 'scores: { extra: { stated: "12" } }', framework }).findings).toEqual(
    [],
  );
});
