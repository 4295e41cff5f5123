/** A small content root in memory: the guide shows faults of it, and tests change one thing in it. */
import type { ContentIo } from '../read/io.ts';

export const SITE = `name: 小站
title: 小站——测试用的公开平台
description: 测试。
publisher: 测试组
address: https://example.org
base: /
`;

export const DEPARTMENT = `name: 某市某局
shortName: 某局
regions:
  - { code: "440000", name: 广东省 }
level: 市
`;

export const FRAMEWORK = `name: 小指标体系
place: 某市
region: "440000"
from: 2020
source: 测试
bands:
  - { grade: 优, atLeast: "90", atMost: "100" }
  - { grade: 良, atLeast: "80", below: "90" }
indicators:
  - id: performance
    name: 履职效能
    weight: "60"
    indicators:
      - { id: execution, name: 支出率, weight: "60", method: { name: rate, numerator: 执行数, denominator: 预算数, above: cap } }
  - id: management
    name: 管理效率
    weight: "40"
    indicators:
      - { id: rules, name: 制度建设, weight: "40", method: { name: judged } }
`;

/** The lines of a report's frontmatter; a test replaces or adds some. */
export const REPORT_LINES = [
  'department: some-bureau',
  'year: 2023',
  'framework: small-2020',
  'disclosure:',
  '  status: published',
  '  entered: 2026-11-20',
  '  source: { title: 某局2023年自评报告 }',
  'stated: { total: "97.00", grade: 优 }',
  'budget:',
  '  expenditure:',
  '    amounts: { adjusted: "200.00", executed: "190.00" }',
  'scores:',
  '  execution:',
  '    stated: "57.00"',
  '    evidence:',
  '      numerator: { ref: budget.expenditure.executed }',
  '      denominator: { ref: budget.expenditure.adjusted }',
  '  rules: { stated: "40.00" }',
];

export const BODY = `
## 自评结论

全年支出<Fig of="budget.expenditure.executed" />。
`;

/** A report file's text from its frontmatter lines and body. */
export function reportText(lines: readonly string[] = REPORT_LINES, body: string = BODY): string {
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** The usual files of the small content root. */
export function smallContent(changes: Record<string, string | undefined> = {}): Record<string, string> {
  const files: Record<string, string | undefined> = {
    'site.yaml': SITE,
    'departments/some-bureau.yaml': DEPARTMENT,
    'frameworks/small-2020.yaml': FRAMEWORK,
    'reports/some-bureau/2023.mdx': reportText(),
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, text]) => (text === undefined ? [] : [[file, text]])),
  );
}

/** A content root that exists only in memory. */
export function memoryIo(files: Record<string, string>): ContentIo {
  const names = Object.keys(files);
  return {
    list: (folder) => {
      const prefix = `${folder.replace(/\/$/, '')}/`;
      const below = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      return [...new Set(below.map((name) => (name.includes('/') ? `${name.split('/')[0]}/` : name)))].sort();
    },
    read: (file) => files[file],
    exists: (file) => Object.hasOwn(files, file),
  };
}
