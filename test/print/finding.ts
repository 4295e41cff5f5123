/** A finding with everything in it, for tests that change one thing. */
import type { Finding } from '../../src/check/finding.ts';

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    check: 'total-foots',
    outcome: 'fail',
    severity: 'error',
    message: '自评总分是 96 分，各指标自评得分之和是 97 分，相差 -1 分。',
    fix: '核对各指标得分，或更正总分。',
    file: 'content/reports/some-bureau/2023.mdx',
    line: 8,
    column: 10,
    at: 'stated.total',
    stated: '96',
    expected: '97',
    difference: '-1',
    related: [
      {
        file: 'content/reports/some-bureau/2023.mdx',
        line: 14,
        column: 13,
        path: 'scores.execution.stated',
        name: '支出率自评得分',
        shown: '57分',
      },
      { file: 'content/frameworks/small-2020.yaml', line: 3, column: 5, path: 'total', name: '满分', shown: '100分' },
    ],
    acknowledged: null,
    ...changes,
  };
}

/** One finding of each kind that printers tell apart. */
export const FINDINGS: readonly Finding[] = [
  finding(),
  finding({
    line: 20,
    check: 'form/unknown-path',
    at: null,
    stated: null,
    expected: null,
    difference: null,
    related: [],
    message: '路径 a.b 没有对应的数据。',
  }),
  finding({
    line: 30,
    severity: 'warning',
    outcome: 'review',
    check: 'reason-given',
    message: '没有写明扣分的原因。',
    related: [],
    difference: null,
  }),
  finding({ line: 40, acknowledged: '原文如此。' }),
  finding({
    file: 'content/reports/some-bureau/2024.mdx',
    severity: 'info',
    outcome: 'unchecked',
    check: 'rate-recomputes',
    message: '分母为零，无法核对。',
    related: [],
  }),
];
