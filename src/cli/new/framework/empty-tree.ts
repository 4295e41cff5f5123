/** The indicators of a framework that nobody has written yet: one of each level, as a model. */
import { PLACEHOLDER } from '../placeholder.ts';
import type { Draft } from '../../../import/framework/indicators.ts';

const NAMES = ['一级指标', '二级指标', '三级指标'] as const;
const IDS = ['level-one', 'level-two', 'level-three'] as const;

/** @param levels  1, 2 or 3. */
export function emptyTree(levels: number): { indicators: Draft[]; total: string; doubts: string[] } {
  const build = (level: number): Draft[] => {
    const isLeaf = level === levels - 1;
    const remark = isLeaf ? ['编号、名称、分值照原表改写，同级的照样子添'] : [];
    return [
      {
        id: IDS[level] ?? '',
        name: `${NAMES[level] ?? ''}${PLACEHOLDER}`,
        weight: '100',
        explanation: isLeaf ? `指标解释${PLACEHOLDER}` : '',
        standard: isLeaf ? `评分标准${PLACEHOLDER}` : '',
        method: isLeaf ? { name: 'judged' } : undefined,
        rows: undefined,
        below: isLeaf ? [] : build(level + 1),
        doubts: { weight: remark, method: [] },
        said: '',
      },
    ];
  };
  return { indicators: build(0), total: '100', doubts: [] };
}
