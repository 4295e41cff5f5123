/** The tags that every page of a government website must have, and Open Graph, are there once and not empty. */
import { metaContents } from '../built-page.ts';
import type { PageRule } from '../rule.ts';

/** 网站标签 and 栏目标签 of 网页设计规范 (国办发〔2017〕47号), and what says how a shared link looks. */
const REQUIRED = [
  'SiteName',
  'SiteDomain',
  'ColumnName',
  'ColumnDescription',
  'ColumnKeywords',
  'ColumnType',
  'viewport',
  'og:type',
  'og:title',
  'og:description',
  'og:url',
  'og:site_name',
  'og:locale',
];

export const metaTags: PageRule = {
  id: 'meta-tags',
  *check(page, { identifierCode }) {
    const names = identifierCode === undefined ? REQUIRED : [...REQUIRED, 'SiteIDCode'];
    for (const name of names) {
      const contents = metaContents(page, name);
      if (contents.length !== 1) yield `meta 标签 ${name} 有 ${contents.length} 个，应有且只有一个。`;
      else if (contents[0]?.trim() === '') yield `meta 标签 ${name} 没有内容。`;
    }
    const [code] = metaContents(page, 'SiteIDCode');
    if (code !== undefined && code !== identifierCode)
      yield `网站标识码是 ${code}，与 site.yaml 的 ${identifierCode ?? '（未填）'} 不同。`;
  },
};
