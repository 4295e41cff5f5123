/** Findings for other programs. */
import { expect, test } from 'vitest';
import { printJson } from '../../src/print/json.ts';
import { FINDINGS, finding } from './finding.ts';

const counts = { 'total-foots': { pass: 3, fail: 2 } };

test('totals count what is left unexplained', () => {
  expect(JSON.parse(printJson({ reports: 2, findings: FINDINGS, counts }))).toMatchObject({
    schemaVersion: '1',
    totals: { reports: 2, comparisons: 5, error: 2, warning: 1, info: 1, acknowledged: 1 },
    counts,
  });
});

test('a finding has all its fields, in one order', () => {
  expect(printJson({ reports: 1, findings: [finding({ related: [] })], counts: {} })).toMatchInlineSnapshot(`
    "{
      "schemaVersion": "1",
      "totals": {
        "reports": 1,
        "comparisons": 0,
        "error": 1,
        "warning": 0,
        "info": 0,
        "acknowledged": 0
      },
      "counts": {},
      "historyGap": null,
      "findings": [
        {
          "check": "total-foots",
          "outcome": "fail",
          "severity": "error",
          "message": "自评总分是 96 分，各指标自评得分之和是 97 分，相差 -1 分。",
          "fix": "核对各指标得分，或更正总分。",
          "file": "content/reports/some-bureau/2023.mdx",
          "line": 8,
          "column": 10,
          "at": "stated.total",
          "stated": "96",
          "expected": "97",
          "difference": "-1",
          "related": [],
          "acknowledged": null
        }
      ]
    }
    "
  `);
});
