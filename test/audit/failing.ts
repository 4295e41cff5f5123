/** One change of the good site for each fault, by the rule that must report it. */
import { HOME, POLICY, REPORT, SCRIPT, SEARCH } from './good-site.ts';

interface Failing {
  in: string;
  from: string;
  to: string;
  says: string;
  /** Where the fault is reported, if not in the changed file. */
  shownAt?: string;
}

const ROOT = 'https://portal.example/zjjx/';

export const FAILING: Readonly<Record<string, readonly Failing[]>> = {
  language: [{ in: HOME, from: 'zh-CN', to: 'zh', says: 'html 元素的 lang 是“zh”，应为“zh-CN”。' }],
  title: [
    { in: HOME, from: '<title>小站 - 小站</title>', to: '', says: 'title 有 0 个，应有且只有一个。' },
    { in: HOME, from: '</title>', to: '</title><title>又</title>', says: 'title 有 2 个，应有且只有一个。' },
    {
      in: REPORT,
      from: '<meta name="description" content="说明。">',
      to: '<meta name="description" content="说明。"><meta name="Description" content="又">',
      says: 'description 有 2 个，应有且只有一个。',
    },
  ],
  'meta-tags': [
    {
      in: HOME,
      from: '<meta name="SiteName" content="小站">',
      to: '',
      says: 'meta 标签 SiteName 有 0 个，应有且只有一个。',
    },
    {
      in: HOME,
      from: '<meta name="ColumnName" content="自评报告">',
      to: '<meta name="ColumnName" content="一"><meta name="columnname" content="二">',
      says: 'meta 标签 ColumnName 有 2 个，应有且只有一个。',
    },
    { in: HOME, from: '绩效,自评', to: ' ', says: 'meta 标签 ColumnKeywords 没有内容。' },
    { in: HOME, from: 'og:locale', to: 'og:language', says: 'meta 标签 og:locale 有 0 个，应有且只有一个。' },
    {
      in: HOME,
      from: '4403000052',
      to: '4403000053',
      says: '网站标识码是 4403000053，与 site.yaml 的 4403000052 不同。',
    },
  ],
  'column-type': [{ in: HOME, from: '信息公开目录', to: '报告', says: '栏目类型“报告”不在规定的类型里。' }],
  'article-tags': [
    {
      in: REPORT,
      from: '<meta name="ContentSource" content="某局">',
      to: '',
      says: 'meta 标签 ContentSource 有 0 个，应有且只有一个。',
    },
    {
      in: REPORT,
      from: '2026-11-20 00:00',
      to: '2026-11-20',
      says: 'PubDate 是“2026-11-20”，应写成“2026-11-20 00:00”的样子。',
    },
    { in: REPORT, from: '<h1>某局报告', to: '<h1>某局', says: 'ArticleTitle“某局报告”与一级标题“某局”不同。' },
  ],
  canonical: [
    { in: HOME, from: `<link rel="canonical" href="${ROOT}">`, to: '', says: '规范网址有 0 个，应有且只有一个。' },
    {
      in: REPORT,
      from: `canonical" href="${ROOT}reports/some-bureau/2023/`,
      to: `canonical" href="${ROOT}reports/some-bureau/2022/`,
      says: `页面自称的网址是 ${ROOT}reports/some-bureau/2022/，实际是 ${ROOT}reports/some-bureau/2023/。`,
    },
    {
      in: '404.html',
      from: '</head>',
      to: `<link rel="canonical" href="${ROOT}404/"></head>`,
      says: '不收录的页面不应写规范网址。',
    },
  ],
  'one-heading': [
    { in: HOME, from: '<h1>小站</h1>', to: '<h1>一</h1><h1>二</h1>', says: '一级标题有 2 个，应有且只有一个。' },
    { in: REPORT, from: '<h3>依据</h3>', to: '<h3> </h3>', says: '有一个 3 级标题没有文字。' },
  ],
  'heading-order': [
    {
      in: REPORT,
      from: '<h3>依据</h3>',
      to: '<h4>依据</h4>',
      says: '标题“依据”是 4 级，前一个标题是 2 级，跳过了中间的级别。',
    },
  ],
  policy: [
    {
      in: REPORT,
      from: "style-src 'self'",
      to: "style-src 'self' 'unsafe-inline'",
      says: "内容安全策略的 style-src 允许了 'unsafe-inline'。",
    },
    {
      in: REPORT,
      from: "script-src 'self'",
      to: "script-src 'self' 'unsafe-eval' https://cdn.example",
      says: "内容安全策略的 script-src 允许了 'unsafe-eval'、https://cdn.example。",
    },
    {
      in: REPORT,
      from: "script-src 'self'",
      to: "script-src 'self' 'wasm-unsafe-eval'",
      says: "内容安全策略的 script-src 允许了 'wasm-unsafe-eval'。",
    },
    { in: SEARCH, from: "img-src 'self'", to: 'img-src data:', says: '内容安全策略的 img-src 允许了 data:。' },
    {
      in: HOME,
      from: "default-src 'none'",
      to: "default-src 'self'",
      says: "内容安全策略的 default-src 应为 'none'。",
    },
    { in: HOME, from: "base-uri 'none'", to: '', says: '内容安全策略没有 base-uri。' },
    {
      in: HOME,
      from: '</head>',
      to: `<meta http-equiv="Content-Security-Policy" content="${POLICY}"></head>`,
      says: '内容安全策略有 2 个，应有且只有一个。',
    },
  ],
  'inline-scripts': [
    {
      in: HOME,
      from: SCRIPT,
      to: 'alert(1)',
      says: '内容安全策略没有这段内嵌脚本的哈希值：alert(1)',
    },
    {
      in: HOME,
      from: '</main>',
      to: '</main><style>p{color:red}</style>',
      says: '内容安全策略没有这段内嵌样式的哈希值：p{color:red}',
    },
    { in: REPORT, from: '[{"a":', to: '[{a:', says: '内嵌的数据（application/ld+json）不是 JSON：[{a:"\\u003c"}]' },
  ],
  'inline-code': [
    {
      in: REPORT,
      from: '<rect>',
      to: '<rect style="fill:red">',
      says: '<rect style>：不应有样式属性或事件属性，浏览器会拒绝。',
    },
    {
      in: HOME,
      from: '<main',
      to: '<main onclick="go()"',
      says: '<main onclick>：不应有样式属性或事件属性，浏览器会拒绝。',
    },
  ],
  tables: [
    { in: REPORT, from: '<caption>评分表</caption>', to: '', says: '第 1 个表没有标题（caption）。' },
    { in: REPORT, from: ' scope="row"', to: '', says: '第 1 个表的表头“一”没有 scope。' },
  ],
  'unique-ids': [
    { in: REPORT, from: '<h3>', to: '<h3 id="scores">', says: 'id“scores”出现了不止一次。' },
    { in: HOME, from: '<h1>', to: '<h1 id="">', says: '有一个 id 是空的。' },
  ],
  links: [
    { in: HOME, from: 'data.csv', to: 'data.xlsx', says: '链接 /zjjx/data.xlsx 指向的页面或文件不存在。' },
    { in: HOME, from: '/zjjx/data.csv', to: '/data.csv', says: '链接 /data.csv 指向的页面或文件不存在。' },
    {
      in: HOME,
      from: '2023/#scores',
      to: '2023#scores',
      says: '链接 /zjjx/reports/some-bureau/2023#scores 指向的页面或文件不存在。',
    },
    { in: REPORT, from: '"#scores"', to: '"#score"', says: '链接 #score 指向的位置不在本页。' },
    {
      in: HOME,
      from: '/zjjx/data.csv',
      to: 'javascript:go()',
      says: '链接 javascript:go() 不应使用 javascript:。',
    },
    { in: HOME, from: '/zjjx/data.csv', to: 'https://', says: '链接 https:// 不是网址。' },
  ],
  anchors: [
    {
      in: HOME,
      from: '2023/#scores',
      to: '2023/#budget',
      says: `链接指向 ${REPORT} 的 #budget，那里没有这个位置。`,
    },
  ],
  images: [{ in: REPORT, from: ' alt="图"', to: '', says: '图片 /zjjx/a.png 没有替代文字（alt）。' }],
  loaded: [
    {
      in: HOME,
      from: '/zjjx/site.css',
      to: 'https://cdn.example/site.css',
      says: 'link 从别处加载 https://cdn.example/site.css；只能加载本站的文件。',
    },
    { in: REPORT, from: '/zjjx/b.png', to: '/zjjx/c.png', says: 'img 加载的文件 /zjjx/c.png 不存在。' },
    {
      in: HOME,
      from: '</main>',
      to: '</main><script src="//cdn.example/a.js"></script>',
      says: 'script 从别处加载 //cdn.example/a.js；只能加载本站的文件。',
    },
    {
      in: REPORT,
      from: '<rect>',
      to: '<image href="https://cdn.example/a.png">',
      says: 'image 从别处加载 https://cdn.example/a.png；只能加载本站的文件。',
    },
  ],
  forms: [
    {
      in: REPORT,
      from: 'action="/zjjx/search/"',
      to: 'action="https://find.example/"',
      says: '表单提交到“https://find.example/”，那里不是本站的页面。',
    },
    {
      in: REPORT,
      from: '<button>',
      to: '<button formaction="/zjjx/gone/">',
      says: '表单提交到“/zjjx/gone/”，那里不是本站的页面。',
    },
  ],
  'print-style': [
    {
      in: 'site.css',
      from: '@media print{body{color:#000}}',
      to: '',
      says: '样式里没有打印样式（@media print）。',
      shownAt: REPORT,
    },
  ],
  'style-sheets': [
    {
      in: 'site.css',
      from: 'url("b.png")',
      to: 'url(https://cdn.example/b.png)',
      says: '样式从别处加载 https://cdn.example/b.png；只能加载本站的文件。',
    },
    { in: 'site.css', from: '.a', to: "@import 'more.css';.a", says: '样式加载的文件 more.css 不存在。' },
  ],
  sitemap: [
    {
      in: 'sitemap-0.xml',
      from: `<url><loc>${ROOT}search/</loc></url>`,
      to: '',
      says: `站点地图里没有 ${ROOT}search/。`,
      shownAt: 'sitemap-index.xml',
    },
    {
      in: 'sitemap-0.xml',
      from: '</urlset>',
      to: `<url><loc>${ROOT}404/</loc></url></urlset>`,
      says: `站点地图列了 ${ROOT}404/，那里没有可收录的页面。`,
      shownAt: 'sitemap-index.xml',
    },
  ],
  feed: [
    { in: 'feed.xml', from: '</entry>', to: '', says: '订阅文件不是完整的 Atom。' },
    {
      in: 'feed.xml',
      from: '2023/#scores',
      to: '2024/',
      says: `更新指向 ${ROOT}reports/some-bureau/2024/，那里没有页面。`,
    },
    {
      in: 'feed.xml',
      from: '#scores',
      to: '#revisions',
      says: `更新指向 ${ROOT}reports/some-bureau/2023/#revisions，那一页没有这个位置。`,
    },
    { in: 'feed.xml', from: '<title>某局</title>', to: '', says: 'entry 里 title 有 0 个，应有且只有一个。' },
    {
      in: 'feed.xml',
      from: '</feed>',
      to: '<entry><id>tag:portal.example,2026-11-20:a</id><title>又</title><updated>2026-11-20T00:00:00Z</updated></entry></feed>',
      says: '有两条更新的 id 相同。',
    },
    {
      in: 'feed.xml',
      from: '<updated>2026-11-20T00:00:00.000Z</updated><link rel',
      to: '<updated>2026-11-20</updated><link rel',
      says: '时间“2026-11-20”写得不对。',
    },
  ],
};
