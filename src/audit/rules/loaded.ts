/** Nothing is loaded from elsewhere, and everything that is loaded is there. */
import { follow } from '../built-site.ts';
import type { PageRule } from '../rule.ts';
import { addressesIn } from './style-sheets.ts';

export const loaded: PageRule = {
  id: 'loaded',
  *check({ file, loaded: found, inlineStyles }, site) {
    const inStyles = inlineStyles.flatMap(addressesIn).map((address) => ({ tag: 'style', address }));
    for (const { tag, address } of [...found, ...inStyles]) {
      const target = follow(site, file, address);
      if (target.kind === 'elsewhere') yield `${tag} 从别处加载 ${address}；只能加载本站的文件。`;
      else if (target.kind !== 'file') yield `${tag} 加载的文件 ${address} 不存在。`;
    }
  },
};
