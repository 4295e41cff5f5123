/** The body of a report, parsed from its file, and what a page prints besides it. */
import { allowList } from '../../../components/allow-list.ts';
import type { Body } from '../../read/body.ts';
import { divide } from '../../read/frontmatter.ts';
import { folderIo } from '../../read/io.ts';
import { parseReportBody } from '../../read/report-body.ts';
import type { ReportView } from '../../score/view.ts';
import { contentRoot } from '../content-root.ts';
import { url } from '../urls.ts';

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

/** A data block that a page prints after the text, because the author did not place it. */
export interface Block {
  component:
    'ScoreTable' | 'BudgetTable' | 'StaffingTable' | 'GoalList' | 'TargetTable' | 'StatementTable' | 'FactTable';
  title: string;
  /** The table's id, for a StatementTable. */
  of?: string;
}

/** Every data block of the report that its body does not show, in the form's order. */
export function remainingBlocks(view: ReportView, uses: readonly { component: string; props: unknown }[]): Block[] {
  const { report } = view;
  const isPlaced = ({ component, of }: Block): boolean =>
    uses.some((use) => use.component === component && (of === undefined || hasOf(use.props, of)));
  const blocks: (Block & { has: boolean })[] = [
    { component: 'GoalList', title: '年度目标及完成情况', has: report.goals.length > 0 },
    { component: 'BudgetTable', title: '收支情况', has: report.budget !== undefined },
    { component: 'StaffingTable', title: '人员情况', has: report.staffing !== undefined },
    ...report.tables.map((table) => ({
      component: 'StatementTable' as const,
      title: table.title,
      of: table.id,
      has: true,
    })),
    { component: 'TargetTable', title: '年度绩效指标', has: report.targets.length > 0 },
    { component: 'ScoreTable', title: '评分表', has: true },
    { component: 'FactTable', title: '正文数字与勾稽关系', has: report.facts.length > 0 },
  ];
  return blocks.filter((block) => block.has && !isPlaced(block)).map(({ has: _has, ...block }) => block);
}

function hasOf(props: unknown, of: string): boolean {
  return typeof props === 'object' && props !== null && 'of' in props && props.of === of;
}
