/** What printers of `diff` take: everything that a change of content changes on the site. */
import type { Finding } from '../check/finding.ts';
import type { Move } from '../check/history.ts';
import { SEVERITY_NAMES } from './results.ts';
import { visible, visibleFinding } from './visible.ts';

export type { Move };

/** Findings that only one side has. */
export interface FindingMoves {
  appeared: Finding[];
  vanished: Finding[];
}

export interface ReportDifference extends FindingMoves {
  /** `<department>/<year>`. */
  id: string;
  /** `unreadable` where one side has faults of form that keep it from being scored. */
  state: 'added' | 'removed' | 'changed' | 'unreadable';
  /** Published data; empty unless both sides can be read. */
  published: Move[];
  /** Recomputed scores, totals and grades, and whatever else is computed from published data. */
  computed: Move[];
}

export interface Difference {
  /** What is compared, by the names that readers know. */
  base: string;
  head: string;
  reports: ReportDifference[];
  /** Findings on frameworks, departments and the portal. */
  elsewhere: FindingMoves;
}

/** States as readers meet them; a changed report needs no word. */
export const STATE_NAMES: Readonly<Record<ReportDifference['state'], string>> = {
  added: '新增',
  removed: '删去',
  changed: '',
  unreadable: '有格式错误，无法比较数字',
};

/** One side of a move, or a word for nothing. */
export function sideOf(value: string | null): string {
  return value === null ? '无' : visible(value);
}

/** One finding in a line: how grave, whether it is explained, what, which check, and where. */
export function findingLine(finding: Finding): string {
  const { severity, message, check, acknowledged, at, line } = visibleFinding(finding);
  const explained = acknowledged === null ? '' : '（已说明）';
  return `${SEVERITY_NAMES[severity]}${explained}：${message}［${check}，${at ?? `第 ${line} 行`}］`;
}

/** How much moved, in one sentence. */
export function differenceSummary({ reports, elsewhere }: Difference): string {
  const count = (list: (report: FindingMoves & Partial<ReportDifference>) => number): number =>
    [...reports, elsewhere].reduce((sum, each) => sum + list(each), 0);
  if (reports.length === 0 && elsewhere.appeared.length + elsewhere.vanished.length === 0) {
    return '没有数字、得分或核对发现发生变化。';
  }
  const figures = count(({ published }) => published?.length ?? 0);
  const computed = count(({ computed: moves }) => moves?.length ?? 0);
  const appeared = count((each) => each.appeared.length);
  const vanished = count((each) => each.vanished.length);
  return `${reports.length} 份报告有变化：公布的数据 ${figures} 处，复算结果 ${computed} 处，新出现的核对发现 ${appeared} 处，消失的 ${vanished} 处。`;
}
