import { describe, expect, test } from 'vitest';
import type { Part } from '../../src/report/method.ts';
import { figures, outcomeOf, rangeOf, scored, workingOf } from './leaf.ts';

const control = {
  name: 'bands' as const,
  ratio: '控制率',
  numerator: '实际支出数',
  denominator: '预算安排数',
  bands: [
    { below: '90%', points: '3' },
    { atLeast: '90%', atMost: '100%', points: '2' },
    { above: '100%', points: '0' },
  ],
};
const publicExpenses: Part = { id: 'three-public', name: '“三公”经费控制率', weight: '3', method: control };
const routine: Part = { id: 'routine', name: '日常公用经费控制率', weight: '3', method: control };
const seed = [
  { part: publicExpenses, evidence: figures({ numerator: '503975.7元', denominator: '504000元' }) },
  { part: routine, evidence: figures({ numerator: '1263391.6元', denominator: '1263507元' }) },
];
const method = { name: 'parts' as const };

describe('a worked example with a known answer', () => {
  test('2 + 2 = 4', () => {
    expect(workingOf(outcomeOf(method, '6', { parts: seed }))).toEqual(['各评分项得分之和 | 2 + 2 | 4']);
  });

  test('each part has its own working', () => {
    const outcome = outcomeOf(method, '6', { parts: seed });
    const part = outcome.kind === 'computed' ? outcome.parts?.['routine'] : undefined;
    expect(part && workingOf(part)).toEqual([
      '控制率 = 实际支出数 ÷ 预算安排数 | 1263391.6 ÷ 1263507 | 99.99%',
      '90% ≤ 控制率 ≤ 100%，得 2 分 | 90% ≤ 1263391.6 ÷ 1263507 ≤ 100% | 2',
    ]);
  });
});

test('the sum is rounded once, not part by part', () => {
  const rate = { name: 'rate' as const, numerator: '甲', denominator: '乙', above: 'cap' as const };
  const parts = ['a', 'b'].map((id) => ({
    part: { id, weight: '1', method: rate },
    evidence: figures({ numerator: '1次', denominator: '250次' }),
  }));
  // 0.004 + 0.004: each part alone would round to 0.
  expect(scored(method, '2', { parts })).toBe('0.01');
});

test('a part that straddles makes the leaf straddle', () => {
  const parts = [seed[0], { part: routine, evidence: figures({ rate: '90%' }) }].filter((each) => each !== undefined);
  expect(rangeOf(outcomeOf(method, '6', { parts }))).toBe('4…5 straddles');
});

test('a part never earns more than its own weight', () => {
  const parts = [{ part: { ...routine, weight: '1' }, evidence: figures({ rate: '95%' }) }];
  expect(scored(method, '6', { parts })).toBe('1');
});

describe('a part without a value', () => {
  const judged: Part = { id: 'policy', name: '政府采购政策功能', weight: '1', method: { name: 'judged' } };
  const parts = [...seed, { part: judged, evidence: {} }];

  test('leaves the leaf without one', () => {
    expect(scored(method, '7', { parts })).toBe('政府采购政策功能：评审打分，无可复算规则');
  });

  test('does not hide the others', () => {
    const outcome = outcomeOf(method, '7', { parts });
    const byId = outcome.kind === 'unverified' ? (outcome.parts ?? {}) : {};
    const kinds = Object.entries(byId).map(([id, { kind }]) => [id, kind]);
    expect(kinds).toEqual([
      ['three-public', 'computed'],
      ['routine', 'computed'],
      ['policy', 'unverified'],
    ]);
  });

  test('is called by its number when it has no name', () => {
    const unnamed = [{ part: { id: 'policy', weight: '1', method: { name: 'judged' as const } }, evidence: {} }];
    expect(scored(method, '1', { parts: unnamed })).toBe('评分项 1：评审打分，无可复算规则');
  });
});

test('a leaf without parts', () => {
  expect(scored(method, '6')).toBe('没有列出评分项');
});
