/** Examples of `<GoalList />`. */
import { type Examples, exampleView } from '../example.ts';

const long = '健全应急管理体制机制，提升防灾减灾救灾和重大突发公共事件处置保障能力，坚决防范遏制重特大事故发生。';

export const examples: Examples = {
  empty: { view: exampleView(), props: {} },
  one: {
    view: exampleView({ goals: [{ id: 'annual', expected: '守住安全底线。', achieved: '全年没有重大事故。' }] }),
    props: {},
  },
  many: {
    view: exampleView({
      goals: [
        {
          id: 'g1',
          name: '目标1',
          expected: '提升防汛能力。',
          achieved: ['启动应急响应47次', '储备物资达到定额'],
          reason: '无',
        },
        { id: 'g2', expected: ['编印期刊', '开展宣传'], achieved: '编印24期。\n宣传334场次。' },
        { id: 'g3', name: '目标3', achieved: '完成。' },
      ],
    }),
    props: {},
  },
  longest: {
    view: exampleView({
      goals: [{ id: 'long', name: long, expected: Array(12).fill(long), achieved: long.repeat(8), reason: long }],
    }),
    props: {},
  },
  zero: { view: exampleView({ goals: [{ id: 'nothing' }] }), props: {} },
  negative: {
    view: exampleView({
      goals: [{ id: 'unmet', expected: '完成验收。', achieved: '未完成。', reason: '疫情影响施工。' }],
    }),
    props: {},
  },
};
