/** Examples of `<ProjectSheet of="…" />`. */
import type { z } from 'zod';
import { type Examples, exampleView } from '../example.ts';
import type { props } from './props.ts';

type Sheets = NonNullable<NonNullable<Parameters<typeof exampleView>[0]>['sheets']>;

function viewOf(...sheets: Sheets) {
  return exampleView({ sheets });
}

const long = '完善城市安全风险监测预警平台并对接省市两级数据，开展重大危险源企业专家指导服务与应急演练评估';

const row = { levels: ['产出指标', '数量指标'], target: '≥4次', direction: '>=', weight: '20' };

export const examples: Examples<z.input<typeof props>> = {
  empty: { view: exampleView(), props: { of: 'drills' } },
  one: { view: viewOf({ id: 'drills', name: '应急演练经费' }), props: { of: 'drills' } },
  many: {
    view: viewOf({
      id: 'drills',
      name: '应急演练经费',
      code: '440000230001',
      authority: '示例市应急管理局',
      implementer: '示例市应急救援支队',
      budget: {
        expenditure: {
          name: '年度资金总额',
          amounts: { approved: '100.00', adjusted: '90.00', executed: '89.97' },
          rates: [{ id: 'execution', name: '执行率', of: 'executed', by: 'adjusted', stated: '99.97' }],
          splits: [
            {
              id: 'source',
              name: '按资金来源',
              lines: [
                {
                  id: 'fiscal',
                  name: '当年财政拨款',
                  amounts: { approved: '100.00', adjusted: '90.00', executed: '89.97' },
                },
                { id: 'other', name: '其他资金', amounts: { approved: '—', adjusted: '—', executed: '—' } },
              ],
            },
          ],
        },
      },
      goals: [{ expected: '组织综合演练。', achieved: '组织了四次综合演练。' }],
      targets: [
        { ...row, name: '演练场次', actual: '4次', stated: '20' },
        { ...row, name: '参演队伍', actual: '3次', stated: '15', reason: '一支队伍因抗洪没有参加。' },
        { levels: ['效益指标', '社会效益指标'], name: '无', target: '/', actual: '/' },
      ],
      stated: { total: '95', grade: '优' },
      conclusion: '完成了年度目标。',
      problems: ['演练计划安排不够细。', '参演队伍不足。'],
      measures: '提前编排演练计划。',
      note: '原表没有公布预算执行率的得分。',
    }),
    props: { of: 'drills' },
  },
  longest: {
    view: viewOf({
      id: 'long',
      name: long,
      authority: long,
      goals: [{ expected: long.repeat(4), achieved: [long, long] }],
      targets: [{ levels: [long, long], name: long, target: { text: long }, actual: { text: long }, reason: long }],
      conclusion: `${long}。\n${long}。`,
    }),
    props: { of: 'long' },
  },
  zero: { view: viewOf({ id: 'none', name: '未实施项目', stated: { total: '0' } }), props: { of: 'none' } },
  negative: {
    view: viewOf({
      id: 'cut',
      name: '核减项目',
      budget: {
        expenditure: { amounts: { approved: '20.00', adjustment: '-20.00', adjusted: '0.00', executed: '0.00' } },
      },
    }),
    props: { of: 'cut' },
  },
};
