/** Examples of `<Fig of="…" />`. */
import type { z } from 'zod';
import { type Examples, exampleView } from '../example.ts';
import type { props } from './props.ts';

const view = exampleView({
  budget: {
    unit: '万元',
    expenditure: {
      amounts: { approved: '4778.05', adjustment: '-409.50', executed: '3980.82' },
      rates: [{ id: 'execution', name: '预算执行率', of: 'executed', by: 'adjusted', stated: '91.12' }],
    },
  },
  facts: [
    { id: 'accidents', name: '生产安全事故起数', value: '350', unit: '起' },
    { id: 'views', name: '自媒体作品浏览量', value: '12345678901234567890.12', unit: '万人次', about: '余' },
    { id: 'fires', name: '森林火灾起数', value: '0', unit: '起' },
    { id: 'trained', name: '培训人次', value: '1.9', unit: '万人次', about: '余' },
  ],
  targets: [{ id: 'relief', name: '救助覆盖率', target: { bound: '>=', value: '50%' }, actual: { none: '空白' } }],
});

export const examples: Examples<z.input<typeof props>> = {
  empty: { view: exampleView(), props: { of: 'facts.unknown' } },
  one: { view, props: { of: 'facts.accidents' } },
  many: { view, props: { of: 'budget.expenditure.executed' }, wording: '近 4,000 万元' },
  longest: { view, props: { of: 'facts.views' } },
  zero: { view, props: { of: 'facts.fires' } },
  negative: { view, props: { of: 'budget.expenditure.adjustment' } },
  about: { view, props: { of: 'facts.trained' } },
  bound: { view, props: { of: 'targets.relief.target' } },
  absent: { view, props: { of: 'targets.relief.actual' } },
  computed: { view, props: { of: 'computed.budget.expenditure.adjusted' } },
  unknown: { view, props: { of: 'facts.deaths' }, wording: '12 人' },
};
