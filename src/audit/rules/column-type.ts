/** The type of a column is one of those that the guidelines list. */
import { metaContents } from '../built-page.ts';
import type { PageRule } from '../rule.ts';

const TYPES: readonly string[] = [
  '首页',
  '概况信息',
  '机构职能',
  '负责人信息',
  '工作动态',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依法申请公开',
  '数据发布',
  '数据开放',
  '政策解读',
  '回应关切',
  '办事服务',
  '咨询投诉',
  '征集调查',
  '在线访谈',
];

export const columnType: PageRule = {
  id: 'column-type',
  *check(page) {
    for (const type of metaContents(page, 'ColumnType')) {
      if (!TYPES.includes(type)) yield `栏目类型“${type}”不在规定的类型里。`;
    }
  },
};
