/** Documents in the official layouts, as HTML, and the tables that they hold. */
import { tableHtml, type Written } from './tables.ts';

type Rows = readonly (readonly Written[])[];

const FORM: Rows = [
  [['部门整体支出绩效自评表', 1, 9]],
  ['部门名称', ['某市财政局', 1, 8]],
  [['预算执行情况（万元）', 3, 1], ['资金', 1, 2], '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [['年度资金总额', 1, 2], '1,150.00', '1,234.56', '1,200.00', '10', '97.20%', '9.72'],
  [['其中：财政拨款', 1, 2], '1,150.00', '1,234.56', '1,200.00', '—', '97.20%', '—'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', ['偏差原因分析及改进措施', 1, 2]],
  [['产出指标', 3, 1], ['数量指标', 2, 1], '开展预算绩效管理培训次数', '≥4次', '5次', '10', '10', ['', 1, 2]],
  ['部门预算公开率', '100%', '100%', '10', '10.00', ['', 1, 2]],
  [
    '质量指标',
    '部门决算公开及时率',
    '≥95%',
    '92.5%',
    '10',
    '9.25',
    ['部分单位报送不及时，下一步将加强督促，按月通报进度。', 1, 2],
  ],
  ['效益指标', '社会效益指标', '群众满意度', '≥90%', '９３%', '10', '10', ['', 1, 2]],
  [['总分', 1, 5], '100', '97.97', ['', 1, 2]],
];

const NINE: Rows = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因', '改进措施'],
  [
    ['产出指标', 2, 1],
    '数量指标',
    '新建改建农村公路里程',
    '≥120公里',
    '118.6公里',
    '15',
    '14.83',
    '汛期停工',
    '调整工期',
  ],
  ['时效指标', '项目按期完工率', '100%', '98.80%', '10', '9.88', '—', '—'],
];

const WRAPPED: Rows = [
  ['序号', '项目名称', '金额（元）'],
  ['1', '农村义务教育阶段学生营养改善计划补助资金', '12,345,678.90'],
  ['2', '城乡居民基本医疗保险补助', '987,654,321.00'],
  ['3', '第一行\n第二行', '0.00'],
];

const SMALL: Rows = [
  ['指标', '分值', '得分'],
  ['预算执行率', '10', '9.50'],
  ['决算公开', '5', '5.00'],
];

const OTHER: Rows = [
  ['年度', '收入', '支出', '结余'],
  ['2022', '100.00', '98.00', '2.00'],
  ['2023', '110.50', '110.50', '0.00'],
];

export const LONG_HEADER = ['序号', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
export const LONG_ROWS: Rows = Array.from({ length: 110 }, (_, index) => [
  String(index + 1),
  `第${index + 1}项工作任务完成情况`,
  `≥${index + 10}项`,
  `${index + 11}项`,
  '1',
  (1 - index / 1000).toFixed(3),
]);

const TABLES = {
  form: [FORM],
  'no-frame': [SMALL],
  'two-tables': [SMALL, OTHER],
  landscape: [NINE],
  wrapped: [WRAPPED],
  dashed: [SMALL],
  double: [SMALL],
  shaded: [SMALL],
} satisfies Readonly<Record<string, readonly Rows[]>>;

export function expectedOf(name: keyof typeof TABLES): readonly Rows[] {
  return TABLES[name];
}

const STYLE = 'td { font-size: 10pt } p { text-indent: 2em; margin: 0 } td p { text-indent: 0 }';
const FULL = 'border="1" cellspacing="0" width="100%"';

function page(body: string, style = ''): string {
  return `<html lang="zh-CN"><head><meta charset="utf-8"><style>${STYLE} ${style}</style></head><body>${body}</body></html>`;
}

const BEFORE = `<h1 align="center">某市财政局2023年度部门整体支出绩效自评报告</h1>
<h2>一、部门概况</h2>
<p>根据《预算法》和财政部有关规定，我局对2023年度部门整体支出开展了绩效自评，现将有关情况报告如下，请予审核。全年预算数为1,234.56万元，执行数为1,200.00万元，执行率为97.20%。</p>
<p>（一）主要职能。贯彻执行国家财税方针政策。</p>
<p>（二）机构设置。内设科室12个，下属单位3个，年末实有人数86人，其中行政编制52人、事业编制34人。</p>`;

/** LibreOffice takes borders from each cell alone. */
function styled(rows: Rows, style: string): string {
  return page(tableHtml(rows, 'cellspacing="0"').replaceAll('<td', `<td style="${style}"`));
}

export const DOCUMENTS: Readonly<Record<string, string>> = {
  form: page(`${BEFORE}${tableHtml(FORM, FULL)}<p>附表如上。</p>`),
  'no-frame': page(tableHtml(SMALL, 'border="1" frame="void" rules="all" cellspacing="0" width="60%"')),
  'two-tables': page(`<p>表一</p>${tableHtml(SMALL, FULL)}<p>表二</p>${tableHtml(OTHER, FULL)}`),
  landscape: page(tableHtml(NINE, FULL), '@page { size: 29.7cm 21cm }'),
  wrapped: page(tableHtml(WRAPPED, 'border="1" cellspacing="0" width="180"')),
  dashed: styled(SMALL, 'border: 1px dashed black'),
  double: styled(SMALL, 'border: 3px double black'),
  shaded: styled(SMALL, 'border: 1px solid black; background: #d0d8e8'),
  long: page(tableHtml([LONG_HEADER, ...LONG_ROWS], FULL, 1)),
};

/** Forms one after the other: page breaks part some of them, and cut rows in two. */
export function flowingHtml(count: number): string {
  return page(Array.from({ length: count }, () => `<p>部门自评表</p>${tableHtml(FORM, FULL)}`).join(''));
}

/** A form on every page. */
export function pagesHtml(count: number): string {
  const one = `第一部分　部门整体支出绩效自评情况说明。</p>${tableHtml(FORM, FULL)}`;
  const pages = Array.from({ length: count }, () => `<p style="page-break-before: always">${one}`);
  return page(pages.join(''));
}

/** Paragraphs of several lines each, over several pages. */
export const FLAT_TEXTS: readonly string[] = Array.from({ length: 24 }, (_, index) => {
  const number = '一二三四五六七八九十'[index % 10] ?? '';
  const long =
    index % 3 === 0
      ? '同时，我局按照过紧日子的要求，严格控制一般性支出，“三公”经费支出12.35万元，比上年减少8.6%，'
      : '';
  return `（${number}）第${index + 1}项工作。2023年全年预算数为${1000 + index * 37}.50万元，执行数为${900 + index * 37}.25万元，${long}执行率达到${90 + (index % 9)}.${index}%，完成了年初设定的绩效目标。`;
});
