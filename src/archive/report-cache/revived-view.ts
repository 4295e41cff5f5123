/** The view of a report as it was inspected, from what is kept of it; whatever it needs is made when it is first asked for. */
import { once } from '../../score/once.ts';
import { publishedData } from '../../report/published.ts';
import { computedData } from '../../score/computed.ts';
import { type ReportView, sheetViews, type ViewSource, withSheets } from '../../score/view.ts';
import { showsFigures } from '../status.ts';
import type { CachedReport, ReportSummary } from './cached-report.ts';
import { revivedLeaf, revivedTree } from './stored-tree.ts';

/** What is kept apart from reports, because many share it; `frameworks` holds those of sheets, by id. */
export type Around = Required<Pick<ViewSource, 'department' | 'framework' | 'frameworks'>>;

/** The view of a report. */
export function revivedView(
  { scorecard: totals }: Pick<ReportSummary, 'scorecard'>,
  { report, scorecard: kept }: Pick<CachedReport, 'report' | 'scorecard'>,
  { department, framework: own, frameworks = new Map() }: Around,
): ReportView {
  const framework = showsFigures(report) ? own : null;
  const tree = once(() => revivedTree(kept.tree));
  const adjustments = once(() => kept.adjustments.map(revivedLeaf));
  const scorecard = {
    ...totals,
    undisclosed: new Map(kept.undisclosed),
    get tree() {
      return tree();
    },
    get adjustments() {
      return adjustments();
    },
  };
  const published = once(() => publishedData(report, framework, frameworks));
  const sheets = once(() => sheetViews(report, department, frameworks));
  const computed = once(() => withSheets(computedData(report, published(), scorecard), sheets()));
  return {
    ...{ report, department, framework, scorecard },
    get published() {
      return published();
    },
    get computed() {
      return computed();
    },
    get sheets() {
      return sheets();
    },
  };
}
