/** Every page has one heading of the first level, and it says something. */
import type { PageRule } from '../rule.ts';

export const oneHeading: PageRule = {
  id: 'one-heading',
  *check({ headings }) {
    const first = headings.filter(({ level }) => level === 1);
    if (first.length !== 1) yield `一级标题有 ${first.length} 个，应有且只有一个。`;
    for (const { level, text } of headings) {
      if (text === '') yield `有一个 ${level} 级标题没有文字。`;
    }
  },
};
