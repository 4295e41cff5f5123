/** Every picture has a text for those who do not see it; an empty text says that it only decorates. */
import type { PageRule } from '../rule.ts';

export const images: PageRule = {
  id: 'images',
  *check({ unnamedImages }) {
    for (const address of unnamedImages) yield `图片 ${address} 没有替代文字（alt）。`;
  },
};
