/** A page that search engines may list names its own canonical address; any other page names none. */
import { isListed, metaContents } from '../built-page.ts';
import { addressOf } from '../built-site.ts';
import type { PageRule } from '../rule.ts';

export const canonical: PageRule = {
  id: 'canonical',
  *check(page, site) {
    const own = addressOf(site, page.file);
    const { canonicals } = page;
    if (!isListed(page)) {
      if (canonicals.length > 0) yield '不收录的页面不应写规范网址。';
      return;
    }
    if (canonicals.length !== 1) yield `规范网址有 ${canonicals.length} 个，应有且只有一个。`;
    for (const address of [...canonicals, ...metaContents(page, 'og:url'), ...metaContents(page, 'Url')]) {
      if (address !== own) yield `页面自称的网址是 ${address}，实际是 ${own}。`;
    }
  },
};
