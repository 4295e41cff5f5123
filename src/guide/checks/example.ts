/** Runs one check over an example: the small content root with some blocks of its files replaced. */
import { allowList } from '../../../components/allow-list.ts';
import type { Check } from '../../check/check.ts';
import { CHECKS } from '../../check/checks/index.ts';
import { checkFramework, checkReport, type Examined } from '../../check/engine.ts';
import type { History } from '../../check/history.ts';
import { historyOf } from '../../history/versions.ts';
import { inspectContent, sumOfCounts } from '../../read/inspect.ts';
import type { ReportView } from '../../score/view.ts';
import { memoryIo } from '../small-content.ts';
import {
  type Example,
  EXAMPLE_FRAMEWORK,
  EXAMPLE_ID,
  EXAMPLE_PRIOR_ID,
  exampleFiles,
  publishedText,
} from './example-files.ts';

/** What the check finds and compares in the example: in its report, and in its framework. */
export function runExample(check: Check, example: Example): Examined {
  const files = exampleFiles(example);
  const { content, reports } = inspectContent(memoryIo(files), allowList, { checks: [] });
  const inspected = reports.get(EXAMPLE_ID);
  const framework = content.frameworks.get(EXAMPLE_FRAMEWORK);
  if (inspected === undefined || framework === undefined) {
    const reasons = content.findings.map(({ file, line, message }) => `${file}:${line} ${message}`);
    throw new Error(`An example of ${check.id} cannot be read: ${reasons.join(' ')}`);
  }
  const { locator, prose, source, view } = inspected;
  const subject = {
    id: EXAMPLE_ID,
    view,
    history: historySince(publishedText(example), view),
    prior: reports.get(EXAMPLE_PRIOR_ID)?.view ?? null,
    prose,
    source,
    text: files[`reports/${EXAMPLE_ID}.mdx`] ?? '',
  };
  // A check that judges what the others found needs them beside it.
  const checks = check.runAcknowledged === undefined ? [check] : CHECKS;
  const both = [
    checkReport(subject, checks, locator),
    checkFramework({ id: EXAMPLE_FRAMEWORK, framework }, [check], locator),
  ];
  return {
    findings: both.flatMap(({ findings }) => findings).filter((finding) => finding.check === check.id),
    counts: sumOfCounts(both.map(({ counts }) => counts)),
  };
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
