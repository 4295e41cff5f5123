/** The style sheets of a report page say how it looks on paper: builds have lost such rules before. */
import { isReport } from '../built-page.ts';
import { follow } from '../built-site.ts';
import type { PageRule } from '../rule.ts';

export const printStyle: PageRule = {
  id: 'print-style',
  *check(page, site) {
    if (!isReport(page)) return;
    const sheets = page.loaded.flatMap(({ tag, address }) => {
      if (tag !== 'link' || !/\.css(?:\?|$)/.test(address)) return [];
      const target = follow(site, page.file, address);
      return target.kind === 'file' ? [target.file] : [];
    });
    if (!site.isForPaper(sheets)) yield '样式里没有打印样式（@media print）。';
  },
};
