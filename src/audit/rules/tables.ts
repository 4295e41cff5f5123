/** Every table has a caption, and every heading cell says what it heads. */
import type { PageRule } from '../rule.ts';

export const tables: PageRule = {
  id: 'tables',
  *check({ tables: found }) {
    for (const [index, { hasCaption, unscoped }] of found.entries()) {
      if (!hasCaption) yield `第 ${index + 1} 个表没有标题（caption）。`;
      if (unscoped.length > 0) yield `第 ${index + 1} 个表的表头“${unscoped[0]}”没有 scope。`;
    }
  },
};
