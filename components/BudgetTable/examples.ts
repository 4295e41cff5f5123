/** Examples of `<BudgetTable />`. */
import type { z } from 'zod';
import { type Examples, exampleView } from '../example.ts';
import type { props } from './props.ts';

const many = exampleView({
  budget: {
    note: '口径为部门预算。',
    revenue: { amounts: { adjusted: '4368.55' }, prior: { adjusted: '5028.11' } },
    expenditure: {
      name: '本年支出合计',
      amounts: { approved: '4778.05', adjustment: '-409.50', executed: '3980.82' },
      rates: [{ id: 'execution', name: '预算执行率', of: 'executed', by: 'adjusted', stated: '91.13' }],
      splits: [
        {
          id: 'nature',
          name: '按支出性质',
          lines: [
            {
              id: 'basic',
              name: '基本支出',
              amounts: { executed: '2453.36' },
              share: { phase: 'executed', stated: '61.63' },
              splits: [
                {
                  id: 'use',
                  name: '人员经费',
                  sum: 'partial',
                  lines: [{ id: 'staff', name: '工资福利', amounts: { executed: '1900.5' } }],
                },
              ],
            },
            {
              id: 'project',
              name: '项目支出',
              amounts: { executed: '1527.46' },
              share: { phase: 'executed', stated: '38.37' },
              note: '含转移支付。',
            },
          ],
        },
        {
          id: 'source',
          name: '按资金来源',
          sum: 'none',
          lines: [{ id: 'fund', name: '政府性基金', amounts: { executed: '10.05' } }],
        },
      ],
    },
    balances: { opening: '120.00', closing: '387.73' },
  },
});

const long = '安全生产监督管理及自然灾害防治能力提升和应急救援队伍装备现代化建设专项经费（含中央、省、市、区四级配套）';

export const examples: Examples<z.input<typeof props>> = {
  empty: { view: exampleView(), props: {} },
  one: { view: exampleView({ budget: { expenditure: { amounts: { unphased: '39481.84' } } } }), props: {} },
  many: { view: many, props: {} },
  longest: {
    view: exampleView({
      budget: {
        unit: '元',
        expenditure: {
          name: long,
          amounts: { approved: '123456789012.34', adjusted: '123456789012.34', executed: '123456789012.34' },
          splits: [
            {
              id: 'use',
              name: long,
              lines: [{ id: 'all', name: long, amounts: { executed: '123456789012.34' }, note: long }],
            },
          ],
        },
      },
    }),
    props: { side: 'expenditure' },
  },
  zero: {
    view: exampleView({ budget: { revenue: { amounts: { approved: '0.00', executed: '0' } } } }),
    props: { side: 'revenue' },
  },
  negative: {
    view: exampleView({ budget: { expenditure: { amounts: { adjustment: '-409.50', adjusted: '4368.55' } } } }),
    props: {},
  },
  revenue: { view: many, props: { side: 'revenue' } },
};
