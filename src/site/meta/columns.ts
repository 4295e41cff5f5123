/** The columns (栏目) of the site, as the meta tags of government websites name them. */

/** The kinds of column that the guidelines for government websites allow and this site has. */
export type ColumnType = '首页' | '概况信息' | '信息公开指南' | '信息公开目录' | '数据发布' | '数据开放';

export interface Column {
  name: string;
  description: string;
  keywords: readonly string[];
  type: ColumnType;
}

/** Every page belongs to one of these. */
export const COLUMNS = {
  home: {
    name: '首页',
    description: '最新公开的部门整体支出绩效自评报告和查找入口。',
    keywords: ['绩效自评', '部门整体支出', '信息公开'],
    type: '首页',
  },
  reports: {
    name: '自评报告',
    description: '部门整体支出绩效自评报告全文、得分、算式与核对说明。',
    keywords: ['绩效自评报告', '部门整体支出', '复算得分'],
    type: '信息公开目录',
  },
  departments: {
    name: '部门',
    description: '各部门历年自评报告、得分与收支。',
    keywords: ['部门', '历年自评报告'],
    type: '信息公开目录',
  },
  regions: {
    name: '地区',
    description: '按行政区划查找部门和自评报告。',
    keywords: ['行政区划', '地区', '自评报告'],
    type: '信息公开目录',
  },
  years: {
    name: '年度',
    description: '按评价年度查找自评报告。',
    keywords: ['评价年度', '自评报告'],
    type: '信息公开目录',
  },
  frameworks: {
    name: '指标体系',
    description: '各地各年使用的指标、分值与评分规则。',
    keywords: ['指标体系', '分值', '评分规则'],
    type: '信息公开指南',
  },
  compare: {
    name: '比较',
    description: '把使用同一指标体系的报告逐项并列。',
    keywords: ['比较', '指标', '得分'],
    type: '数据发布',
  },
  coverage: {
    name: '公开情况',
    description: '应公开、已公开、逾期和缺项的部门。',
    keywords: ['应公开', '已公开', '逾期', '缺项'],
    type: '数据发布',
  },
  findings: {
    name: '核对结果',
    description: '报告中对不上的数字与公开的说明。',
    keywords: ['核对', '勾稽', '核对说明'],
    type: '数据发布',
  },
  data: {
    name: '数据开放',
    description: '全部报告的数据下载与字段说明。',
    keywords: ['开放数据', 'CSV', 'JSON', 'XLSX'],
    type: '数据开放',
  },
  guide: {
    name: '编写指南',
    description: '怎样填写、核对和提交一份自评报告。',
    keywords: ['编写指南', '字段', '核对规则', '组件'],
    type: '信息公开指南',
  },
  search: {
    name: '检索',
    description: '全文检索自评报告。',
    keywords: ['检索', '自评报告'],
    type: '信息公开目录',
  },
  about: {
    name: '关于本站',
    description: '本站做什么、怎样复算与核对、由谁主办。',
    keywords: ['关于', '主办单位', '复算'],
    type: '概况信息',
  },
} as const satisfies Record<string, Column>;

export type ColumnId = keyof typeof COLUMNS;
