/** Every rule of the audit, in the order in which faults are reported. */
import type { PageRule, SiteRule } from '../rule.ts';
import { articleTags } from './article-tags.ts';
import { canonical } from './canonical.ts';
import { columnType } from './column-type.ts';
import { feed } from './feed.ts';
import { forms } from './forms.ts';
import { headingOrder } from './heading-order.ts';
import { images } from './images.ts';
import { inlineCode } from './inline-code.ts';
import { inlineScripts } from './inline-scripts.ts';
import { language } from './language.ts';
import { links } from './links.ts';
import { loaded } from './loaded.ts';
import { metaTags } from './meta-tags.ts';
import { oneHeading } from './one-heading.ts';
import { policy } from './policy.ts';
import { printStyle } from './print-style.ts';
import { sitemap } from './sitemap.ts';
import { styleSheets } from './style-sheets.ts';
import { tables } from './tables.ts';
import { title } from './title.ts';
import { uniqueIds } from './unique-ids.ts';

export const PAGE_RULES: readonly PageRule[] = [
  language,
  title,
  metaTags,
  columnType,
  articleTags,
  canonical,
  oneHeading,
  headingOrder,
  policy,
  inlineScripts,
  inlineCode,
  tables,
  uniqueIds,
  links,
  images,
  loaded,
  forms,
  printStyle,
];

export const SITE_RULES: readonly SiteRule[] = [styleSheets, sitemap, feed];
