/** The states of a report: their words, whether its figures are shown, and whether they are counted and compared. */
import type { Disclosure } from '../report/disclosure.ts';
import type { Report } from '../report/report.ts';

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

/** Whether the figures of a report may be counted and compared; those of a withdrawn or superseded one are listed only. */
export function isStanding({ summary }: Listed): boolean {
  return summary.report.disclosure.status === 'published';
}

/** False where the report was withdrawn: its page keeps title, facts without figures, and the reason. */
export function showsFigures({ disclosure }: Pick<Report, 'disclosure'>): boolean {
  return disclosure.status !== 'withdrawn';
}

/** True where the report's figures may be shown to everybody: it is no draft and was not withdrawn. */
export function isPublic(report: Pick<Report, 'disclosure'>): boolean {
  return report.disclosure.status !== 'draft' && showsFigures(report);
}

/** A withdrawn report as everybody sees it: what it was and why it is gone, without any of its data. Others stay as they are. */
export function withoutWithdrawn(report: Report): Report {
  if (showsFigures(report)) return report;
  const { department, year, title, framework, disclosure } = report;
  return {
    ...{ department, year, title, framework, disclosure },
    stated: {},
    goals: [],
    targets: [],
    scores: {},
    sheets: [],
    tables: [],
    facts: [],
    relations: [],
    acknowledgements: [],
    revisions: report.revisions.map((revision) => ({ ...revision, fields: [] })),
  };
}

export interface StatusWords {
  title: string;
  /** Whole sentences. */
  text: string;
}

/** The words of the banner; undefined for a report in force. */
export function statusWords({ disclosure }: Pick<Report, 'disclosure'>): StatusWords | undefined {
  const { status, ended } = disclosure;
  const since = ended === undefined ? '' : `于 ${ended.date} `;
  const reason = ended === undefined ? '' : reasonSentence(ended.reason);
  if (status === 'withdrawn')
    return { title: '本报告已撤回', text: `这份报告已${since}由公开机构撤回，本页不再显示其中的数据。${reason}` };
  if (status === 'superseded')
    return { title: '本报告已被替代', text: `这份报告已${since}被新的报告替代，下面是原来的内容，仅供查考。${reason}` };
  return undefined;
}

/** Why a report ended, as a sentence of its own. */
export function reasonSentence(reason: string): string {
  return `原因：${reason}${/[。！？]$/.test(reason) ? '' : '。'}`;
}
