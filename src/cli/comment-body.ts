/** The comment under a pull request: what the checks found and what changed, in Chinese, for people who know Word. */
import { type Finding, SEVERITIES } from '../check/finding.ts';
import { gathered } from '../check/gathered.ts';
import { SEVERITY_NAMES, tally } from '../print/results.ts';
import { code, plain, safeMarkdown } from './comment-text.ts';

/** Marks the one comment that is written anew after each change. */
export const MARKER = '<!-- mingzhang:pull-request -->';

/** Hosts refuse more than 65,536 characters. */
const FINDINGS_MAX = 36_000;
const EXPLAINED_MAX = 3_000;
const DIFF_MAX = 18_000;
/** Even the shortest findings fit no more often than this. */
const COUNT_MAX = 300;
const RELATED_MAX = 6;
/** No file of ours has a longer path; its address would fill the comment. */
const PATH_MAX = 300;

interface Source {
  address: string;
  branch: string;
}

export interface CommentInput {
  findings: readonly Finding[];
  /** Why changes after publication could not be looked for, in the words of the pull request's own run. */
  historyGap?: string | null;
  /** What `npm run diff` prints as Markdown. */
  diff: string;
  /** True where the pull request changes more than content. */
  changesCode: boolean;
  /** Addresses that we know ourselves; nothing in them comes from a file of the pull request. */
  home?: string | undefined;
  run?: string | undefined;
  /** Where the changed files lie. */
  source?: Source | undefined;
}

/** The whole comment, well under the length that hosts accept. */
export function buildComment(input: CommentInput): string {
  const { findings, historyGap = null, changesCode, home, run } = input;
  const open = gathered(findings.filter(({ acknowledged }) => acknowledged === null)).sort(byGravity);
  const explained = findings.filter(({ acknowledged }) => acknowledged !== null);
  const guide = home === undefined ? '' : `怎样看懂这些提示：[编辑说明](<${home}/blob/HEAD/.github/CONTRIBUTING.md>)。`;
  const record = run === undefined ? '' : `[运行记录和预览](<${run}>)。`;
  return (
    [
      MARKER,
      `## ${title(findings)}`,
      ...(changesCode
        ? ['> 这份申请还改了报告以外的文件，下面的结果由改动后的程序得出，合并前请程序维护人复核。']
        : []),
      ...(historyGap === null ? [] : [`> ${plain(historyGap)}`]),
      ...list(open, FINDINGS_MAX, (shown) => groups(shown, input)),
      ...(explained.length === 0 ? [] : explainedList(explained)),
      '## 改动的影响',
      ...changes(input.diff),
      `---\n这条评论由程序自动填写，每次提交修改后更新。${guide}${record}`,
    ].join('\n\n') + '\n'
  );
}

function title(findings: readonly Finding[]): string {
  const { error, warning, info } = tally(findings);
  if (error > 0) return `核对结果：有 ${error} 个错误要处理${warning > 0 ? `，另有 ${warning} 处提醒` : ''}`;
  if (warning > 0) return `核对结果：没有错误，有 ${warning} 处提醒请看一看`;
  return info > 0 ? `核对结果：没有错误，有 ${info} 处无法核对` : '核对结果：没有发现问题';
}

/** As many findings as fit, with a sentence about the others. */
function list(findings: readonly Finding[], max: number, show: (shown: readonly Finding[]) => string): string[] {
  if (findings.length === 0) return [];
  let count = Math.min(findings.length, COUNT_MAX);
  let text = show(findings.slice(0, count));
  while (text.length > max && count > 1) {
    count = Math.max(1, Math.min(count - 1, Math.floor((count * max) / text.length)));
    text = show(findings.slice(0, count));
  }
  const rest = findings.length - count;
  return rest === 0 ? [text] : [text, `**内容太长：另有 ${rest} 条没有列在这里，请看运行记录。**`];
}

function groups(findings: readonly Finding[], input: CommentInput): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  return files
    .map((file) => {
      const items = findings.filter((finding) => finding.file === file).map((finding) => item(finding, input.source));
      return `### ${code(file)}${editLink(file, input.source)}\n\n${items.join('\n')}`;
    })
    .join('\n\n');
}

function item(finding: Finding, source: Source | undefined): string {
  const { check, severity, message, fix, line, file } = finding;
  const place = isLinked(file, source) ? `[第 ${line} 行](<${lineUrl(finding, source)}>)` : `第 ${line} 行`;
  const first = `- **${SEVERITY_NAMES[severity]}**　${place}　${plain(message)}`;
  return [first, ...facts(finding), `改法：${plain(fix)}　（规则 ${code(check)}）`].join('\n  ');
}

function facts({ at, stated, expected, difference, related }: Finding): string[] {
  const values = [
    ...(stated === null ? [] : [`现在 ${plain(stated, 120)}`]),
    ...(expected === null ? [] : [`应为 ${plain(expected, 120)}`]),
    ...(difference === null ? [] : [`相差 ${plain(difference, 120)}`]),
  ];
  const figures = related
    .slice(0, RELATED_MAX)
    .map(({ name, shown, line }) => `${plain(name, 60)} ${plain(shown, 60)}（第 ${line} 行）`);
  const rest = related.length > RELATED_MAX ? `，等 ${related.length} 个` : '';
  return [
    ...(at === null ? [] : [`位置：${code(at)}`]),
    ...(values.length === 0 ? [] : [values.join('，')]),
    ...(figures.length === 0 ? [] : [`相关：${figures.join('，')}${rest}`]),
  ];
}

function explainedList(findings: readonly Finding[]): string[] {
  const explained = ({ file, line, message, acknowledged }: Finding): string =>
    `- ${code(file)} 第 ${line} 行　${plain(message)}\n  说明：${plain(acknowledged ?? '')}`;
  const inside = list(findings, EXPLAINED_MAX, (shown) => shown.map(explained).join('\n')).join('\n\n');
  return [`<details><summary>已经写了核对说明的 ${findings.length} 处</summary>\n\n${inside}\n\n</details>`];
}

/** The lines of the table that fit; a table that is cut ends between rows. */
function changes(diff: string): string[] {
  if (diff.trim() === '') return ['数据没有变化。'];
  // Our title replaces its own.
  const lines = safeMarkdown(diff.slice(0, 4 * DIFF_MAX).replace(/^## .*\n/, ''));
  let length = 0;
  const fitting = lines.filter((line) => (length += line.length + 1) <= DIFF_MAX);
  const isWhole = fitting.length === lines.length && diff.length <= 4 * DIFF_MAX;
  const text = fitting.join('\n').trim();
  return isWhole ? [text] : [text, '**内容太长：后面的改动没有列在这里，请看运行记录。**'];
}

function editLink(file: string, source: Source | undefined): string {
  return isLinked(file, source)
    ? `　[修改这份文件](<${source.address}/edit/${path(source.branch)}/${path(file)}>)`
    : '';
}

function isLinked(file: string, source: Source | undefined): source is Source {
  return source !== undefined && file.length <= PATH_MAX;
}

function lineUrl({ file, line }: Finding, { address, branch }: Source): string {
  return `${address}/blob/${path(branch)}/${path(file)}?plain=1#L${line}`;
}

/** A path within an address; what could end the link is encoded as well. */
function path(text: string): string {
  const encode = (part: string): string => encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${hex(mark)}`);
  return text.toWellFormed().split('/').map(encode).join('/');
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16);
}

function byGravity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}
