/** The meta tags of a page: those that government websites must have (网页设计规范, 国办发〔2017〕47号) and Open Graph. */
import type { Portal } from '../../report/portal.ts';
import type { Article } from './article.ts';
import { type Column, COLUMNS, type ColumnId } from './columns.ts';
import { minuteOf } from './dates.ts';

/** `<meta name content>`, or with `property` where Open Graph wants it so. */
export type Tag = { name: string; content: string } | { property: string; content: string };

export interface PageIdentity {
  title: string;
  description: string;
  column: ColumnId;
  /** Absolute. */
  address: string;
  article?: Article | undefined;
}

/** Every tag of a page, in the order in which they are written. */
export function metaTags(portal: Portal, page: PageIdentity): Tag[] {
  return [
    ...siteTags(portal),
    ...columnTags(COLUMNS[page.column]),
    ...contentTags(page),
    ...openGraphTags(portal, page),
  ];
}

function siteTags({ name, address, identifierCode }: Portal): Tag[] {
  return [
    { name: 'SiteName', content: name },
    { name: 'SiteDomain', content: new URL(address).hostname },
    ...(identifierCode === undefined ? [] : [{ name: 'SiteIDCode', content: identifierCode }]),
  ];
}

function columnTags({ name, description, keywords, type }: Column): Tag[] {
  return [
    { name: 'ColumnName', content: name },
    { name: 'ColumnDescription', content: description },
    { name: 'ColumnKeywords', content: keywords.join(',') },
    { name: 'ColumnType', content: type },
  ];
}

/** Names of meta tags do not depend on case: `Description` is the same tag as `description`, so it is written once. */
function contentTags({ title, description, article, address }: PageIdentity): Tag[] {
  if (article === undefined) return [{ name: 'description', content: description }];
  return [
    { name: 'ArticleTitle', content: title },
    { name: 'PubDate', content: minuteOf(article.published) },
    { name: 'ContentSource', content: article.source },
    ...(article.keywords === undefined ? [] : [{ name: 'Keywords', content: article.keywords.join(',') }]),
    { name: 'Description', content: description },
    { name: 'Url', content: address },
  ];
}

function openGraphTags(portal: Portal, { title, description, article, address }: PageIdentity): Tag[] {
  return [
    { property: 'og:type', content: article === undefined ? 'website' : 'article' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: address },
    { property: 'og:site_name', content: portal.name },
    { property: 'og:locale', content: 'zh_CN' },
    ...(article === undefined ? [] : timeTags(article)),
  ];
}

/** The sitemap takes a page's date from the second of these. */
function timeTags({ published, modified }: Article): Tag[] {
  return [
    { property: 'article:published_time', content: published },
    { property: 'article:modified_time', content: modified ?? published },
  ];
}
