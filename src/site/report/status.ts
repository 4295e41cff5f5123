/** What a report that is no longer in force tells its readers, and whether it still shows figures. */
import type { Report } from '../../report/report.ts';

/** False where the report was withdrawn: its page keeps title, facts without figures, and the reason. */
export function showsFigures({ disclosure }: Pick<Report, 'disclosure'>): boolean {
  return disclosure.status !== 'withdrawn';
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
  const reason = ended === undefined ? '' : `原因：${ended.reason}${/[。！？]$/.test(ended.reason) ? '' : '。'}`;
  if (status === 'withdrawn')
    return { title: '本报告已撤回', text: `这份报告已${since}由公开机构撤回，本页不再显示其中的数据。${reason}` };
  if (status === 'superseded')
    return { title: '本报告已被替代', text: `这份报告已${since}被新的报告替代，下面是原来的内容，仅供查考。${reason}` };
  return undefined;
}
