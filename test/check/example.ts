/** Runs one check over an example: the small report of the fixtures with some of its blocks replaced. */
import { parse, stringify } from 'yaml';
import { allowList } from '../../components/allow-list.ts';
import type { Check } from '../../src/check/check.ts';
import { CHECKS } from '../../src/check/checks/index.ts';
import { checkFramework, checkReport, type Examined, type Locator } from '../../src/check/engine.ts';
import type { History } from '../../src/check/history.ts';
import { historyOf } from '../../src/history/versions.ts';
import { parseBody } from '../../src/read/body.ts';
import { proseOf } from '../../src/read/prose.ts';
import { department as departmentSchema } from '../../src/report/department.ts';
import { framework as frameworkSchema } from '../../src/report/framework.ts';
import { report as reportSchema } from '../../src/report/report.ts';
import { type ReportView, viewReport } from '../../src/score/view.ts';
import { BODY, DEPARTMENT, FRAMEWORK, REPORT_LINES } from '../fixtures/content.ts';

/** What an example replaces: top-level keys of the report, the framework, the department, last year's report, the body, the report as published. */
export interface Example {
  report?: string;
  framework?: string;
  department?: string;
  /** Top-level keys of last year's report; without it there is none. */
  prior?: string;
  /** Top-level keys of the report as it was published; without it the history is unknown. */
  before?: string;
  body?: string;
}

const locator: Locator = { file: 'example.mdx', keys: () => ({ file: 'example.mdx', line: 1, column: 1 }) };

function merged(base: string, changes: string | undefined): Record<string, unknown> {
  return { ...(parse(base) as object), ...(changes === undefined ? {} : (parse(changes) as object)) };
}

/** Published on 20 November, changed on 1 December, looked at on the last day of the year. */
function historySince(before: string | undefined, view: ReportView): History | null {
  if (before === undefined) return null;
  const text = `---\n${stringify(merged(REPORT_LINES.join('\n'), before))}---\n`;
  const versions = [
    { commit: '1'.repeat(40), day: '2026-11-20', text },
    { commit: '2'.repeat(40), day: '2026-12-01', text: '' },
  ];
  return historyOf(versions, view, '2026-12-31');
}

/** The findings and counts of one check over an example; a report's and, where the check has one, a framework's. */
export function runExample(check: Check, example: Example): Examined {
  const department = departmentSchema.parse(merged(DEPARTMENT, example.department));
  const framework = frameworkSchema.parse(merged(FRAMEWORK, example.framework));
  const view = (changes: string | undefined, year: number): ReportView => {
    const data = merged(REPORT_LINES.join('\n'), changes);
    const report = reportSchema.parse({ ...data, year });
    return viewReport({ report, department, framework: report.framework === null ? null : framework });
  };
  const body = example.body ?? BODY;
  const parsed = parseBody(body, { components: allowList, firstLine: 1 });
  const own = view(example.report, 2023);
  const subject = {
    id: 'some-bureau/2023',
    view: own,
    history: historySince(example.before, own),
    prior: example.prior === undefined ? null : view(example.prior, 2022),
    prose: proseOf(parsed, body, 1),
    text: `${example.report ?? ''}\n${body}`,
  };
  // A check that judges what the others found needs them beside it.
  const checks = check.runAcknowledged === undefined ? [check] : CHECKS;
  const ofReport = checkReport(subject, checks, locator);
  const ofFramework = checkFramework({ id: 'small-2020', framework }, [check], locator);
  return {
    findings: [...ofReport.findings, ...ofFramework.findings].filter((finding) => finding.check === check.id),
    counts: {
      [check.id]: Object.fromEntries(
        (['pass', 'rounding', 'truncation', 'fail', 'review', 'unchecked'] as const).map((outcome) => [
          outcome,
          (ofReport.counts[check.id]?.[outcome] ?? 0) + (ofFramework.counts[check.id]?.[outcome] ?? 0),
        ]),
      ),
    },
  };
}

/** The examples below one heading of a check's page; a new one begins where a kind of block repeats. */
export function examplesUnder(page: string, heading: string): Example[] {
  const section = sectionsOf(page).get(heading) ?? '';
  const examples: Example[] = [];
  for (const [, info = '', text = ''] of section.matchAll(/```(\S+(?: \S+)?)\n([\s\S]*?)```/g)) {
    const kind = (
      {
        yaml: 'report',
        'yaml framework': 'framework',
        'yaml department': 'department',
        'yaml prior': 'prior',
        'yaml before': 'before',
        mdx: 'body',
      } as const
    )[info];
    if (kind === undefined) throw new Error(`A block marked "${info}" is not known.`);
    const last = examples.at(-1);
    if (last === undefined || last[kind] !== undefined) examples.push({ [kind]: text });
    else last[kind] = text;
  }
  return examples;
}

/** What stands under each second-level heading of a page; an example may hold headings of its own. */
export function sectionsOf(page: string): Map<string, string> {
  const sections = new Map<string, string>();
  let heading = '';
  let isFenced = false;
  for (const line of page.split('\n')) {
    if (line.startsWith('```')) isFenced = !isFenced;
    const found = isFenced ? undefined : /^## (.+)$/.exec(line)?.[1];
    if (found !== undefined) heading = found;
    sections.set(heading, `${sections.get(heading) ?? ''}${found === undefined ? `${line}\n` : ''}`);
  }
  sections.delete('');
  return sections;
}
