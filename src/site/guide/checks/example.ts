/** Runs one check over an example of its page: the small report with some of its blocks replaced. */
import { allowList } from '../../../../components/allow-list.ts';
import type { Check } from '../../../check/check.ts';
import { CHECKS } from '../../../check/checks/index.ts';
import { checkFramework, checkReport } from '../../../check/engine.ts';
import type { Finding } from '../../../check/finding.ts';
import type { History } from '../../../check/history.ts';
import { historyOf } from '../../../history/versions.ts';
import { inspectContent } from '../../../read/inspect.ts';
import type { ReportView } from '../../../score/view.ts';
import { memoryIo } from '../small-content.ts';
import {
  type Example,
  EXAMPLE_FRAMEWORK,
  EXAMPLE_ID,
  EXAMPLE_PRIOR_ID,
  exampleFiles,
  publishedText,
} from './example-files.ts';

/** What the check finds in the example, in the words that an editor reads. */
export function findingsIn(check: Check, example: Example): Finding[] {
  const files = exampleFiles(example);
  const { content, reports } = inspectContent(memoryIo(files), allowList, { checks: [] });
  const inspected = reports.get(EXAMPLE_ID);
  const framework = content.frameworks.get(EXAMPLE_FRAMEWORK);
  if (inspected === undefined || framework === undefined) throw new Error(`An example of ${check.id} cannot be read.`);
  const { locator, prose, view } = inspected;
  const subject = {
    id: EXAMPLE_ID,
    view,
    history: historySince(publishedText(example), view),
    prior: reports.get(EXAMPLE_PRIOR_ID)?.view ?? null,
    prose,
    text: files[`reports/${EXAMPLE_ID}.mdx`] ?? '',
  };
  // A check that judges what the others found needs them beside it.
  const checks = check.runAcknowledged === undefined ? [check] : CHECKS;
  const found = [
    ...checkReport(subject, checks, locator).findings,
    ...checkFramework({ id: EXAMPLE_FRAMEWORK, framework }, [check], locator).findings,
  ];
  return found.filter((finding) => finding.check === check.id);
}

/** Published on 20 November, changed on 1 December, looked at on the last day of the year. */
function historySince(text: string | undefined, view: ReportView): History | null {
  if (text === undefined) return null;
  const versions = [
    { commit: '1'.repeat(40), day: '2026-11-20', text },
    { commit: '2'.repeat(40), day: '2026-12-01', text: '' },
  ];
  return historyOf(versions, view, '2026-12-31');
}
