/** Examples of `<FactTable />`. */
import { type Examples, exampleView } from '../example.ts';

const long = '全市范围内经应急管理部门登记备案并完成年度安全生产标准化复评的工矿商贸及危险化学品生产经营单位总数';

export const examples: Examples = {
  empty: { view: exampleView(), props: {} },
  one: { view: exampleView({ facts: [{ id: 'accidents', name: '事故起数', value: '350', unit: '起' }] }), props: {} },
  many: {
    view: exampleView({
      facts: [
        { id: 'cases', name: '立案宗数', value: '901', unit: '宗' },
        { id: 'penalties', name: '事故外处罚', value: '589', unit: '宗' },
        { id: 'others', name: '其他立案', value: '312', unit: '宗', note: '含移送。' },
        { id: 'deaths-before', name: '上年死亡人数', value: '22', unit: '人' },
        { id: 'deaths', name: '死亡人数', value: '14', unit: '人' },
        { id: 'deaths-drop', name: '死亡人数降幅', value: '36.4', unit: '%' },
        { id: 'fires', name: '火灾起数', value: '31', unit: '起' },
        { id: 'fires-drop', name: '火灾减少数', value: '27', unit: '起' },
        { id: 'share', name: '处罚占比', value: '65.37', unit: '%' },
        { id: 'issues', name: '每期份数', value: '2.2', unit: '万份' },
        { id: 'months', name: '期数', value: '24', unit: '期' },
        { id: 'copies', name: '印数', value: '52.8', unit: '万份' },
        { id: 'trained', name: '培训人次', value: '5000', unit: '人次', about: '余' },
        { id: 'large', name: '两类大额宗数', value: '2', unit: '类' },
      ],
      relations: [
        {
          id: 'cases-sum',
          kind: 'sum',
          name: '立案宗数为两类之和',
          total: 'facts.cases',
          parts: ['facts.penalties', 'facts.others'],
        },
        {
          id: 'deaths-change',
          kind: 'change',
          direction: '减少',
          scope: 'may-differ',
          from: 'facts.deaths-before',
          to: 'facts.deaths',
          percent: 'facts.deaths-drop',
        },
        { id: 'fires-change', kind: 'change', direction: '减少', to: 'facts.fires', amount: 'facts.fires-drop' },
        { id: 'penalty-share', kind: 'ratio', of: 'facts.penalties', by: 'facts.cases', stated: 'facts.share' },
        { id: 'print-run', kind: 'product', factors: ['facts.issues', 'facts.months'], stated: 'facts.copies' },
        { id: 'cases-twice', kind: 'same', figures: ['facts.cases', 'facts.penalties'] },
        {
          id: 'large-count',
          kind: 'count-where',
          stated: 'facts.large',
          among: ['facts.penalties', 'facts.others'],
          where: { comparison: '>=', value: '312' },
        },
      ],
    }),
    props: {},
  },
  longest: {
    view: exampleView({
      facts: [{ id: 'a', name: long, value: '12345678901234567890.12', unit: '万人次', note: `${long}。\n${long}。` }],
      relations: [{ id: 'lost', kind: 'sum', name: long, total: 'facts.a', parts: ['facts.missing', 'facts.a'] }],
    }),
    props: {},
  },
  zero: { view: exampleView({ facts: [{ id: 'fires', name: '森林火灾起数', value: '0', unit: '起' }] }), props: {} },
  negative: { view: exampleView({ facts: [{ id: 'growth', name: '增长率', value: '-3.50', unit: '%' }] }), props: {} },
};
