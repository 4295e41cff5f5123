/** What the site keeps of one report: a head that stays in memory, and a digest that is read when somebody asks. */
import type { Counts } from '../../check/engine.ts';
import type { Finding } from '../../check/finding.ts';
import type { History } from '../../check/history.ts';
import type { InspectedReport } from '../../read/inspect.ts';
import { frameworksOf, type Report } from '../../report/report.ts';
import type { LeafScore, NodeScore, ScoreSheet, SilentNode } from '../../score/sheet.ts';
import { type ReportView, viewReport } from '../../score/view.ts';
import { type Money, moneyOf } from '../money.ts';
import { showsFigures, withoutWithdrawn } from '../status.ts';
import { storedBody } from './stored-body.ts';
import { type Stored, storedLeaf, storedTree } from './stored-tree.ts';

/** The part of a report by which it is listed, counted and sorted. */
export type ReportHead = Pick<
  Report,
  'department' | 'year' | 'title' | 'framework' | 'disclosure' | 'stated' | 'reviewed' | 'thirdParty' | 'revisions'
>;

export interface Head {
  /** `<department>/<year>`. */
  id: string;
  file: string;
  /** The name of its digest, made of everything that the digest follows from. */
  key: string;
  report: ReportHead;
  sheet: Pick<ScoreSheet, 'stated' | 'recomputed' | 'meant' | 'weights'>;
  money: Money | null;
  /** The frameworks by which it and its sheets are scored. */
  frameworks: string[];
  /** Whether it has project sheets: most have none, and lists of files must not open every report to know. */
  hasSheets: boolean;
  /** Findings that nothing explains, by severity, and how many are explained. */
  tally: Record<Finding['severity'] | 'acknowledged', number>;
  /** The comparisons of each check, as JSON: ten thousand of them are only ever added up. */
  counts: string;
}

/** Plain data, as they lie in a file. */
export interface Digest {
  key: string;
  /** Without its data where it was withdrawn. */
  report: Report;
  sheet: {
    tree: Stored<NodeScore>[];
    adjustments: Stored<LeafScore>[];
    undisclosed: [string, SilentNode[]][];
  };
  /** In the order of lines. */
  findings: Finding[];
  /** Without the day on which it was looked up. */
  history: Omit<History, 'asOf'> | null;
  /** The text by `storedBody`; null where it was withdrawn. */
  body: string | null;
}

/** What a report is seen as: nothing that pages or files are made from holds a figure of a withdrawn report. */
export function shownView(view: ReportView): ReportView {
  const { report, department } = view;
  return showsFigures(report) ? view : viewReport({ report: withoutWithdrawn(report), department, framework: null });
}

/** Divides an inspected report. */
export function divided(inspected: InspectedReport, key: string): { head: Head; digest: Digest } {
  const { id, file, findings, view } = inspected;
  const { report, sheet } = shownView(view);
  const { department, year, title, framework, disclosure, stated, reviewed, thirdParty, revisions } = report;
  const head = {
    ...{ id, file, key },
    report: { department, year, title, framework, disclosure, stated, reviewed, thirdParty, revisions },
    sheet: { stated: sheet.stated, recomputed: sheet.recomputed, meant: sheet.meant, weights: sheet.weights },
    money: moneyOf(report),
    frameworks: frameworksOf(report),
    hasSheets: report.sheets.length > 0,
    tally: tallyOf(findings),
    counts: JSON.stringify(inspected.counts),
  };
  const { asOf: _asOf, ...history } = inspected.history ?? { asOf: '' };
  return {
    head,
    digest: {
      key,
      report,
      sheet: {
        tree: storedTree(sheet.tree),
        adjustments: sheet.adjustments.map(storedLeaf),
        undisclosed: [...sheet.undisclosed],
      },
      findings,
      history: 'versions' in history ? history : null,
      body: showsFigures(view.report) ? storedBody(inspected.body) : null,
    },
  };
}

/** The comparisons behind a head. */
export function countsOf({ counts }: Head): Counts {
  return JSON.parse(counts) as Counts;
}

function tallyOf(findings: readonly Finding[]): Head['tally'] {
  const tally = { error: 0, warning: 0, info: 0, acknowledged: 0 };
  for (const { severity, acknowledged } of findings) tally[acknowledged === null ? severity : 'acknowledged'] += 1;
  return tally;
}
