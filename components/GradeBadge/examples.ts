/** Examples of `<GradeBadge />`. */
import type { z } from 'zod';
import { type Examples, exampleView, type FrameworkInput } from '../example.ts';
import type { props } from './props.ts';

const framework: FrameworkInput = {
  name: '示例指标体系',
  place: '示例市',
  region: '440100',
  from: 2023,
  source: '示例',
  total: '100',
  bands: [
    { grade: '优', atLeast: '90' },
    { grade: '良', atLeast: '80', below: '90' },
    { grade: '中', atLeast: '60', below: '80' },
    { grade: '差', below: '60' },
  ],
  indicators: [{ id: 'all', name: '整体', weight: '100', method: { name: 'judged' } }],
};

export const examples: Examples<z.input<typeof props>> = {
  empty: { view: exampleView(), props: {} },
  one: { view: exampleView({ stated: { total: '94.49', grade: '优' } }), props: {} },
  many: {
    view: exampleView({ stated: { total: '85', grade: '优' }, scores: { all: { stated: '85' } } }, framework),
    props: { of: 'recomputed' },
  },
  longest: { view: exampleView({}, { ...framework, bands: [] }), props: { of: 'recomputed' } },
  zero: {
    view: exampleView({ stated: { total: '0', grade: '差' }, scores: { all: { stated: '0' } } }, framework),
    props: { of: 'stated' },
  },
  own: {
    view: exampleView({
      stated: {
        total: '92',
        grade: '一等',
        bands: [
          { grade: '一等', atLeast: '90' },
          { grade: '二等', below: '90' },
        ],
      },
    }),
    props: {},
  },
  negative: { view: exampleView({ scores: { all: { stated: '-5' } } }, framework), props: { of: 'recomputed' } },
};
