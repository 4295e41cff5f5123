/** Links of a report that lead nowhere within the site: each would stop the build of all reports. */
import { CHECKS } from '../check/checks/index.ts';
import { type Finding, formFinding, type Place } from '../check/finding.ts';
import { MODEL_NAMES } from '../report/json-schema.ts';
import type { ReportView } from '../score/view.ts';
import type { Body, Heading } from './body.ts';
import { capped } from './capped.ts';
import { quotable } from './characters.ts';
import { pageAnchors } from './page-anchors.ts';
import { parsedUrl } from './parsed-url.ts';
import type { ReportFile } from './report-file.ts';
import type { SitePages } from './site-pages.ts';

interface Lost {
  address: string;
  place: Place;
  fix: string;
}

/** One finding for every link of the text, and for the address of the source, whose target will not be there. */
export function linkFindings(reportFile: ReportFile, view: ReportView, body: Body, pages: SitePages): Finding[] {
  const { file, report, source } = reportFile;
  const { department, year, disclosure } = report;
  const isDraft = disclosure.status === 'draft';
  const from = { path: `reports/${department}/${year}/`, isDraft, regions: view.department.regions, pages };
  const anchors = pageAnchors(view, body.headings);
  const inText = body.links.flatMap(({ address, line, column }): Lost[] => {
    const fix = linkMend(address, { from, anchors, headings: body.headings });
    return fix === undefined ? [] : [{ address, place: { file, line, column }, fix }];
  });
  const { address } = disclosure.source;
  const isLost = address !== undefined && linkMend(address, { from, anchors, headings: [] }) !== undefined;
  const inSource = isLost
    ? [{ address, place: source.value(['disclosure', 'source', 'address']), fix: '填原文所在的网址；不知道就删去。' }]
    : [];
  return capped([...inSource, ...inText], ({ address: stated, place, fix }) =>
    formFinding('lost-link', place, {
      message: `链接“${quotable(stated)}”在本站没有对应的页面或位置。`,
      ...{ fix, stated },
    }),
  );
}

interface From {
  /** The report's own page. */
  path: string;
  isDraft: boolean;
  /** Those of its department. */
  regions: readonly { code: string }[];
  pages: SitePages;
}

interface Around {
  from: From;
  /** The anchors of its own page. */
  anchors: ReadonlySet<string>;
  headings: readonly Heading[];
}

/** What to do about a link; undefined where its target will be there. */
function linkMend(address: string, around: Around): string | undefined {
  const { from } = around;
  if (address.startsWith('#')) return anchorMend(address.slice(1), around);
  const within = pathWithin(address, from);
  if (within === undefined) return undefined;
  const { path, hash } = within;
  const isOwn = path === from.path;
  const mend = isOwn ? undefined : pageMend(path, from);
  if (mend !== undefined || hash === '') return mend;
  if (isOwn) return anchorMend(hash, around);
  return `只写到网页，写成 /${path}：别的网页改动以后，# 后面的位置可能就没有了。`;
}

/** Where in the site an address leads; undefined where it leads to another site. */
function pathWithin(address: string, { path, pages }: From): { path: string; hash: string } | undefined {
  const isWhole = /^https?:/i.test(address);
  const home = isWhole ? pages.home() : undefined;
  if (isWhole && home === undefined) return undefined;
  // Relative addresses need an origin; which one does not matter.
  const { origin, base } = home ?? { origin: 'https://site.example', base: '/' };
  const url = parsedUrl(address, `${origin}${base}${path}`);
  if (url?.origin !== origin || !url.pathname.startsWith(base)) return undefined;
  return { path: decoded(url.pathname.slice(base.length)), hash: url.hash.slice(1) };
}

/** What to do about a link within the page; undefined where the anchor exists. */
function anchorMend(anchor: string, { anchors, headings }: Around): string | undefined {
  const wanted = decoded(anchor);
  if (wanted === '' || anchors.has(anchor) || anchors.has(wanted)) return undefined;
  if (wanted.startsWith('finding-')) return '写成 #findings：核对发现随数据变化，改正以后就没有了。';
  const named = headings.find(({ text }) => text === wanted || text.endsWith(wanted));
  if (named !== undefined) return `写成 #${named.id}：本页的标题按次序编号，与标题的文字无关。`;
  const row = rowOf(wanted, anchors);
  if (row !== undefined) return `写成 #${row}，即这个数据所在的一行。`;
  const some = headings.slice(0, 6).map(({ id, text }) => `#${id}（${quotable(text)}）`);
  return some.length === 0 ? '删去链接，只留文字。' : `改成本页的标题，例如 ${some.join('、')}；或删去链接，只留文字。`;
}

/** The row in which the datum of a path stands. */
function rowOf(path: string, anchors: ReadonlySet<string>): string | undefined {
  const ids = path.split('.');
  const above = ids.map((_, index) => ids.slice(0, ids.length - index).join('.'));
  return above.find((each) => each.includes('.') && anchors.has(each));
}

/** Pages and files that every site has. */
const FIXED: ReadonlySet<string> = new Set([
  ...['', 'about/', 'accessibility/', 'compare/', 'coverage/', 'data/', 'departments/', 'findings/', 'frameworks/'],
  ...['guide/', 'import/', 'regions/', 'search/', 'years/', 'feed.xml', 'sitemap-index.xml', 'robots.txt'],
  ...['guide/checks/', 'guide/components/', 'guide/fields/', 'guide/mistakes/'],
  ...CHECKS.map(({ id }) => `guide/checks/${id}/`),
  ...MODEL_NAMES.map((name) => `guide/fields/${name}/`),
  ...['reports.json', 'reports.csv', 'indicators.csv', 'findings.json', 'datapackage.json'].map(
    (file) => `data/${file}`,
  ),
]);
const REPORT = /^reports\/([a-z0-9-]+\/\d{4})\/(?:report\.(?:json|csv|xlsx))?$/;
/** Parts of the site whose pages come and go with what the archive holds. */
const CHANGING = /^(coverage|findings|regions|years)\/./;

/** What to do about a link to another page; undefined where there will be one. */
function pageMend(path: string, from: From): string | undefined {
  const { isDraft, regions, pages } = from;
  if (FIXED.has(path)) return undefined;
  if (!/[/.]$/.test(path) && pageMend(`${path}/`, from) === undefined) return `末尾加上斜杠，写成 /${path}/。`;
  const report = REPORT.exec(path)?.[1];
  if (report !== undefined) {
    const state = pages.reportState(report);
    if (state === 'public' || (state === 'draft' && isDraft)) return undefined;
    return state === 'draft'
      ? `${report} 还是草稿，没有网页：先公开它，或删去链接，只留文字。`
      : `没有 ${report} 这份报告：改正部门编号和年度，或删去链接，只留文字。`;
  }
  const [, folder, id = ''] = /^(departments|frameworks|regions|years)\/([^/]+)\/$/.exec(path) ?? [];
  if (folder === 'departments' && pages.hasDepartment(id)) return undefined;
  if (folder === 'frameworks' && pages.hasFramework(id)) return undefined;
  if (folder === 'regions' && regions.some(({ code }) => code === id)) return undefined;
  if (folder === 'years' && from.path.endsWith(`/${id}/`)) return undefined;
  const changing = CHANGING.exec(path)?.[1];
  if (changing !== undefined) return `写成 /${changing}/：下面的网页随收录的报告变化，可能就没有了。`;
  return '以一个 / 开头写本站的地址，例如 /reports/<部门编号>/<年度>/、/departments/<部门编号>/；别的网站写 https:// 开头的网址。';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
