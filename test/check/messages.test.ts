/** What all findings have in common, over every example of every page, and over the messages that no page shows. */
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/check/check.ts';
import { CHECKS } from '../../src/check/checks/index.ts';
import type { Finding } from '../../src/check/finding.ts';
import { exact, plain, sum } from '../../src/number/exact.ts';
import { examplesUnder } from '../../src/guide/checks/check-text.ts';
import { runExample } from '../../src/guide/checks/example.ts';
import { type Example, exampleFiles } from '../../src/guide/checks/example-files.ts';

const row = (id: string, weight: string, rest = ''): string =>
  `  - { id: ${id}, name: 指标${id}, target: "1", actual: "1", direction: ">=", weight: "${weight}"${rest} }`;
const FREE = 'framework: null\nscores: {}\n';
const facts = (...list: string[]): string => `facts: [${list.join(', ')}]\n`;
const ONE = '{ id: one, name: 甲数, value: "1", unit: 人 }';
const TWO = '{ id: two, name: 乙数, value: "2", unit: 元 }';
const NIL = '{ id: nil, name: 丙数, value: "0", unit: 人 }';
const RATE = '{ id: rate, name: 丁率, value: "50", unit: "%" }';
const relation = (text: string): string => `relations: [{ id: r, ${text} }]\n`;

const GROUP = `indicators:
  - id: group
    name: 组
    weight: "100"
    indicators:
      - { id: a, name: 甲, weight: "60", method: { name: judged } }
      - { id: b, name: 乙, weight: "40", method: { name: judged } }`;

/** Comparisons that cannot be made and are on no page. */
const UNCHECKED: readonly [string, Example][] = [
  ['total-foots', { report: `${FREE}stated: { total: "65" }\ntargets:\n${row('a', '60', ', stated: "60"')}` }],
  ['total-foots', { report: 'scores: { rules: { stated: "40" } }' }],
  ['weights-foot', { report: `${FREE}stated: {}\ntargets:\n${row('a', '60', ', stated: "60"')}` }],
  ['scores-foot', { report: 'scores: { group: { stated: "40" }, b: { stated: "40" } }', framework: GROUP }],
  ['grade-matches-total', { report: 'stated: { grade: 优 }' }],
  ['grade-matches-total', { report: 'stated: { grade: 优, total: "20" }' }],
  [
    'direction-agrees',
    { report: facts(ONE, TWO) + relation('kind: change, from: facts.one, to: facts.two, direction: 增加') },
  ],
  [
    'change-recomputes',
    {
      report:
        facts(NIL, ONE, RATE) +
        relation('kind: change, from: facts.nil, to: facts.one, direction: 增加, percent: facts.rate'),
    },
  ],
  [
    'change-recomputes',
    {
      report:
        facts(ONE, TWO, RATE) +
        relation('kind: change, from: facts.one, to: facts.two, direction: 增加, percent: facts.rate'),
    },
  ],
  [
    'relation-holds',
    { report: facts(ONE, NIL, RATE) + relation('kind: ratio, stated: facts.rate, of: facts.one, by: facts.nil') },
  ],
  [
    'relation-holds',
    { report: facts(ONE, TWO, RATE) + relation('kind: ratio, stated: facts.rate, of: facts.one, by: facts.two') },
  ],
  ['same-fact-agrees', { report: facts(ONE, TWO) + relation('kind: same, figures: [facts.one, facts.two]') }],
];

function all(): { check: Check; finding: Finding }[] {
  const own = CHECKS.flatMap((check) => examplesUnder(check.id, '不通过的例子').map((example) => ({ check, example })));
  const more = UNCHECKED.map(([id, example]) => ({ check: CHECKS.find((check) => check.id === id), example }));
  return [...own, ...more].flatMap(({ check, example }) =>
    check === undefined ? [] : runExample(check, example).findings.map((finding) => ({ check, finding })),
  );
}

const found = all();

test('each of the comparisons that cannot be made is made to be found', () => {
  for (const [id, example] of UNCHECKED) {
    const check = CHECKS.find((each) => each.id === id);
    const outcomes = check === undefined ? [] : runExample(check, example).findings.map(({ outcome }) => outcome);
    expect(outcomes, `${id} ${JSON.stringify(example)}`).toContain('unchecked');
  }
});

test('nothing is advised to be corrected where nothing was compared', () => {
  const hints = found.filter(({ finding }) => finding.outcome === 'unchecked');
  expect(hints.length).toBeGreaterThan(15);
  const wrong = hints.filter(({ check, finding }) => finding.fix === check.fix || /更正|改正|写错/.test(finding.fix));
  expect(wrong.map(({ finding }) => `${finding.message} ${finding.fix}`)).toEqual([]);
});

test('advice for a message is for one that the check has', () => {
  for (const { id, messages, advice = {} } of CHECKS)
    for (const name of Object.keys(advice)) expect(Object.keys(messages), id).toContain(name);
});

test('nothing speaks of an indicator system where there is none', () => {
  const spoken = CHECKS.flatMap((check) =>
    examplesUnder(check.id, '不通过的例子').map((example) => ({ check, example })),
  )
    .filter(({ example }) => example.report?.includes('framework: null') === true)
    .flatMap(({ check, example }) => runExample(check, example).findings.map(({ message }) => message));
  expect(spoken.length).toBeGreaterThan(5);
  expect(spoken.filter((message) => message.includes('指标体系'))).toEqual([]);
});

describe('a sum in a message', () => {
  const SUMMING = ['total-foots', 'scores-foot', 'phases-chain', 'budget-foots'];
  const failing = found.filter(({ check, finding }) => SUMMING.includes(check.id) && finding.outcome === 'fail');

  test('is that of the figures beside it, or the message says which of them it changes', () => {
    const checked = failing.filter(
      ({ finding }) => /之和|加/.test(finding.message) && !/只列出|收入|没有公布/.test(finding.message),
    );
    expect(checked.length).toBeGreaterThan(5);
    for (const { finding } of checked) {
      const stated = finding.message.includes('照公布的相加')
        ? (/相加是 (\S+) 分；/.exec(finding.message)?.[1] ?? '')
        : figureOf(finding.expected);
      // A published blank stands beside the others and adds nothing.
      const addends = finding.related.map(({ shown }) => figureOf(shown)).filter((figure) => figure !== '');
      expect(plain(sum(addends.map(exact))), finding.message).toBe(plain(exact(stated)));
    }
  });

  test('differs from what is stated by the difference', () => {
    for (const { finding } of found) {
      const figures = [finding.stated, finding.expected, finding.difference].map(figureOf);
      if (finding.outcome !== 'fail' || !/相差 \{?-?[\d.]/.test(finding.message) || /[≤≥]/.test(finding.expected ?? ''))
        continue;
      const units = [finding.stated, finding.expected, finding.difference].map((text) =>
        (text ?? '').replace(/^-?[\d.]+/, ''),
      );
      if (figures.includes('') || new Set(units).size > 1) continue;
      const [stated = '', expected = '', difference = ''] = figures;
      expect(plain(exact(stated).minus(exact(expected))), finding.message).toBe(plain(exact(difference)));
    }
  });
});

test('100, 2 and −2 points: both sums and what is changed stand in the message', () => {
  const framework = `indicators:
  - { id: a, name: 甲, weight: "97", method: { name: judged } }
  - { id: b, name: 乙, weight: "2", method: { name: judged } }
  - { id: c, name: 丙, weight: "1", method: { name: judged } }`;
  const report = 'stated: { total: "99.5" }\nscores: { a: { stated: "100" }, b: { stated: "2" }, c: { stated: "-2" } }';
  const total = CHECKS.find(({ id }) => id === 'total-foots');
  const findings = total === undefined ? [] : runExample(total, { framework, report }).findings;
  expect(findings.map(({ message }) => message)).toEqual([
    '自评总分是 99.5 分，各指标自评得分照公布的相加是 100 分；“甲”的 100 分按 97 分计、“丙”的 -2 分按 0 分计，相加是 99 分，相差 0.5 分。',
  ]);
});

function figureOf(text: string | null): string {
  return /-?\d+(?:\.\d+)?/.exec(text ?? '')?.[0] ?? '';
}

describe('a finding stands where something is to be changed', () => {
  const lineOf = (id: string, example: Example): string => {
    const check = CHECKS.find((each) => each.id === id);
    const [finding] = check === undefined ? [] : runExample(check, example).findings;
    return exampleFiles(example)['reports/some-bureau/2023.mdx']?.split('\n')[(finding?.line ?? 0) - 1]?.trim() ?? '';
  };

  test('at the heading that names another year', () => {
    expect(lineOf('identity-agrees', { body: '\n## 概况\n\n## 2021年度自评结论\n' })).toBe('## 2021年度自评结论');
  });
  test('at the row above, where its figure is missing', () => {
    const report = `tables:
  - id: t
    title: 表
    columns: [{ id: used, title: 使用 }]
    rows:
      - id: all
        name: 合计
        sum: full
        rows: [{ id: a, name: 甲, cells: { used: "1.00" } }]`;
    expect(lineOf('table-foots', { report })).toBe('- id: all');
  });
  test('at the indicator whose parts alone have scores', () => {
    const framework = `indicators:
  - id: intent
    name: 采购意向公开
    weight: "2"
    method: { name: parts }
    parts: [{ id: a, weight: "2", method: { name: choice, states: [{ id: open, text: 公开, points: "2" }] } }]`;
    const report = 'scores:\n  intent:\n    parts: { a: { stated: "1" } }';
    expect(lineOf('reason-given', { framework, report })).toBe('intent:');
  });
  test('at the row whose score is missing', () => {
    const report = `${FREE}stated: {}\ntargets:\n${row('a', '60', ', stated: "60"')}\n${row('b', '40')}`;
    expect(lineOf('score-given', { report })).toBe(row('b', '40').trim());
  });
});
