/** The five reports that came first, as their offices published them: layout and figures of the originals, few of their words. */
import { type Pages, pagesOf } from './form-page.ts';
import { GUANGZHOU_FORM } from './guangzhou-form.ts';
import { HUADU_TEXT, LIWAN_TEXT, YANTIAN_TEXT, ZIYANG_TEXT } from './seed-texts.ts';
import { YANTIAN_SCORES, YANTIAN_TARGETS } from './yantian-form.ts';
import { ZIYANG_BASIC } from './ziyang-basic.ts';
import { ZIYANG_FORM } from './ziyang-form.ts';

export interface Seed extends Pages {
  /** The report that a person made of it. */
  id: string;
  /** In which it was published. */
  format: 'xlsx' | 'docx' | 'pdf';
}

export const SEEDS: readonly Seed[] = [
  { id: 'guangzhou-emergency/2022', format: 'xlsx', ...pagesOf('部门整体绩效自评表', [GUANGZHOU_FORM]) },
  {
    ...{ id: 'ziyang-emergency/2023', format: 'docx' },
    ...pagesOf('2023年度部门整体支出绩效自评报告', [
      ...ZIYANG_TEXT,
      '2023年度部门整体支出绩效评价基础数据表',
      ZIYANG_BASIC,
      '附件2',
      '2023年度部门整体支出绩效自评表',
      ZIYANG_FORM,
    ]),
  },
  {
    ...{ id: 'yantian-emergency/2023', format: 'pdf' },
    ...pagesOf('部门整体绩效评价报告', [
      ...YANTIAN_TEXT,
      '部门（单位）整体支出绩效目标完成情况自评表',
      YANTIAN_TARGETS,
      '部门整体支出绩效评分表',
      YANTIAN_SCORES,
    ]),
  },
  {
    ...{ id: 'huadu-emergency/2023', format: 'pdf' },
    ...pagesOf('2023年度广州市花都区应急管理局部门整体支出绩效自评报告', HUADU_TEXT),
  },
  {
    ...{ id: 'liwan-emergency/2021', format: 'pdf' },
    ...pagesOf('广州市荔湾区应急管理局2021年部门整体支出绩效自评报告', LIWAN_TEXT),
  },
];
