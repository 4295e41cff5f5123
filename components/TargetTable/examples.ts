/** Examples of `<TargetTable />`. */
import { type Examples, exampleView } from '../example.ts';

const long = '强化重点行业领域安全风险分级管控和隐患排查治理双重预防机制建设并持续巩固提升';

export const examples: Examples = {
  empty: { view: exampleView(), props: {} },
  one: {
    view: exampleView({ targets: [{ id: 'drills', name: '演练场次', target: '4次', actual: '5次' }] }),
    props: {},
  },
  many: {
    view: exampleView({
      targets: [
        {
          id: 'relief',
          levels: ['产出指标', '数量指标'],
          name: '救助数量',
          direction: '>=',
          target: { bound: '>=', value: '1500人' },
          actual: '1600人',
          weight: '10',
          stated: '10',
        },
        { id: 'accidents', levels: ['产出指标', '数量指标'], name: '较大事故', target: '0', actual: '0', weight: '10' },
        {
          id: 'compliance',
          levels: ['产出指标', '质量指标'],
          name: '资金合规性',
          target: '100%',
          actual: '95%',
          weight: '10',
          stated: '8',
          reason: '有项目资金用于人员经费。',
          improvement: '严格资金用途。',
        },
        {
          id: 'stability',
          levels: ['效益指标', '社会效益'],
          name: '形势稳定',
          target: { text: '优' },
          actual: { text: '优' },
          direction: 'qualitative',
          achievement: '达成',
          weight: '10',
          stated: '10',
          note: '定性指标。',
        },
        {
          id: 'ecology',
          levels: ['效益指标', '生态效益'],
          name: '无',
          target: { none: '空白' },
          actual: { none: '不适用' },
        },
      ],
    }),
    props: {},
  },
  'as-printed': {
    view: exampleView({
      targets: [
        {
          id: 'staff',
          levels: ['产出指标', '数量指标', '队伍建设'],
          name: '持证人数',
          target: '10-15人',
          actual: '12人',
          weight: '10',
          stated: '10',
        },
        {
          id: 'plan',
          levels: ['产出指标', '时效指标', '预案修订'],
          name: '修订完成时间',
          target: '12月底前',
          actual: '2023年11月',
          weight: '10',
          stated: '10',
        },
        {
          id: 'trend',
          levels: ['效益指标', '社会效益', '安全形势'],
          name: '形势',
          target: '持续稳定',
          actual: '部分达成预期指标并具有一定效果',
          weight: '10',
          stated: '7',
        },
        { id: 'survey', levels: ['满意度指标'], name: '群众满意度', target: '95%以上', actual: { none: '空白' } },
      ],
    }),
    props: {},
  },
  absent: {
    view: exampleView({
      targets: [{ id: 'drills', name: '演练场次', target: '4次', actual: { none: '空白' } }],
    }),
    props: {},
  },
  longest: {
    view: exampleView({
      targets: [
        {
          id: 'a',
          levels: [long, long],
          name: long,
          target: { text: long },
          actual: { text: long },
          reason: `${long}。\n${long}。`,
          note: long,
        },
        { id: 'b', name: long, target: '123456789.12万元', actual: { about: '123456789', word: '近' } },
      ],
    }),
    props: {},
  },
  zero: {
    view: exampleView({
      targets: [{ id: 'deaths', name: '死亡人数', target: '0人', actual: '0人', weight: '5', stated: '0' }],
    }),
    props: {},
  },
  'other-scorers': {
    view: exampleView({
      reviewed: { column: '财政审核得分', by: '示例市财政局' },
      thirdParty: { by: '示例会计师事务所' },
      targets: [
        { id: 'a', name: '演练场次', target: '4次', actual: '5次', weight: '10', stated: '10', reviewed: '9' },
        { id: 'b', name: '培训人次', target: '40人次', actual: '50人次', weight: '10', stated: '10', thirdParty: '8' },
      ],
    }),
    props: {},
  },
  negative: {
    view: exampleView({
      targets: [
        {
          id: 'growth',
          levels: ['效益指标'],
          name: '事故增长率',
          target: { bound: '<=', value: '-5%' },
          actual: '-12.5%',
        },
      ],
    }),
    props: {},
  },
};
