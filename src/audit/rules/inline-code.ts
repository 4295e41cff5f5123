/** No element has a style attribute or an event handler: the policy would refuse them. */
import type { PageRule } from '../rule.ts';

export const inlineCode: PageRule = {
  id: 'inline-code',
  *check({ inlineCode: found }) {
    for (const place of new Set(found)) yield `${place}：不应有样式属性或事件属性，浏览器会拒绝。`;
  },
};
