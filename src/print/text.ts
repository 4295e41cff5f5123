/** Findings as text for a terminal. */
import type { Finding } from '../check/finding.ts';

/** One block a finding: place, message, what stands there, what should, how to mend it. */
export function printText(findings: readonly Finding[]): string {
  return findings.map(block).join('\n');
}

function block({ file, line, column, check, at, message, stated, expected, fix }: Finding): string {
  const lines = [`${file}:${line}:${column}  ${message}  [${check}]`];
  if (at !== null) lines.push(`  位置：${at}`);
  if (stated !== null) lines.push(`  现在：${stated}`);
  if (expected !== null) lines.push(`  应为：${expected}`);
  lines.push(`  改法：${fix}`);
  return `${lines.join('\n')}\n`;
}
