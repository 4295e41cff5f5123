/** What a rule is: one truth about every built page, or about the built folder as a whole. */
import type { BuiltPage } from './built-page.ts';
import type { BuiltSite, Surroundings } from './built-site.ts';

export interface PageRule {
  id: string;
  /** Messages in Chinese, one a fault. */
  check: (page: BuiltPage, site: Surroundings) => Iterable<string>;
}

/** What is known only after every page has been read. */
export interface WholeSite extends BuiltSite {
  /** Files of the pages that engines may list. */
  listed: ReadonlySet<string>;
  /** Whether a page has an element of one of these ids; it always has its beginning, which needs none. */
  hasAnchor: (file: string, anchors: readonly string[]) => boolean;
}

export interface SiteRule {
  id: string;
  check: (site: WholeSite) => Iterable<{ file: string; message: string }>;
}
