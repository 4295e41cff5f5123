/** 说明: where the figures come from and how to read them. */
import type { LoadedReport } from '../../archive/archive.ts';
import { regionName } from '../../report/region-name.ts';
import { notPublished } from '../../score/not-published.ts';
import { STATUS_NAMES } from '../../archive/status.ts';
import { reportUrl } from '../../archive/urls.ts';
import { type Worksheet, textCell } from './worksheet.ts';

export const ABOUT = '说明';

const HOW_TO_READ = [
  '“自评得分”为部门公布的数字，原样保留；“复算得分”由本站按公开的评分规则重新计算。',
  '带公式的单元格，公式的结果与页面上的数字完全一致；没有公式的复算得分，算式写在同一行。',
  '公布的合计与各行之和不等时，合计保留公布的数字，不写公式。',
  '空白表示没有公布；不是单纯数字的内容（如“≥95%”“约5000人”）照原文写成文字。',
  '超过15位的数字，表格软件不能精确保存，所以写成靠右的文字，不参与计算。',
];

/** @param address  of the site, for example `https://mingzhang.example`. */
export function aboutWorksheet({ id, title, view }: LoadedReport, address: string): Worksheet {
  const { report, department, framework } = view;
  const { disclosure } = report;
  const { source } = disclosure;
  const facts: [string, string | undefined][] = [
    ['标题', title],
    ['部门', department.name],
    ['地区', regionName(department.regions)],
    ['评价年度', String(report.year)],
    ['指标体系', framework?.name ?? (view.sheets.length > 0 ? '见各张项目自评表' : '未公开得分')],
    ['状态', STATUS_NAMES[disclosure.status]],
    ['原文标题', source.title],
    ['公开机构', source.publisher],
    ['原文网址', source.address],
    ['文号', disclosure.documentNumber],
    ['原文 SHA-256', source.sha256],
    ['原文公开日期', disclosure.published],
    ['进入本站日期', disclosure.entered],
    ['金额单位', report.budget?.unit],
    ['页面地址', new URL(reportUrl(id), address).href],
    ['公开情况说明', disclosure.note],
    ['示例', disclosure.example ? '数字照原文，文字重写；正式文本以原报告为准。' : undefined],
  ];
  return {
    name: ABOUT,
    rows: [
      ...facts.flatMap(([name, text]) => (text === undefined ? [] : [[textCell(name, 'name'), textCell(text)]])),
      ...notPublished(view).map(({ text }, index) => [
        textCell(index === 0 ? '没有公布的内容' : '', 'name'),
        textCell(text),
      ]),
      ...HOW_TO_READ.map((text, index) => [textCell(index === 0 ? '怎样阅读' : '', 'name'), textCell(text)]),
    ],
    headRows: 0,
  };
}
