/** Which pages the site will have, as far as the files of the content show. */
import type { Content } from './content.ts';
import { divide } from './frontmatter.ts';
import type { ContentIo } from './io.ts';

/** What the content says of the site's other pages. */
export interface SitePages {
  hasDepartment: (id: string) => boolean;
  hasFramework: (id: string) => boolean;
  /** `draft` is a report that has no page yet; undefined where there is none. */
  reportState: (id: string) => 'draft' | 'public' | undefined;
}

/** What other pages the site will have; a report that was not asked for is looked up by its line of state. */
export function sitePages({ reports }: Pick<Content, 'reports'>, io: ContentIo): SitePages {
  const isDraft = (id: string): boolean => {
    const known = reports.get(id);
    if (known !== undefined) return known.report.disclosure.status === 'draft';
    const file = `reports/${id}.mdx`;
    return /\bstatus:\s*["']?draft\b/.test(divide(io.read(file) ?? '', file).frontmatter ?? '');
  };
  return {
    hasDepartment: (id) => io.exists(`departments/${id}.yaml`),
    hasFramework: (id) => io.exists(`frameworks/${id}.yaml`),
    reportState: (id) => (io.exists(`reports/${id}.mdx`) ? (isDraft(id) ? 'draft' : 'public') : undefined),
  };
}
