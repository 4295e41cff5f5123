/** Advice on what was decided while importing, followed. */
import type { Place, Try } from './tries.ts';

const profileNamed: Place = (name) => ({ [name]: 'decisions: {}\n' });
const decision: Place = (key) => ({ 'frameworks/small-2020.profile.yaml': `decisions: { ${key}: "<=" }\n` });

export const profileTries: readonly Try[] = [
  {
    place: profileNamed,
    wrong: 'frameworks/gone-2019.profile.yaml',
    advised: '把文件名里的编号改成现在的指标体系编号',
    as: 'frameworks/small-2020.profile.yaml',
  },
  {
    place: decision,
    wrong: '"全年预算成本"',
    advised: 'direction:产出指标/成本指标/全年预算成本',
    as: '"direction:产出指标/成本指标/全年预算成本"',
  },
];
