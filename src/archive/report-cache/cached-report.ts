/** What is kept of one report between builds: a summary that stays in memory, and the rest, which is read when needed. */
import type { Counts } from '../../check/engine.ts';
import type { Finding } from '../../check/finding.ts';
import type { History } from '../../check/history.ts';
import type { InspectedReport } from '../../read/inspect-report.ts';
import { frameworksOf, type Report } from '../../report/report.ts';
import type { SourcePlaces } from '../../report/source-places.ts';
import type { LeafScore, NodeScore, Scorecard, SilentNode } from '../../score/scorecard.ts';
import { type ReportView, viewReport } from '../../score/view.ts';
import { type Gaps, gapsOf } from '../gaps.ts';
import { type Money, moneyOf } from '../money.ts';
import { showsFigures, withoutWithdrawn } from '../status.ts';
import { storedBody } from './stored-body.ts';
import { type Stored, storedLeaf, storedTree } from './stored-tree.ts';

/** What of a report's own data lists, counts and orders need. */
export type ListedReport = Pick<
  Report,
  'department' | 'year' | 'title' | 'framework' | 'disclosure' | 'stated' | 'reviewed' | 'thirdParty' | 'revisions'
>;

/** What of a finding lists and counts need. */
export type FindingSummary = Pick<Finding, 'check' | 'outcome' | 'severity'>;

export interface ReportSummary {
  /** `<department>/<year>`. */
  id: string;
  file: string;
  /** The key of the rest, made of everything that it depends on. */
  key: string;
  report: ListedReport;
  scorecard: Pick<Scorecard, 'stated' | 'recomputed' | 'meant' | 'weights'>;
  money: Money | null;
  /** The frameworks by which it and its sheets are scored. */
  frameworks: string[];
  /** Whether it has project sheets: most have none, and lists of files must not load every report to know. */
  hasSheets: boolean;
  /** What lists say of the findings that its page shows, in the order of the page. */
  findings: FindingSummary[];
  gaps: Gaps;
  /** Findings that nothing explains, by severity, and how many are explained. */
  tally: Record<Finding['severity'] | 'acknowledged', number>;
  /** The comparisons of each check, as JSON: ten thousand of them are only ever added up. */
  counts: string;
}

/** Plain data, as they lie in a file. */
export interface CachedReport {
  key: string;
  /** Without its data where it was withdrawn. */
  report: Report;
  scorecard: {
    tree: Stored<NodeScore>[];
    adjustments: Stored<LeafScore>[];
    undisclosed: [string, SilentNode[]][];
  };
  /** What does not agree first, then in the order of lines. */
  findings: Finding[];
  /** Where its source printed its figures; null where nothing says so, or it was withdrawn. */
  source: SourcePlaces | null;
  /** Without the day on which it was looked up. */
  history: Omit<History, 'asOf'> | null;
  /** The text by `storedBody`; null where it was withdrawn. */
  body: string | null;
}

/** What a report is seen as: nothing that pages or files are made from holds a figure of a withdrawn report. */
function shownView(view: ReportView): ReportView {
  const { report, department } = view;
  return showsFigures(report) ? view : viewReport({ report: withoutWithdrawn(report), department, framework: null });
}

/** Divides an inspected report. */
export function splitReport(inspected: InspectedReport, key: string): { summary: ReportSummary; cached: CachedReport } {
  const { id, file, view } = inspected;
  const findings = inspected.findings.toSorted(byOutcome);
  const shown = shownView(view);
  const { report, scorecard } = shown;
  const { department, year, title, framework, disclosure, stated, reviewed, thirdParty, revisions } = report;
  const summary = {
    ...{ id, file, key },
    report: { department, year, title, framework, disclosure, stated, reviewed, thirdParty, revisions },
    scorecard: {
      stated: scorecard.stated,
      recomputed: scorecard.recomputed,
      meant: scorecard.meant,
      weights: scorecard.weights,
    },
    money: moneyOf(report),
    frameworks: frameworksOf(report),
    hasSheets: report.sheets.length > 0,
    findings: showsFigures(report)
      ? findings.map(({ check, outcome, severity }) => ({ check, outcome, severity }))
      : [],
    gaps: gapsOf(shown, findings),
    tally: tallyOf(findings),
    counts: JSON.stringify(inspected.counts),
  };
  const { asOf: _asOf, ...history } = inspected.history ?? { asOf: '' };
  return {
    summary,
    cached: {
      key,
      report,
      scorecard: {
        tree: storedTree(scorecard.tree),
        adjustments: scorecard.adjustments.map(storedLeaf),
        undisclosed: [...scorecard.undisclosed],
      },
      findings,
      source: showsFigures(view.report) ? inspected.source : null,
      history: 'versions' in history ? history : null,
      body: showsFigures(view.report) ? storedBody(inspected.body) : null,
    },
  };
}

/** The comparisons behind a summary. */
export function countsOf({ counts }: Pick<ReportSummary, 'counts'>): Counts {
  return JSON.parse(counts) as Counts;
}

const OUTCOMES: readonly Finding['outcome'][] = ['fail', 'truncation', 'review', 'unchecked'];

function byOutcome(a: Finding, b: Finding): number {
  return OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome);
}

function tallyOf(findings: readonly Finding[]): ReportSummary['tally'] {
  const tally = { error: 0, warning: 0, info: 0, acknowledged: 0 };
  for (const { severity, acknowledged } of findings) tally[acknowledged === null ? severity : 'acknowledged'] += 1;
  return tally;
}
