/** What a change of content changes on the site: published figures, what is computed from them, and findings. */
import { allowList } from '../../components/allow-list.ts';
import type { Finding } from '../check/finding.ts';
import type { ContentSide } from '../history/content-side.ts';
import { movesBetween } from '../history/moves.ts';
import type { Difference, FindingMoves, Move, ReportDifference } from '../print/difference.ts';
import { affectedFiles } from '../read/affected.ts';
import { idOfReport } from '../read/content.ts';
import { inspectContent, type Inspection } from '../read/inspect.ts';
import type { InspectedReport } from '../read/inspect-report.ts';
import type { ReportView } from '../score/view.ts';

/** Compares two sides; only what changed and its neighbours are read. */
export function compareContent(base: ContentSide, head: ContentSide): Difference {
  const files = [...new Set([...base.fingerprints.keys(), ...head.fingerprints.keys()])].sort();
  const changed = files.filter((file) => base.fingerprints.get(file) !== head.fingerprints.get(file));
  const before = inspectContent(base.io, allowList, { files: affectedFiles(changed, base.io).filter(base.io.exists) });
  const after = inspectContent(head.io, allowList, { files: affectedFiles(changed, head.io).filter(head.io.exists) });
  const isOfReport = ({ file }: Finding): boolean => idOfReport(file) !== undefined;
  const others = ({ findings }: Inspection): Finding[] => findings.filter((finding) => !isOfReport(finding));
  const ids = [
    ...new Set([...base.fingerprints.keys(), ...head.fingerprints.keys()].flatMap((file) => idOfReport(file) ?? [])),
  ].sort();
  return {
    base: base.label,
    head: head.label,
    reports: ids
      .map((id) => compareReport(id, { side: base, inspection: before }, { side: head, inspection: after }))
      .filter((report) => report.state === 'added' || report.state === 'removed' || isMoved(report)),
    elsewhere: compareFindings(others(before), others(after)),
  };
}

interface Inspected {
  side: ContentSide;
  inspection: Inspection;
}

function compareReport(id: string, base: Inspected, head: Inspected): ReportDifference {
  const file = `reports/${id}.mdx`;
  const [isBefore, isAfter] = [base.side.io.exists(file), head.side.io.exists(file)];
  const [before, after] = [base.inspection.reports.get(id), head.inspection.reports.get(id)];
  const findings = (side: Inspected): Finding[] => side.inspection.findings.filter((finding) => finding.file === file);
  const isWhole = isSound(before) && isSound(after);
  // If one side could not be checked, all findings of the other would seem new or gone.
  const comparable = (list: Finding[]): Finding[] => (isWhole || isBefore !== isAfter ? list : list.filter(isOfForm));
  const moved = compareFindings(comparable(findings(base)), comparable(findings(head)));
  if (!isBefore) return { id, state: 'added', published: [], computed: [], ...moved };
  if (!isAfter) return { id, state: 'removed', published: [], computed: [], appeared: [], vanished: [] };
  if (before === undefined || after === undefined)
    return { id, state: 'unreadable', published: [], computed: [], ...moved };
  return {
    id,
    state: 'changed',
    published: movesBetween(before.view.published, after.view.published),
    computed: [...movesBetween(before.view.computed, after.view.computed), ...comparePoints(before.view, after.view)],
    ...moved,
  };
}

function isSound(report: InspectedReport | undefined): boolean {
  return report?.isMalformed === false;
}

function isOfForm({ check }: Finding): boolean {
  return check.startsWith('form/');
}

function isMoved({ published, computed, appeared, vanished }: ReportDifference): boolean {
  return [published, computed, appeared, vanished].some((list) => list.length > 0);
}

/** How many points a rule gives; this is no datum, but the page shows it beside the total. */
function comparePoints(before: ReportView, after: ReportView): Move[] {
  const [from, to] = [before.scorecard.recomputed.computedPoints, after.scorecard.recomputed.computedPoints];
  return from === to ? [] : [{ path: 'recomputed.computedPoints', name: '按规则复算的分值', from, to }];
}

/** Two findings are the same whatever line of the file they are on. */
function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingMoves {
  return { appeared: without(after, before), vanished: without(before, after) };
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const rest = new Map<string, number>();
  for (const other of others) rest.set(keyOf(other), (rest.get(keyOf(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = rest.get(keyOf(finding)) ?? 0;
    rest.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

/** Words are left out: those of a finding on a datum depend on the datum, or on a name that somebody improved. */
function keyOf({ check, file, at, stated, expected, message, acknowledged }: Finding): string {
  return JSON.stringify([check, file, at ?? message, stated, expected, acknowledged]);
}
