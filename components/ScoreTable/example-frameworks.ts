/** Small frameworks for the examples of `<ScoreTable />`. */
import type { FrameworkInput } from '../example.ts';

export const form = {
  name: '示例指标体系',
  place: '示例市',
  region: '440100',
  from: 2023,
  source: '示例',
  total: '100',
};
export const bands: FrameworkInput['bands'] = [
  { grade: '优', atLeast: '90' },
  { grade: '良', atLeast: '80', below: '90' },
  { grade: '中', below: '80' },
];

/** Three levels, with parts, a reference, a limited score and rules. */
export const threeLevels: FrameworkInput = {
  ...form,
  bands,
  indicators: [
    {
      id: 'performance',
      name: '履职效能',
      weight: '50',
      indicators: [
        {
          id: 'overall',
          name: '整体效能',
          weight: '50',
          indicators: [
            {
              id: 'output',
              name: '产出指标完成情况',
              weight: '20',
              explanation: '产出完成了多少。',
              standard: '按平均完成率。',
              method: { name: 'average-completion' },
            },
            {
              id: 'spending',
              name: '资金支出率',
              weight: '10',
              method: { name: 'rate', numerator: '实际支出数', denominator: '预算数', above: 'cap' },
            },
            {
              id: 'benefit',
              name: '效益指标完成情况',
              weight: '20',
              method: {
                name: 'judged',
                references: [
                  {
                    id: 'rate',
                    name: '资金支出率',
                    weight: '10',
                    method: { name: 'rate', numerator: '实际支出数', denominator: '预算数', above: 'cap' },
                  },
                ],
              },
            },
          ],
        },
      ],
    },
    {
      id: 'efficiency',
      name: '管理效率',
      weight: '50',
      indicators: [
        {
          id: 'purchasing',
          name: '采购管理',
          weight: '5',
          indicators: [
            {
              id: 'intent',
              name: '采购意向公开合规性',
              weight: '2',
              method: { name: 'parts' },
              parts: [
                { id: 'completeness', weight: '0.5', method: { name: 'judged' } },
                {
                  id: 'timeliness',
                  name: '公开及时性',
                  weight: '1.5',
                  explanation: '是否按时。',
                  method: { name: 'judged' },
                },
              ],
            },
            { id: 'filing', name: '合同备案时效性', weight: '3', method: { name: 'judged' } },
          ],
        },
        {
          id: 'assets',
          name: '资产管理',
          weight: '45',
          indicators: [{ id: 'assets-all', name: '资产管理合规性', weight: '45', method: { name: 'judged' } }],
        },
      ],
    },
  ],
};

/** Two levels, of which a report may state only the first. */
export const twoNodes: FrameworkInput = {
  ...form,
  bands,
  indicators: [
    {
      id: 'performance',
      name: '履职效能',
      weight: '50',
      indicators: [{ id: 'overall', name: '整体效能', weight: '50', method: { name: 'judged' } }],
    },
    { id: 'efficiency', name: '管理效率', weight: '50', method: { name: 'judged' } },
  ],
};

/** Bonus and penalty items below the indicators. */
export const withAdjustments: FrameworkInput = {
  ...twoNodes,
  adjustments: [
    {
      id: 'awards',
      name: '表彰加分',
      most: '3',
      standard: '省级每次 1 分，最多 3 分。',
      method: { name: 'tally', counts: [{ id: 'provincial', name: '省级表彰次数', points: '1' }] },
    },
    { id: 'late', name: '迟报扣分', least: '-5', method: { name: 'judged' } },
    { id: 'audit', name: '审计意见', most: '1', least: '-2', method: { name: 'judged' } },
  ],
};

/** Rows that the department defines itself. */
export const ownRows: FrameworkInput = {
  ...form,
  indicators: [
    { id: 'execution', name: '预算执行', weight: '10', method: { name: 'judged' } },
    { id: 'output', name: '产出指标', weight: '90', rows: 'report' },
  ],
};
