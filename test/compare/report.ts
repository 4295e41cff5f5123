/** Small compared reports for tests. */
import type { ComparedNode, ComparedReport } from '../../src/compare/model.ts';

/** An indicator. */
export function node(id: string, changes: Partial<ComparedNode> = {}): ComparedNode {
  const scores = { weight: '10', stated: '9', recomputed: '9' };
  return { id, name: `指标${id}`, kind: 'leaf', own: false, ...scores, below: [], ...changes };
}

/** A report under one framework. */
export function report(id: string, indicators: ComparedNode[], changes: Partial<ComparedReport> = {}): ComparedReport {
  return {
    schemaVersion: '1',
    id,
    url: `/reports/${id}/`,
    sheet: null,
    place: '',
    title: `${id}报告`,
    department: '某局',
    region: '某省',
    year: 2023,
    framework: 'small-2020',
    frameworkName: '小指标体系',
    stated: { total: '97.00', grade: '优' },
    recomputed: { total: '97.00', grade: '优' },
    // The words of these tests are the four grades themselves.
    meant: {
      stated: changes.stated === undefined ? '优' : changes.stated.grade,
      recomputed: changes.recomputed === undefined ? '优' : changes.recomputed.grade,
    },
    others: [],
    executionRate: '95.00%',
    findings: { fail: 0, truncation: 0, review: 0, unchecked: 0 },
    indicators,
    sheets: [],
    ...changes,
  };
}
