/** Findings as workflow commands, which code hosts show beside the changed lines. */
import { type Finding, SEVERITIES, type Severity } from '../check/finding.ts';
import { gathered } from '../check/gathered.ts';
import { type Results } from './results.ts';
import { summary } from './text.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * What could not be looked for, one annotation a finding, and the summary as a plain line.
 *
 * @param titles  what each check states, by id; without one the id stands alone.
 */
export function printGithub(results: Results, titles: ReadonlyMap<string, string> = new Map()): string {
  // A host shows only the first ten of a kind, so the gravest come first.
  const rank = ({ severity, acknowledged }: Finding): number =>
    acknowledged === null ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
  const inOrder = gathered(results.findings).sort((a, b) => rank(a) - rank(b));
  const gap = results.historyGap === undefined ? [] : [`::notice title=历史::${escapeData(results.historyGap)}`];
  return [...gap, ...inOrder.map((finding) => annotation(finding, titles)), summary(results)]
    .map((line) => `${line}\n`)
    .join('');
}

function annotation(finding: Finding, titles: ReadonlyMap<string, string>): string {
  const { file, line, column, check, severity, acknowledged } = finding;
  const command = acknowledged === null ? COMMANDS[severity] : 'notice';
  const title = titles.get(check);
  const properties = {
    file,
    line: String(line),
    col: String(column),
    title: title === undefined ? check : `${title} [${check}]`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${command} ${list.join(',')}::${escapeData(words(finding))}`;
}

function words({ message, fix, at, stated, expected, difference, acknowledged }: Finding): string {
  if (acknowledged !== null) return `${message}\n已说明：${acknowledged}`;
  const facts = [
    ...(at === null ? [] : [`位置：${at}`]),
    ...(stated === null ? [] : [`现在：${stated}`]),
    ...(expected === null ? [] : [`应为：${expected}`]),
    ...(difference === null ? [] : [`相差：${difference}`]),
  ];
  return [message, ...facts, `改法：${fix}`].join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
