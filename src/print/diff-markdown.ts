/** What a change moves, as Markdown for a pull request. */
import {
  type Difference,
  differenceSummary,
  findingLine,
  type FindingMoves,
  type Move,
  sideOf,
  STATE_NAMES,
} from './difference.ts';

/** A heading, the summary, and a table a report. */
export function printDiffMarkdown(difference: Difference): string {
  const { base, head, reports, elsewhere } = difference;
  const blocks = reports.map(({ id, state, published, computed, ...moved }) => {
    const title = `### ${id}${state === 'changed' ? '' : `（${STATE_NAMES[state]}）`}\n`;
    return [title, table([...rows('公布', published), ...rows('复算', computed)]), list(moved)]
      .filter((part) => part !== '')
      .join('\n');
  });
  const rest = list(elsewhere);
  const others = rest === '' ? [] : [`### 指标体系、部门和站点\n\n${rest}`];
  return [
    `## 改动的影响\n`,
    `${code(base)} → ${code(head)}：${differenceSummary(difference)}\n`,
    ...blocks,
    ...others,
  ].join('\n');
}

function rows(kind: string, moves: readonly Move[]): string[] {
  return moves.map(({ path, name, from, to }) => {
    const cells = [kind, cell(name), code(path), cell(sideOf(from)), cell(sideOf(to))];
    return `| ${cells.join(' | ')} |\n`;
  });
}

function table(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `|  | 数据 | 位置 | 原来 | 现在 |\n|---|---|---|---|---|\n${lines.join('')}`;
}

function list({ appeared, vanished }: FindingMoves): string {
  const lines = [
    ...appeared.map((finding) => `- 新出现　${cell(findingLine(finding))}\n`),
    ...vanished.map((finding) => `- 消失　${cell(findingLine(finding))}\n`),
  ];
  return lines.join('');
}

/** Text of reports is a stranger's: it must not end a cell, start a tag or mention anybody. */
function cell(text: string): string {
  return text.replace(/[\\|`*_<>[\]@#]/g, (mark) => (mark === '@' ? '@\u200b' : `\\${mark}`)).replace(/\s+/g, ' ');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}
