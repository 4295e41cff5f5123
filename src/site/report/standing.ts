/** Whether a report's figures stand: those of a withdrawn or superseded report are listed, never counted or compared. */
import type { Disclosure } from '../../report/disclosure.ts';

/** The words for the states of a report, as readers see them. */
export const STATUS_NAMES: Readonly<Record<Disclosure['status'], string>> = {
  draft: '草稿',
  published: '已公开',
  withdrawn: '已撤回',
  superseded: '已被替代',
};

interface Listed {
  summary: { report: { disclosure: Pick<Disclosure, 'status'> } };
}

/** Tells whether the figures of a report may be counted and compared. */
export function isStanding({ summary }: Listed): boolean {
  return summary.report.disclosure.status === 'published';
}
