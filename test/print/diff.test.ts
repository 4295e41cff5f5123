/** What a change moves, as text and as Markdown. */
import { expect, test } from 'vitest';
import type { Difference } from '../../src/print/difference.ts';
import { printDiffMarkdown } from '../../src/print/diff-markdown.ts';
import { printDiffText } from '../../src/print/diff-text.ts';
import { finding } from './finding.ts';

const difference: Difference = {
  base: 'main',
  head: '工作区',
  reports: [
    {
      id: 'some-bureau/2023',
      state: 'changed',
      published: [{ path: 'stated.total', name: '自评总分', from: '97分', to: '96分' }],
      computed: [{ path: 'computed.stated.grade', name: '复算等级', from: '优', to: null }],
      appeared: [finding()],
      vanished: [
        finding({
          at: null,
          check: 'no-placeholder',
          severity: 'warning',
          message: '正文有没有写完的地方。',
          acknowledged: '原文如此。',
        }),
      ],
    },
    { id: 'some-bureau/2024', state: 'added', published: [], computed: [], appeared: [], vanished: [] },
    { id: 'some-bureau/2025', state: 'removed', published: [], computed: [], appeared: [], vanished: [] },
  ],
  elsewhere: {
    appeared: [finding({ check: 'weights-foot', message: '分值之和是 110，满分是 100。', at: 'total' })],
    vanished: [],
  },
};
const nothing: Difference = { base: 'main', head: '工作区', reports: [], elsewhere: { appeared: [], vanished: [] } };

test('as text', () => {
  expect(printDiffText(difference)).toMatchInlineSnapshot(`
    "main → 工作区

    some-bureau/2023
      公布的数据
        自评总分（stated.total）：97分 → 96分
      复算
        复算等级（computed.stated.grade）：优 → 无
      新出现的核对发现
        错误：自评总分是 96 分，各指标自评得分之和是 97 分，相差 -1 分。［total-foots，stated.total］
      消失的核对发现
        提醒（已说明）：正文有没有写完的地方。［no-placeholder，第 8 行］

    some-bureau/2024（新增）

    some-bureau/2025（删去）

    指标体系、部门和站点
      新出现的核对发现
        错误：分值之和是 110，满分是 100。［weights-foot，total］

    3 份报告有变化：公布的数据 1 处，复算结果 1 处，新出现的核对发现 2 处，消失的 1 处。
    "
  `);
});

test('as Markdown', () => {
  expect(printDiffMarkdown(difference)).toMatchInlineSnapshot(`
    "## 改动的影响

    \`main\` → \`工作区\`：3 份报告有变化：公布的数据 1 处，复算结果 1 处，新出现的核对发现 2 处，消失的 1 处。

    ### some-bureau/2023

    |  | 数据 | 位置 | 原来 | 现在 |
    |---|---|---|---|---|
    | 公布 | 自评总分 | \`stated.total\` | 97分 | 96分 |
    | 复算 | 复算等级 | \`computed.stated.grade\` | 优 | 无 |

    - 新出现　错误：自评总分是 96 分，各指标自评得分之和是 97 分，相差 -1 分。［total-foots，stated.total］
    - 消失　提醒（已说明）：正文有没有写完的地方。［no-placeholder，第 8 行］

    ### some-bureau/2024（新增）

    ### some-bureau/2025（删去）

    ### 指标体系、部门和站点

    - 新出现　错误：分值之和是 110，满分是 100。［weights-foot，total］
    "
  `);
});

test('nothing moved', () => {
  expect(printDiffText(nothing)).toBe('main → 工作区\n\n没有数字、得分或核对发现发生变化。\n');
  expect(printDiffMarkdown(nothing)).toBe('## 改动的影响\n\n`main` → `工作区`：没有数字、得分或核对发现发生变化。\n');
});

test("a stranger's text cannot leave its cell", () => {
  const hostile = { path: 'facts.x', name: '甲|乙\n<img src=x> @someone [点](https://x) `', from: '1', to: '*2*' };
  const printed = printDiffMarkdown({
    ...nothing,
    reports: [
      { id: 'some-bureau/2023', state: 'changed', published: [hostile], computed: [], appeared: [], vanished: [] },
    ],
  });
  expect(printed.split('\n').at(-2)).toBe(
    '| 公布 | 甲\\|乙 \\<img src=x\\> @\u200bsomeone \\[点\\](https://x) \\` | `facts.x` | 1 | \\*2\\* |',
  );
});
