/** Every page has one title and one description. */
import { metaContents } from '../built-page.ts';
import type { PageRule } from '../rule.ts';

export const title: PageRule = {
  id: 'title',
  *check(page) {
    const titles = page.titles.filter((text) => text !== '');
    if (titles.length !== 1) yield `title 有 ${titles.length} 个，应有且只有一个。`;
    const descriptions = metaContents(page, 'description').filter((text) => text.trim() !== '');
    if (descriptions.length !== 1) yield `description 有 ${descriptions.length} 个，应有且只有一个。`;
  },
};
