/** Headings begin at the first level and go down one level at a time. */
import type { PageRule } from '../rule.ts';

export const headingOrder: PageRule = {
  id: 'heading-order',
  *check({ headings }) {
    let above = 0;
    for (const { level, text } of headings) {
      if (level > above + 1) yield `标题“${text}”是 ${level} 级，前一个标题是 ${above} 级，跳过了中间的级别。`;
      above = level;
    }
  },
};
