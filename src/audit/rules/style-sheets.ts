/** Style sheets load only files of the site, and those are there. */
import { follow } from '../built-site.ts';
import type { SiteRule } from '../rule.ts';

export const styleSheets: SiteRule = {
  id: 'style-sheets',
  *check(site) {
    for (const file of site.files) {
      if (!file.endsWith('.css')) continue;
      for (const address of addressesIn(site.read(file))) {
        const target = follow(site, file, address);
        if (target.kind === 'elsewhere') yield { file, message: `样式从别处加载 ${address}；只能加载本站的文件。` };
        else if (target.kind !== 'file') yield { file, message: `样式加载的文件 ${address} 不存在。` };
      }
    }
  },
};

/** Addresses in `url(…)` and `@import`, without those that only name an element of the page. */
export function addressesIn(css: string): string[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const inUrls = [...text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/gi)];
  const imported = [...text.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/gi)];
  return [...inUrls, ...imported]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((address) => !address.startsWith('#'));
}
