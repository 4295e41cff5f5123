/** The feed is a well-formed Atom feed with names of its own, and its entries link to pages that exist. */
import { follow } from '../built-site.ts';
import type { SiteRule, WholeSite } from '../rule.ts';
import { type Element, elementsOf, readXml, textsOf } from '../xml.ts';

const FILE = 'feed.xml';
const ATOM = 'http://www.w3.org/2005/Atom';

export const feed: SiteRule = {
  id: 'feed',
  *check(site) {
    if (!site.files.has(FILE)) {
      yield { file: FILE, message: '没有订阅文件。' };
      return;
    }
    const { root, isWellFormed } = readXml(site.read(FILE));
    const [top] = elementsOf(root, 'feed');
    if (!isWellFormed || top?.attributes['xmlns'] !== ATOM) {
      yield { file: FILE, message: '订阅文件不是完整的 Atom。' };
      return;
    }
    for (const message of faultsOf(top, site)) yield { file: FILE, message };
  },
};

function* faultsOf(top: Element, site: WholeSite): Iterable<string> {
  const entries = top.children.filter(({ name }) => name === 'entry');
  for (const element of [top, ...entries]) {
    for (const name of ['id', 'title', 'updated']) {
      const own = element.children.filter((child) => child.name === name && child.text.trim() !== '');
      if (own.length !== 1) yield `${element.name} 里 ${name} 有 ${own.length} 个，应有且只有一个。`;
    }
  }
  const ids = entries.flatMap((entry) => textsOf(entry, 'id'));
  if (new Set(ids).size !== ids.length) yield '有两条更新的 id 相同。';
  for (const date of textsOf(top, 'updated')) {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(date)) yield `时间“${date}”写得不对。`;
  }
  for (const link of elementsOf(top, 'link')) {
    const address = link.attributes['href'] ?? '';
    const target = follow(site, FILE, address);
    if (target.kind !== 'file') yield `更新指向 ${address}，那里没有页面。`;
    else if (!site.hasAnchor(target.file, target.anchors)) yield `更新指向 ${address}，那一页没有这个位置。`;
  }
}
