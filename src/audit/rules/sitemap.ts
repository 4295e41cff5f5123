/** The sitemap lists every page that may be listed, and nothing else. */
import { addressOf } from '../built-site.ts';
import type { SiteRule, WholeSite } from '../rule.ts';
import { readXml, textsOf } from '../xml.ts';

const INDEX = 'sitemap-index.xml';

export const sitemap: SiteRule = {
  id: 'sitemap',
  *check(site) {
    if (!site.files.has(INDEX)) {
      yield { file: INDEX, message: '没有站点地图。' };
      return;
    }
    const named = new Set<string>();
    for (const part of locationsIn(site, INDEX)) {
      const file = [...site.files].find((each) => addressOf(site, each) === part);
      if (file === undefined) yield { file: INDEX, message: `站点地图 ${part} 不存在。` };
      else for (const address of locationsIn(site, file)) named.add(address);
    }
    const expected = new Set([...site.listed].map((file) => addressOf(site, file)));
    for (const address of expected) {
      if (!named.has(address)) yield { file: INDEX, message: `站点地图里没有 ${address}。` };
    }
    for (const address of named) {
      if (!expected.has(address)) yield { file: INDEX, message: `站点地图列了 ${address}，那里没有可收录的页面。` };
    }
  },
};

function locationsIn(site: WholeSite, file: string): string[] {
  return textsOf(readXml(site.read(file)).root, 'loc');
}
