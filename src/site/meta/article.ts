/** What the head of a report page says of the report as an article (内容页). */
import { lastChange } from '../../report/last-change.ts';
import type { ReportView } from '../../score/view.ts';

/** What the meta tags of an article say. */
export interface Article {
  /** `YYYY-MM-DD`. */
  published: string;
  /** `YYYY-MM-DD`, where the article changed on this site after it was entered. */
  modified?: string | undefined;
  /** 信息来源: who published the text. */
  source: string;
  keywords?: readonly string[];
}

/** A report as an article. Where nobody knows when it was published, the day it entered the site counts; the page says so. */
export function articleOf({ report, department, framework }: ReportView): Article {
  const { disclosure } = report;
  return {
    published: disclosure.published ?? disclosure.entered,
    modified: lastChange(report),
    source: disclosure.source.publisher ?? department.name,
    keywords: [
      department.shortName,
      ...department.regions.map(({ name }) => name),
      `${report.year}年度`,
      '部门整体支出',
      '绩效自评',
      ...(framework === null ? [] : [framework.name]),
    ],
  };
}
