/** Which pages the site will have, as far as the files of the content show. */
import { once } from '../score/once.ts';
import { portal as portalSchema } from '../report/portal.ts';
import type { Content } from './content.ts';
import { readData } from './data-file.ts';
import { divide } from './frontmatter.ts';
import type { ContentIo } from './io.ts';

/** What the content says about the site's other pages. */
export interface SitePages {
  hasDepartment: (id: string) => boolean;
  hasFramework: (id: string) => boolean;
  /** `draft` is a report that has no page yet; undefined where there is none. */
  reportState: (id: string) => 'draft' | 'public' | undefined;
  /** Where the site will be; undefined where its settings cannot be read. */
  home: () => { origin: string; base: string } | undefined;
}

/** Which other pages the site will have; of a report that was not asked for only the line with its state is read. */
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
    home: once(() => homeIn(io)),
  };
}

function homeIn(io: ContentIo): { origin: string; base: string } | undefined {
  const file = 'site.yaml';
  const { value } = readData(io.read(file) ?? '', { file, firstLine: 1, model: 'site', schema: portalSchema });
  return value === undefined ? undefined : { origin: new URL(value.address).origin, base: value.base };
}
