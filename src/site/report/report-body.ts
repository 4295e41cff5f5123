/** The body of a report, parsed from its file, and what a page prints besides it. */
import { allowList } from '../../../components/allow-list.ts';
import type { Body } from '../../read/body.ts';
import { divide } from '../../read/frontmatter.ts';
import { folderIo } from '../../read/io.ts';
import { parseReportBody } from '../../read/report-body.ts';
import type { ReportView } from '../../score/view.ts';
import { contentRoot } from '../../archive/content-root.ts';
import { url } from '../../archive/urls.ts';

/** Reads and parses the body of one report. */
export function readBody(id: string): Body {
  const file = `reports/${id}.mdx`;
  const io = folderIo(contentRoot());
  return parseReportBody({ file, ...divide(io.read(file) ?? '', file) }, allowList, io);
}

/** A local address as an author writes it, as one of the site: pictures lie beside the report, `/` is the site's base. */
export function bodyAddress(department: string, address: string, kind: 'link' | 'image'): string {
  if (address.startsWith('/')) return url(address);
  return kind === 'image' ? url(`reports/${department}/${address}`) : address;
}

/** What opens the facts and relations. */
export function factWords({ facts, relations }: Pick<ReportView['report'], 'facts' | 'relations'>): string {
  const numbers = `展开正文中的 ${facts.length} 个数字`;
  if (relations.length === 0) return numbers;
  return facts.length === 0 ? `展开 ${relations.length} 条勾稽关系` : `${numbers}和 ${relations.length} 条勾稽关系`;
}
