/** A report was published by the day on which it was due. */
import { defineCheck } from '../check.ts';
import { daysBetween } from '../wording/days.ts';
import { pass } from '../verdict.ts';

export const publishedOnTime = defineCheck({
  id: 'published-on-time',
  family: 'disclosure',
  title: '报告在应公开的最后日期之前公开',
  messages: {
    late: '报告于 {stated} 公开，应在 {due} 之前公开，晚了 {days} 天。',
    unknown: '报告应在 {due} 之前公开，公开日期不详，无法核对。',
  },
  fix: '核对 disclosure.published 和部门名单里的最后日期；确实晚了的，在 disclosure.note 里说明。',
  advice: {
    unknown: '查到公开日期的，填写 disclosure.published；查不到的，不必改。',
  },
  *run({ view: { report, department } }) {
    const due = department.roster.find(({ year }) => year === report.year)?.due;
    if (due === undefined) return;
    const { published } = report.disclosure;
    if (published === undefined) {
      const keys = ['disclosure'];
      yield { outcome: 'unchecked', at: null, keys, expected: `≤${due}`, message: 'unknown', data: { due } };
      return;
    }
    const days = daysBetween({ from: due, to: published });
    if (days <= 0) {
      yield pass(null);
      return;
    }
    const found = { stated: published, expected: `≤${due}`, difference: `${days}天` };
    const data = { stated: published, due, days: String(days) };
    yield { outcome: 'review', at: null, keys: ['disclosure', 'published'], ...found, message: 'late', data };
  },
});
