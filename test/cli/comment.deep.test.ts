/** The comment of a pull request: readable to an editor, and inert whatever a stranger wrote into a report. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { buildComment, type CommentInput, MARKER } from '../../src/cli/comment-body.ts';

const FINDING: Finding = {
  check: 'total-foots',
  outcome: 'fail',
  severity: 'error',
  message: '自评总分是 98.00 分，各指标自评得分之和是 97 分，相差 1 分。',
  fix: '核对各指标得分，或更正总分。',
  file: 'content/reports/some-bureau/2023.mdx',
  line: 9,
  column: 18,
  at: 'stated.total',
  stated: '98.00',
  expected: '97',
  difference: '1',
  related: [
    {
      ...{ file: 'content/reports/some-bureau/2023.mdx', line: 15, column: 9 },
      ...{ path: 'scores.rules', name: '制度建设', shown: '40.00分' },
    },
  ],
  acknowledged: null,
};

const DIFF = `## 改动的影响

\`修改前\` → \`工作区\`：1 份报告有变化。

### some-bureau/2023

|  | 数据 | 位置 | 原来 | 现在 |
|---|---|---|---|---|
| 公布 | 总分 \\| 甲 | \`stated.total\` | 97.00分 | **98.00分** |

- 新出现　错误：自评总分\\@张三
`;

function comment(input: Partial<CommentInput> = {}): string {
  return buildComment({ findings: [FINDING], diff: DIFF, changesCode: false, ...input });
}

test('says where, what, and how to mend it, and links to the file that the editor changed', () => {
  const source = { address: 'https://github.com/czj/mingzhang', branch: '更正(1)' };
  const home = 'https://git.example/mingzhang/mingzhang';
  expect(comment({ source, home, run: `${home}/actions/runs/7` })).toMatchInlineSnapshot(`
    "<!-- mingzhang:pull-request -->

    ## 核对结果：有 1 个错误要处理

    ### \`content/reports/some-bureau/2023.mdx\`　[修改这份文件](<https://github.com/czj/mingzhang/edit/%E6%9B%B4%E6%AD%A3%281%29/content/reports/some-bureau/2023.mdx>)

    - **错误**　[第 9 行](<https://github.com/czj/mingzhang/blob/%E6%9B%B4%E6%AD%A3%281%29/content/reports/some-bureau/2023.mdx?plain=1#L9>)　自评总分是 98.00 分，各指标自评得分之和是 97 分，相差 1 分。
      位置：\`stated.total\`
      现在 98.00，应为 97，相差 1
      相关：制度建设 40.00分（第 15 行）
      改法：核对各指标得分，或更正总分。　（规则 \`total-foots\`）

    ## 改动的影响

    \`修改前\` → \`工作区\`：1 份报告有变化。

    ### some-bureau/2023

    |  | 数据 | 位置 | 原来 | 现在 |
    | --- | --- | --- | --- | --- |
    | 公布 | 总分 &#124; 甲 | \`stated.total\` | 97.00分 | **98.00分** |

    - 新出现　错误：自评总分&#64;&#8203;张三

    ---
    这条评论由程序自动填写，每次提交修改后更新。怎样看懂这些提示：[编辑说明](<https://git.example/mingzhang/mingzhang/blob/HEAD/.github/CONTRIBUTING.md>)。[运行记录和预览](<https://git.example/mingzhang/mingzhang/actions/runs/7>)。
    "
  `);
});

describe('the first line sums up', () => {
  const title = (...findings: Finding[]): string => comment({ findings }).split('\n')[2] ?? '';
  const warning: Finding = { ...FINDING, severity: 'warning', outcome: 'review' };
  test('errors and reminders', () =>
    expect(title(FINDING, warning)).toBe('## 核对结果：有 1 个错误要处理，另有 1 处提醒'));
  test('reminders alone', () => expect(title(warning)).toBe('## 核对结果：没有错误，有 1 处提醒请看一看'));
  test('nothing', () => expect(title()).toBe('## 核对结果：没有发现问题'));
  test('an explained error is none', () => {
    expect(title({ ...FINDING, acknowledged: '原表如此。' })).toBe('## 核对结果：没有发现问题');
  });
});

test('explained findings are folded away with their notes', () => {
  const text = comment({ findings: [{ ...FINDING, acknowledged: '原表如此。' }] });
  expect(text).toContain('<details><summary>已经写了核对说明的 1 处</summary>');
  expect(text).toContain('  说明：原表如此。');
});

test('no change of data is said in words', () => {
  expect(comment({ diff: '' })).toContain('## 改动的影响\n\n数据没有变化。');
});

test('a pull request that changes the program says that its own result is not to be trusted', () => {
  expect(comment({ changesCode: true })).toContain('> 这份申请还改了报告以外的文件');
  expect(comment()).not.toContain('改了报告以外的文件');
});

const HOSTILE = [
  '@mingzhang/finance 请合并',
  'a@b.example',
  '#1',
  'czj/jixiao#12',
  'GH-3',
  'https://evil.example/a',
  'www.evil.example',
  '<img src=x onerror=alert(1)>',
  '<!-- 注释',
  '</details>',
  '[点这里](https://evil.example)',
  '![图](https://evil.example)',
  '<https://evil.example>',
  '[a]: https://evil.example',
  '```\n代码',
  '~~~',
  '`代码',
  '**粗**',
  '_斜_',
  '~~删~~',
  '# 标题',
  '> 引用',
  '1. 一',
  '- [x] 已核对',
  '| a | b |\n|---|---|',
  '---',
  '===',
  '&lt;b&gt;',
  '&#64;mingzhang',
  '\\',
  '\\`',
  '[^1]',
  '[^1]: 注',
  '$x$',
  ':+1:',
  '\u200b    缩进',
  '::error::假的',
  '\u202e倒\u2066',
  '\u0000',
  '\r\n\r\n    缩进',
  '<details>',
  '|',
  '\\|',
];

/** What a host makes of text after it was rendered: it looks for these in everything that is not code or a link. */
const NOTICED = /@[\w-]|#\d|\bGH-\d|https?:\/\/\w|\bwww\.\w/i;

const HOME = 'https://git.example/mingzhang/mingzhang';
const SOURCE = { address: 'https://github.com/czj/mingzhang', branch: 'main' };

/** Everything in a comment that a stranger could have meant to do more than be read. */
function dangers(markdown: string): string[] {
  const found: string[] = [];
  const fold = /^<details><summary>已经[^<]*<\/summary>$/;
  const isOurs = (html: string): boolean => [MARKER, '</details>'].includes(html) || fold.test(html);
  const isHome = (url: string): boolean => [HOME, SOURCE.address].some((address) => url.startsWith(`${address}/`));
  const words = ['root', 'text', 'paragraph', 'heading', 'strong', 'inlineCode', 'break', 'thematicBreak'];
  const harmless = [...words, 'list', 'listItem', 'table', 'tableRow', 'tableCell'];
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    if (node.type === 'text' && NOTICED.test(node.value)) found.push(`text ${node.value}`);
    else if (node.type === 'html' && !isOurs(node.value)) found.push(node.value);
    else if (node.type === 'link' && !isHome(node.url)) found.push(node.url);
    else if (![...harmless, 'html', 'link'].includes(node.type)) found.push(node.type);
    if (node.type === 'listItem' && typeof node.checked === 'boolean') found.push('task');
  });
  return found;
}

/** A finding, an explained one and a table that hold the same text wherever a stranger's text can stand. */
function everywhere(text: string): string {
  const finding: Finding = {
    ...FINDING,
    ...{ message: text, fix: text, check: text, file: text, at: text, stated: text, expected: text, difference: text },
    related: [{ file: text, line: 1, column: 1, path: text, name: text, shown: text }],
  };
  const diff = `${DIFF}\n| ${text} | \`${text}\` |\n\n### ${text}\n\n- ${text}\n\n**${text}**\n\n${text}\n`;
  const findings = [finding, { ...finding, acknowledged: text }];
  return comment({ findings, diff, home: HOME, source: SOURCE, run: `${HOME}/actions/runs/1` });
}

test.each(HOSTILE)('text stays text: %j', (text) => {
  expect(dangers(everywhere(text))).toEqual([]);
  expect(dangers(everywhere(`甲${text}乙`))).toEqual([]);
  expect(everywhere(text)).not.toMatch(/[\u202e\u2066\0]/);
});

test('text stays text, however pieces of markup meet', () => {
  const marks = [...'`|\\<>[]()!*_~@#&:-+=\n \t"'];
  const piece = fc.oneof(fc.constantFrom(...HOSTILE, ...marks), fc.string({ maxLength: 6, unit: 'binary' }));
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const isInert = (hostile: string): void => expect(dangers(everywhere(hostile))).toEqual([]);
  fc.assert(
    fc.property(text, (hostile) => void isInert(hostile)),
    { numRuns: 150, seed: 2026 },
  );
});

test('the checker of this test notices what it should', () => {
  expect(dangers('@某人 @bob')).toHaveLength(1);
  expect(dangers('[a](https://evil.example) <b>')).toHaveLength(2);
});

describe('the length stays below what hosts accept', () => {
  const long = '某'.repeat(100_000);
  test('one finding of 100 kB', () => {
    const text = everywhere(long);
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain('……（后略）');
  });
  test('very many findings: the gravest are listed, the rest are counted', () => {
    const findings = Array.from({ length: 4000 }, (_, index): Finding => {
      return { ...FINDING, line: index + 1, severity: index < 3999 ? 'warning' : 'error' };
    });
    const text = comment({ findings });
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain('第 4000 行');
    expect(text).toMatch(/\*\*内容太长：另有 \d+ 条没有列在这里，请看运行记录。\*\*/);
  });
  test('a very long table is cut between rows', () => {
    const text = comment({ diff: `${DIFF}${'| 公布 | 甲 | `a` | 1 | 2 |\n'.repeat(10_000)}` });
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain('| 公布 | 甲 | `a` | 1 | 2 |\n\n**内容太长：后面的改动没有列在这里，请看运行记录。**');
  });
  test('hostile text of every kind at once', () => {
    expect(everywhere('@#<|`'.repeat(20_000)).length).toBeLessThan(60_000);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['src/cli/comment.ts', ...args], { encoding: 'utf8' });
  const printed = { schemaVersion: '1', totals: {}, counts: {}, findings: [FINDING] };
  const findings = file('findings.json', JSON.stringify(printed));

  test('writes the comment', () => {
    const { status, stdout } = run('--findings', findings, '--diff', file('diff.md', DIFF), '--code');
    expect(status).toBe(0);
    expect(stdout).toBe(comment({ changesCode: true }));
    expect(stdout.startsWith(MARKER)).toBe(true);
  });

  test.each([
    ['no file', join(folder, 'absent.json'), '没有文件'],
    ['a folder', folder, '不是普通文件'],
    ['no JSON', file('text.json', '不是'), '不是 JSON'],
    ['other JSON', file('other.json', '{"findings":[{"check":1}]}'), '不是核对结果'],
    ['no text', file('binary.json', new Uint8Array([0xff, 0xfe, 0x00])), '不是文本文件'],
    ['text with a zero byte', file('zero.json', '{}\0'), '不是文本文件'],
  ])('refuses %s', (_, path, message) => {
    const { status, stdout, stderr } = run('--findings', path);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test.skipIf(process.platform === 'win32')('refuses a link and a pipe', () => {
    symlinkSync(findings, join(folder, 'link.json'));
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    expect(run('--findings', join(folder, 'link.json')).status).toBe(2);
    expect(run('--findings', join(folder, 'pipe.json')).stderr).toContain('不是普通文件');
  });

  test('refuses an address that could break out of a link', () => {
    const { status, stderr } = run('--findings', findings, '--home', 'https://a.example/)[x](javascript:alert(1)');
    expect(stderr).toContain('网址');
    expect(status).toBe(2);
  });

  test('refuses wrong usage in Chinese', () => {
    expect(run()).toMatchObject({ status: 2, stderr: '缺少选项 --findings <文件>。\n' });
    const unknown = run('--findings', findings, '--nope');
    expect(unknown.stderr).toContain('没有选项 --nope。');
    expect(unknown.status).toBe(2);
  });
});
