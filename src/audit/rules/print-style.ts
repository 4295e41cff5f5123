/** The style sheets of a report page say how it looks on paper: such rules have gone missing from builds before. */
import { isReport } from '../built-page.ts';
import { type BuiltSite, follow } from '../built-site.ts';
import type { PageRule } from '../rule.ts';

const forPaper = new WeakMap<BuiltSite, Map<string, boolean>>();

export const printStyle: PageRule = {
  id: 'print-style',
  *check(page, site) {
    if (!isReport(page)) return;
    const sheets = page.loaded.filter(({ tag, address }) => tag === 'link' && /\.css(?:\?|$)/.test(address));
    if (!sheets.some(({ address }) => isForPaper(site, page.file, address)))
      yield '样式里没有打印样式（@media print）。';
  },
};

/** Whether a style sheet has rules for paper; each is read once for all pages. */
function isForPaper(site: BuiltSite, from: string, address: string): boolean {
  const target = follow(site, from, address);
  if (target.kind !== 'file') return false;
  const known = forPaper.get(site) ?? new Map<string, boolean>();
  forPaper.set(site, known);
  const answer = known.get(target.file) ?? /@media\s+print\b/.test(site.read(target.file));
  known.set(target.file, answer);
  return answer;
}
