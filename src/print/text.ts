/** Findings as text for a terminal, file by file. */
import type { Finding } from '../check/finding.ts';
import { gathered } from '../check/gathered.ts';
import { comparisons, type Results, SEVERITY_NAMES, tally } from './results.ts';
import { visibleFinding } from './visible.ts';

/** Findings by severity, as `tally` counts them. */
interface Tallied {
  tally: ReturnType<typeof tally>;
}

/** What to do with a piece of text that a terminal can show in colour. */
export type Paint = (text: string, severity: Finding['severity']) => string;

const plain: Paint = (text) => text;

/** All findings grouped by file, the explained ones apart, then the summary. */
export function printText(results: Results, paint: Paint = plain): string {
  const findings = gathered(results.findings).map(visibleFinding);
  const open = findings.filter((finding) => finding.acknowledged === null);
  const explained = findings.filter((finding) => finding.acknowledged !== null);
  const files = [...new Set(open.map((finding) => finding.file))];
  const groups = files.map((file) =>
    group(
      open.filter((finding) => finding.file === file),
      paint,
    ),
  );
  const apart =
    explained.length === 0 ? [] : [`已说明（${explained.length} 处）\n\n${explained.map(explainedBlock).join('')}`];
  return [...groups, ...apart, `${summary(results)}\n`].join('\n');
}

function group(findings: readonly Finding[], paint: Paint): string {
  const [first] = findings;
  return `${first?.file ?? ''}\n\n${findings.map((finding) => block(finding, paint)).join('\n')}`;
}

/** Place, message, what stands there, what should, which figures take part, how to mend it. */
function block(finding: Finding, paint: Paint): string {
  const { check, severity, message, fix } = finding;
  const lines = [`  ${placeOf(finding)}  ${paint(SEVERITY_NAMES[severity], severity)}  ${message}  [${check}]`];
  // What could not be checked needs no more than its line: there is nothing to compare.
  if (severity !== 'info') lines.push(...details(finding));
  lines.push(`    改法：${fix}`);
  return `${lines.join('\n')}\n`;
}

function details({ at, stated, expected, difference, related, file }: Finding): string[] {
  return [
    ...(at === null ? [] : [`    位置：${at}`]),
    ...(stated === null ? [] : [`    现在：${stated}`]),
    ...(expected === null ? [] : [`    应为：${expected}`]),
    ...(difference === null ? [] : [`    相差：${difference}`]),
    ...related.map((figure, index) => {
      const place = figure.file === file ? `第 ${figure.line} 行` : placeOf(figure);
      return `    ${index === 0 ? '相关：' : '　　　'}${figure.name} ${figure.shown}（${place}）`;
    }),
  ];
}

function explainedBlock(finding: Finding): string {
  return `  ${placeOf(finding)}  ${finding.message}  [${finding.check}]\n    说明：${finding.acknowledged ?? ''}\n`;
}

function placeOf({ file, line, column }: { file: string; line: number; column: number }): string {
  return `${file}:${line}:${column}`;
}

/** One line: what was looked at and what came of it. */
export function summary({ reports, findings, counts }: Results): string {
  return summaryOf({ reports, counts, tally: tally(findings) });
}

/** The same where the findings were only counted. */
export function summaryOf({ reports, counts, tally: counted }: Pick<Results, 'reports' | 'counts'> & Tallied): string {
  const { error, warning, info, acknowledged } = counted;
  const found = `错误 ${error}，提醒 ${warning}，提示 ${info}，已说明 ${acknowledged}`;
  const advice = error === 0 ? '没有需要处理的错误。' : '请按上面的改法处理错误。';
  return `检查了 ${reports} 份报告，比较了 ${comparisons(counts)} 次：${found}。${advice}`;
}
