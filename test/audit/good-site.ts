/** A small built site in which nothing is wrong, below a base path; a test changes one thing in it. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type AuditOptions, auditSite } from '../../src/audit/audit-site.ts';
import { factsOf, type PageFacts, type Place } from '../../src/audit/page-facts.ts';
import { readPage } from '../../src/audit/read-page.ts';

export const HOME = 'index.html';
export const REPORT = 'reports/some-bureau/2023/index.html';
export const SEARCH = 'search/index.html';

const ORIGIN = 'https://portal.example';
const BASE = '/zjjx/';
export const CODE = '4403000052';

export const SCRIPT = 'document.documentElement.dataset.js=""';
const HASH = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;
export const POLICY = `default-src 'none';img-src 'self';form-action 'self';base-uri 'none'; script-src 'self' ${HASH}; style-src 'self'`;

/** Files by name, undefined where one is taken away. */
export type Files = Record<string, string | undefined>;

function head(path: string, title: string, more: string): string {
  const address = `${ORIGIN}${BASE}${path}`;
  return `<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} - 小站</title>
<meta name="SiteName" content="小站"><meta name="SiteDomain" content="portal.example"><meta name="SiteIDCode" content="${CODE}">
<meta name="ColumnName" content="自评报告"><meta name="ColumnDescription" content="全部报告。">
<meta name="ColumnKeywords" content="绩效,自评"><meta name="ColumnType" content="信息公开目录">
<meta property="og:type" content="website"><meta property="og:title" content="${title}">
<meta property="og:description" content="说明。"><meta property="og:url" content="${address}">
<meta property="og:site_name" content="小站"><meta property="og:locale" content="zh_CN">
<meta name="description" content="说明。">
<script>${SCRIPT}</script>
${more}<link rel="icon" href="${BASE}favicon.svg"><link rel="stylesheet" href="${BASE}site.css">`;
}

function page(path: string, title: string, { more, body }: { more: string; body: string }): string {
  return `<!doctype html><html lang="zh-CN"><head>${head(path, title, more)}</head><body>
<a href="#main">跳到正文</a><a href="${BASE}">首页</a>
<form action="${BASE}search/"><input name="q"><button>检索</button></form>
<main id="main"><h1>${title}</h1>${body}</main></body></html>`;
}

const policy = (text: string): string => `<meta http-equiv="content-security-policy" content="${text}">`;
const canonical = (path: string): string => `<link rel="canonical" href="${ORIGIN}${BASE}${path}">`;
const usual = (path: string): string => policy(POLICY) + canonical(path);

const ARTICLE =
  '<meta name="ArticleTitle" content="某局报告"><meta name="PubDate" content="2026-11-20 00:00">' +
  '<meta name="ContentSource" content="某局">';

const BODY = `<h2 id="scores">评分</h2>
<div><table><caption>评分表</caption><thead><tr><th scope="col">指标</th></tr></thead>
<tbody><tr><th scope="row">一</th></tr></tbody></table></div>
<h3>依据</h3><p><a href="#scores">上文</a> <a href="https://elsewhere.example/">别处</a></p>
<img src="${BASE}a.png" srcset="${BASE}a.png 1x, ${BASE}b.png 2x" alt="图">
<svg><title>总分</title><rect></rect></svg>
<h2>更正</h2>`;

const GOOD: Files = {
  [HOME]: page('', '小站', {
    more: usual(''),
    body: `<p><a href="${BASE}reports/some-bureau/2023/#scores">评分</a> <a href="${BASE}data.csv">数据</a></p>`,
  }),
  [REPORT]: page('reports/some-bureau/2023/', '某局报告', {
    more:
      ARTICLE + usual('reports/some-bureau/2023/') + '<script type="application/ld+json">[{"a":"\\u003c"}]</script>',
    body: BODY,
  }),
  [SEARCH]: page('search/', '检索', {
    more: usual('search/'),
    body: '',
  }),
  '404.html': page('404/', '页面不存在', {
    more: `${policy(POLICY)}<meta name="robots" content="noindex">`,
    body: '',
  }),
  'site.css': '.a{background:url("b.png")}@media print{body{color:#000}}',
  'favicon.svg': '<svg></svg>',
  'a.png': '',
  'b.png': '',
  'data.csv': 'a',
  'sitemap-index.xml': `<sitemapindex><sitemap><loc>${ORIGIN}${BASE}sitemap-0.xml</loc></sitemap></sitemapindex>`,
  'sitemap-0.xml': `<urlset>${['', 'reports/some-bureau/2023/', 'search/']
    .map((path) => `<url><loc>${ORIGIN}${BASE}${path}</loc></url>`)
    .join('')}</urlset>`,
  'feed.xml': `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>${ORIGIN}${BASE}</id><title>小站</title>
<updated>2026-11-20T00:00:00.000Z</updated><link rel="self" href="${ORIGIN}${BASE}feed.xml"/>
<entry><id>tag:portal.example,2026-11-20:a</id><title>某局</title><updated>2026-11-20T00:00:00.000Z</updated>
<link href="${ORIGIN}${BASE}reports/some-bureau/2023/#scores"/></entry></feed>`,
};

const PLACE: Place = { site: ORIGIN, base: BASE, identifierCode: CODE };

export interface Change {
  in: string;
  /** Text that stands there. */
  from: string;
  /** What stands there instead. */
  to: string;
}

/** What the audit says of the good site after a change in one file, as `file rule: message`. */
export function faultsAfter(change: Change): string[] {
  return faultsIn(after(change));
}

/** The file that a change makes. */
export function after(change: Change): Files {
  const text = GOOD[change.in];
  if (text?.includes(change.from) !== true) throw new Error(`${change.in} does not hold ${change.from}.`);
  return { [change.in]: text.replaceAll(change.from, change.to) };
}

/** The facts of every page of the good site with other files, as they come out of a cache. */
export function factsIn(changes: Files): Map<string, PageFacts> {
  const pages = Object.entries({ ...GOOD, ...changes }).flatMap(([file, text]) =>
    text === undefined || !file.endsWith('.html') ? [] : [[file, factsOf(readPage(file, text), PLACE)] as const],
  );
  return new Map(JSON.parse(JSON.stringify(pages)) as [string, PageFacts][]);
}

/** What the audit says of the good site with other files. */
export function faultsIn(changes: Files, options: Omit<AuditOptions, keyof Place> = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  try {
    for (const [file, text] of Object.entries({ ...GOOD, ...changes })) {
      if (text === undefined) continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return auditSite(folder, { ...PLACE, ...options }).map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
