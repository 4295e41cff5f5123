/** A report says its title, date and source; its title is that of its heading. */
import { type BuiltPage, isReport, metaContents } from '../built-page.ts';
import type { PageRule } from '../rule.ts';

const REQUIRED = ['ArticleTitle', 'PubDate', 'ContentSource'];
const MINUTE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d$/;

export const articleTags: PageRule = {
  id: 'article-tags',
  *check(page) {
    if (!isArticle(page)) return;
    for (const name of REQUIRED) {
      const contents = metaContents(page, name).filter((content) => content.trim() !== '');
      if (contents.length !== 1) yield `meta 标签 ${name} 有 ${contents.length} 个，应有且只有一个。`;
    }
    for (const date of metaContents(page, 'PubDate')) {
      if (!MINUTE.test(date)) yield `PubDate 是“${date}”，应写成“2026-11-20 00:00”的样子。`;
    }
    const heading = page.headings.find(({ level }) => level === 1)?.text;
    for (const title of metaContents(page, 'ArticleTitle')) {
      if (oneLine(title) !== oneLine(heading ?? '')) yield `ArticleTitle“${title}”与一级标题“${heading ?? ''}”不同。`;
    }
  },
};

/** Every report, and whatever else calls itself an article. */
function isArticle(page: BuiltPage): boolean {
  return isReport(page) || REQUIRED.some((name) => metaContents(page, name).length > 0);
}

/** White space does not show. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
