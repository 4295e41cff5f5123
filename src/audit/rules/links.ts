/** Links within the site lead to a file that exists, and links within a page to an anchor that exists. */
import { follow } from '../built-site.ts';
import type { PageRule } from '../rule.ts';

/** Schemes by which a link may leave the site. */
const LEAVING = ['http:', 'https:', 'mailto:', 'tel:'];

export const links: PageRule = {
  id: 'links',
  *check({ file, links: addresses, ids }, site) {
    const own = new Set(ids);
    for (const address of new Set(addresses)) {
      const target = follow(site, file, address);
      if (target.kind === 'missing') yield `链接 ${address} 指向的页面或文件不存在。`;
      else if (target.kind === 'unreadable') yield `链接 ${address} 不是网址。`;
      else if (target.kind === 'elsewhere' && !LEAVING.includes(target.scheme))
        yield `链接 ${address} 不应使用 ${target.scheme}。`;
      // Anchors of other pages are judged when every page has been read.
      else if (target.kind === 'file' && target.file === file && !leadsWithin(target.anchors, own))
        yield `链接 ${address} 指向的位置不在本页。`;
    }
  },
};

function leadsWithin(anchors: readonly string[], ids: ReadonlySet<string>): boolean {
  return anchors.length === 0 || anchors.some((anchor) => ids.has(anchor));
}
