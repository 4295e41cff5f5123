/**
 * Sentences of published reports with the data of the same reports: which numbers are data, and of which path, as a person
 * who read both would say. All others stay as they are printed.
 */
export interface PublishedProse {
  /** The report whose data are known. */
  id: string;
  sentences: readonly { text: string; bound: readonly (readonly [text: string, path: string])[] }[];
}

const NATURE = 'budget.expenditure.splits.nature';

export const PUBLISHED_PROSE: readonly PublishedProse[] = [
  {
    id: 'huadu-emergency/2023',
    sentences: [
      {
        text: '2023 年度本部门收入全年预算数为 4368.55 万元，支出全年预算数为 4368.55 万元。2023 年度，本部门实际收入为 3980.82 万元，实际支出为 3980.82 万元，预算执行率 91.12%。',
        bound: [
          ['4368.55 万元', 'budget.expenditure.adjusted'],
          ['3980.82 万元', 'budget.expenditure.executed'],
          ['91.12%', 'budget.expenditure.rates.execution'],
        ],
      },
      {
        text: '基本支出。全年预算数 2461.75 万元，实际支出 2453.36 万元，完成年度预算 99.66%，主要用于在职人员工资福利支出。',
        bound: [
          ['2461.75 万元', `${NATURE}.basic.adjusted`],
          ['2453.36 万元', `${NATURE}.basic.executed`],
        ],
      },
      {
        text: '项目支出。全年预算数 1906.8 万元，实际支出 1527.46 万元，完成年度预算 80.11%。',
        bound: [
          ['1906.8 万元', `${NATURE}.project.adjusted`],
          ['1527.46 万元', `${NATURE}.project.executed`],
        ],
      },
      {
        text: '履职效能部分自评 49.11 分，管理效能部分自评 49 分，我局 2023 年度部门整体支出绩效自评得分为 98.11 分。',
        bound: [['98.11 分', 'stated.total']],
      },
    ],
  },
  {
    id: 'liwan-emergency/2021',
    sentences: [
      {
        text: '本部门年度整体支出年初预算数 2222.37万元，整体支出预算调整数 48.03 万元，整体年度实际支出数 2190.49 万元，预算调整率 2.16%，预算完成率 96.48%。',
        bound: [
          ['2222.37万元', 'budget.expenditure.approved'],
          ['48.03 万元', 'budget.expenditure.adjustment'],
          ['2190.49 万元', 'budget.expenditure.executed'],
          ['2.16%', 'budget.expenditure.rates.adjustment'],
          ['96.48%', 'budget.expenditure.rates.completion'],
        ],
      },
      {
        text: '2、三防抢险工作经费使用 224.06 万元，完成率 94.19%。资金具体用途为三防抢险工作经费支出。',
        bound: [['94.19%', 'tables.projects.flood-rescue.completion']],
      },
      { text: '发现问题隐患 362 项，已整改 362 项，整改率 100%，立案 2 宗，办结率 100%，群众满意率 100%。', bound: [] },
    ],
  },
  {
    id: 'ziyang-emergency/2023',
    sentences: [
      {
        text: '资阳区应急管理局为区政府工作部门，2023年我局有在职工作人员27人。内设五个股室，下设2个二级机构。',
        bound: [['27人', 'staffing.in-post']],
      },
      {
        text: '总支出408.34万元（其中：财政拨款支出376.02万元），其中人员经费311.42万元，主要用于人员的基本工资。日常公用经费72.87万元，主要用于单位办公费。',
        bound: [
          ['376.02万元', `${NATURE}.basic.splits.appropriation.fiscal.executed`],
          ['311.42万元', `${NATURE}.basic.splits.purpose.personnel.executed`],
          ['72.87万元', `${NATURE}.basic.splits.purpose.operating.executed`],
        ],
      },
      {
        text: '2023年项目支出607.83万元，主要用于安全监督等项目开支。今年来立案39起，处罚33万元，行刑衔接2起。',
        bound: [['607.83万元', `${NATURE}.project.executed`]],
      },
    ],
  },
  {
    id: 'yantian-emergency/2023',
    sentences: [
      {
        text: '2023年经核定公务员编制人数25人（其中单列编制1人），年末实有人数23人，年末实有退休人员2人。财政供养人员控制率为92%，财政供养人员规模控制工作合理有效。',
        bound: [
          ['25人', 'staffing.establishment'],
          ['1人', 'staffing.separate-establishment'],
          ['23人', 'staffing.in-post'],
          ['2人', 'staffing.retired'],
          ['92%', 'staffing.rates.establishment-control'],
        ],
      },
      {
        text: '区应急管理局本年收入 4610.04 元，其中一般公共预算财政拨款收入 4580.26 万元，占本年收入 99.35%；其他收入 29.78 万元，占本年收入 0.65%。',
        bound: [
          ['4580.26 万元', 'budget.revenue.splits.source.general.executed'],
          ['29.78 万元', 'budget.revenue.splits.source.other.executed'],
        ],
      },
      {
        text: '2023 年，本单位预算收入 4610.04 万元，比 2022 年 5052.85 万元减少了 442.81 万元，同比下降 8.76%。',
        bound: [],
      },
      {
        text: '整体支出绩效评分 95.7 分，扣分项 4.3 分，隐患点预警及时处理率 100%，人工监测隐患点 48 处。',
        bound: [['95.7 分', 'stated.total']],
      },
    ],
  },
];
