/** Links of a body that lead nowhere within the site, as far as the content shows which pages there will be. */
import { type Finding, formFinding } from '../check/finding.ts';
import { leavesOf, type ScoreSheet } from '../score/sheet.ts';
import type { ReportView } from '../score/view.ts';
import type { Body, Heading, Link } from './body.ts';
import { capped } from './capped.ts';
import { quotable } from './characters.ts';
import type { ReportFile } from './report-file.ts';
import type { SitePages } from './site-pages.ts';

/** One finding for every link whose target cannot be there once the site is built. */
export function linkFindings(reportFile: ReportFile, view: ReportView, body: Body, pages: SitePages): Finding[] {
  const { file, report } = reportFile;
  const from = `/reports/${report.department}/${report.year}/`;
  const isDraft = report.disclosure.status === 'draft';
  const lost = body.links.flatMap((link): { link: Link; fix: string }[] => {
    const fix = link.address.startsWith('#')
      ? anchorMend(link.address, body.headings, view)
      : pageMend(link.address, { from, isDraft, pages });
    return fix === undefined ? [] : [{ link, fix }];
  });
  return capped(lost, ({ link: { address, line, column }, fix }) =>
    formFinding(
      'lost-link',
      { file, line, column },
      {
        message: `链接“${quotable(address)}”在本站没有对应的页面或位置。`,
        fix,
        stated: address,
      },
    ),
  );
}

/** Ids that the page of a report has besides those of its headings and rows. */
const PAGE_IDS = /^(?:main|contents|overview|findings|revisions|downloads|footnote-label|d\d+)$/;
/** Ids that only a built page shows, by how they begin: findings, pictures, cells, footnotes. */
const BUILT_IDS = /^(?:finding|revision|score-overview|scores|table|budget|trend|user-content)-/;

/** What to do about a link within the page; undefined where the place is there. */
function anchorMend(address: string, headings: readonly Heading[], view: ReportView): string | undefined {
  const anchor = decoded(address.slice(1));
  if (PAGE_IDS.test(anchor) || BUILT_IDS.test(anchor) || headings.some(({ id }) => id === anchor)) return undefined;
  if (isRow(anchor, view)) return undefined;
  const named = headings.find(({ text }) => text === anchor || text.endsWith(anchor));
  if (named !== undefined) return `写成 #${named.id}：本页的标题按次序编号，与标题的文字无关。`;
  const some = headings.slice(0, 6).map(({ id, text }) => `#${id}（${text}）`);
  return some.length === 0 ? '删去链接，只留文字。' : `改成本页的标题，例如 ${some.join('、')}；或删去链接，只留文字。`;
}

/** Rows of tables bear the path of what they show, and rows of the score table `i-` and the indicator's id. */
function isRow(anchor: string, { published, sheet, report }: ReportView): boolean {
  if (anchor.startsWith('i-')) return isIndicator(anchor.slice(2), sheet);
  const listed = [
    ...report.goals.map(({ id }) => `goals.${id}`),
    ...report.relations.map(({ id }) => `relations.${id}`),
  ];
  if (listed.includes(anchor)) return true;
  return [...published.keys()].some((path) => path === anchor || path.startsWith(`${anchor}.`));
}

/** A row of the score table: a leaf, one of its parts, or what was scored at the level above. */
function isIndicator(id: string, { tree, undisclosed }: ScoreSheet): boolean {
  const isAmong = (rows: readonly { id: string }[]): boolean => rows.some((row) => row.id === id);
  if (leavesOf(tree).some((leaf) => leaf.id === id || isAmong(leaf.parts))) return true;
  return [...undisclosed.values()].some(isAmong);
}

/** Pages that every site has, and places that only the build knows. */
const FIXED: ReadonlySet<string> = new Set([
  ...['', 'about/', 'accessibility/', 'compare/', 'coverage/', 'data/', 'departments/', 'findings/', 'frameworks/'],
  ...['guide/', 'regions/', 'search/', 'years/', 'feed.xml', 'sitemap-index.xml', 'robots.txt'],
]);
const BUILT = /^(?:guide\/.+|findings\/.+|coverage\/.+|data\/.+|pagefind\/.+|regions\/\d{6}\/|years\/\d{4}\/)$/;
const REPORT = /^reports\/([a-z0-9-]+\/\d{4})\/(?:report\.(?:json|csv|xlsx))?$/;
const PICTURE = /^reports\/[a-z0-9-]+\/[^/]+\.(?:png|jpe?g|webp|gif)$/i;

interface Site {
  /** The address of the report's own page. */
  from: string;
  isDraft: boolean;
  pages: SitePages;
}

/** What to do about a link to another page; undefined where there is or may be one. */
function pageMend(address: string, { from, isDraft, pages }: Site): string | undefined {
  if (/^https:/i.test(address)) return undefined;
  // The origin is only a stand-in: relative addresses need one.
  const path = decoded(new URL(address, `https://site.example${from}`).pathname).slice(1);
  if (FIXED.has(path) || BUILT.test(path) || PICTURE.test(path)) return undefined;
  if (!path.endsWith('/') && pageMend(`/${path}/`, { from, isDraft, pages }) === undefined)
    return `末尾加上斜杠，写成 /${path}/。`;
  const report = REPORT.exec(path)?.[1];
  if (report !== undefined) {
    const state = pages.reportState(report);
    if (state === 'public' || (state === 'draft' && isDraft)) return undefined;
    return state === 'draft'
      ? `${report} 还是草稿，没有网页：先公开它，或删去链接，只留文字。`
      : `没有 ${report} 这份报告：改正部门编号和年度，或删去链接，只留文字。`;
  }
  const [, folder, id = ''] = /^(departments|frameworks)\/([^/]+)\/$/.exec(path) ?? [];
  if (folder === 'departments' && pages.hasDepartment(id)) return undefined;
  if (folder === 'frameworks' && pages.hasFramework(id)) return undefined;
  return '以一个 / 开头写本站的地址，例如 /reports/<部门编号>/<年度>/、/departments/<部门编号>/；别的网站写 https:// 开头的网址。';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
