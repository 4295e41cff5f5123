/** Views of the small report with some lines changed, for tests of what pages say of it. */
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import type { ReportView } from '../../src/score/view.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

/** @param changes  what to replace in the lines; `more` are added at the end. */
export function viewWith(changes: Record<string, string> = {}, more: readonly string[] = []): ReportView {
  const lines = REPORT_LINES.map((line) => Object.entries(changes).reduce((all, [a, b]) => all.replace(a, b), line));
  const files = smallContent({
    'reports/some-bureau/2023.mdx': reportText([...lines, ...more]),
    'reports/some-bureau/2024.mdx': reportText().replace('year: 2023', 'year: 2024'),
  });
  const { reports, findings } = inspectContent(memoryIo(files), allowList, { checks: [] });
  const view = reports.get('some-bureau/2023')?.view;
  if (view === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  return view;
}
