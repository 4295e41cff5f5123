/** The view of the small content's report, with some of its lines replaced or added. */
import { allowList } from '../../../components/allow-list.ts';
import { inspectContent } from '../../../src/read/inspect.ts';
import type { ReportView } from '../../../src/score/view.ts';
import type { Portal } from '../../../src/report/portal.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../../fixtures/content.ts';

export const ID = 'some-bureau/2023';

export const PORTAL: Portal = {
  name: '小站',
  title: '小站——测试用的公开平台',
  description: '测试。',
  publisher: '测试组',
  address: 'https://portal.example',
  base: '/zjjx/',
};

/** @param change  given each line; what it returns stands instead. */
export function viewWith(change: (line: string) => string, more: readonly string[] = []): ReportView {
  const lines = [...REPORT_LINES.map(change), ...more];
  const content = smallContent({ [`reports/${ID}.mdx`]: reportText(lines) });
  const view = inspectContent(memoryIo(content), allowList).reports.get(ID)?.view;
  if (view === undefined) throw new Error('The report cannot be read.');
  return view;
}

export const REVISIONS = [
  'revisions:',
  '  - { id: first, kind: 更正, date: 2027-01-05, reason: 总分写错。 }',
  '  - { id: second, kind: 修订, date: 2026-12-01, reason: 年度调整。 }',
];

export const asItIs = (line: string): string => line;
