/** A check's page in the terminal. */
import { expect, test } from 'vitest';
import { printPage } from '../../src/print/page.ts';

test('headings stand out, examples are indented, marks go', () => {
  const page =
    '# 题目\n\n一句**重要**的话，见 `stated.total` 和[办法](https://example.org)。\n\n## 例子\n\n```yaml prior\nyear: 2022\n\nx: "1"\n```\n\n- 甲\n- 乙\n';
  expect(printPage(page)).toMatchInlineSnapshot(`
    "题目

    一句重要的话，见 stated.total 和办法（https://example.org）。

    【例子】

        （上年报告）
        year: 2022

        x: "1"

    · 甲
    · 乙
    "
  `);
});
