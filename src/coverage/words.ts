/** What the coverage board says of a duty. */
import type { DutyRow } from './duty.ts';

/** The state in words, for example 逾期12天公开. */
export function stateWords(row: DutyRow): string {
  return `${ownWords(row)}${row.report?.superseded === true ? '（已被替代）' : ''}`;
}

function ownWords({ state, days, due }: DutyRow): string {
  switch (state) {
    case 'on-time':
      return '按期公开';
    case 'late':
      return `逾期${days ?? 0}天公开`;
    case 'published':
      return due === null ? '已公开' : '已公开，是否逾期无法判断';
    case 'overdue':
      return `未公开，已逾期${days ?? 0}天`;
    case 'pending':
      return '未公开，未到期限';
    case 'open':
      return '未公开';
    case 'withdrawn':
      return '已撤回';
  }
}

/** The due date, or that there is none. */
export function dueWords({ listed, due }: DutyRow): string {
  if (!listed) return '名单外';
  return due ?? '未定期限';
}

/** How a state is to be taken: good, bad, or neither. */
export function stateLook({ state }: DutyRow): 'good' | 'bad' | 'plain' {
  if (state === 'on-time') return 'good';
  return state === 'late' || state === 'overdue' ? 'bad' : 'plain';
}

/** What is missing, in the words of the CSV; null where nothing can be said. */
export function sectionWords({ sections }: DutyRow): string | null {
  return sections === null ? null : sections.map(({ title }) => title).join('；');
}
