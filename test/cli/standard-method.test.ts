/** A printed standard becomes a method only where it is one of the well-known patterns from its first to its last word. */
import { describe, expect, test } from 'vitest';
import { proposeMethod } from '../../src/import/framework/standard-method.ts';

const propose = (standard: string, { weight = '5', explanation = '', name = '某率' } = {}) =>
  proposeMethod({ name, weight, standard, explanation });

const RATE = '预算执行率=（预算完成数/预算数）×100%。';

describe('a deduction for each', () => {
  test.each([
    ['全部符合得5分；每发现一项不符合的扣1分，扣完为止。', { points: '1', count: '不符合的项数' }],
    ['1. 符合要求（5分）； 2. 发现一项不符合的扣1分，扣完为止。', { points: '1', count: '不符合的项数' }],
    ['全部按期完成得5分；一项重点工作没有完成扣4分，扣完为止。', { points: '4', count: '重点工作没有完成的项数' }],
    ['每少一项扣0.5分，扣完为止。', { points: '0.5', count: '缺少的项数' }],
    ['每出现一次扣２分', { points: '2', count: '不符合的次数' }],
    ['每有1例不符合要求的，扣1分，扣完该项分值为止。', { points: '1', count: '不符合要求的例数' }],
  ])('%s', (standard, rule) => {
    expect(propose(standard)?.method).toEqual({ name: 'deduction', ...rule });
  });
  test('above a threshold, with the fraction that the explanation gives', () => {
    const explanation = '在职人员控制率=(在职人员数/编制数)×100%，在职人员数：实际在职人数。';
    const rule = { name: 'deduction', points: '0.5', ratio: '在职人员控制率', threshold: '100%', unit: '1%' };
    for (const standard of [
      '在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。',
      '以100%为标准。在职人员控制率≤100%,计5分;每超过1%扣0.5分。',
    ]) {
      expect(propose(standard)?.method).toEqual(rule);
      const fraction = { numerator: '在职人员数', denominator: '编制数' };
      expect(propose(standard, { explanation })?.method).toEqual({ ...rule, ...fraction });
    }
  });
});

describe('bands', () => {
  test.each([
    ['1. 满意度≥95%的，得5分； 2. 90%≤满意度＜95%的，得4分； 3. 满意度＜90%的，得1分。', '满意度'],
    ['满意度不低于95%的得5分；90%≤满意度<95%的得4分；满意度<90%的得1分', '满意度'],
    ['（1）95%≤满意度，得5分；（2）95%>满意度≥90%，得4分；（3）满意度<90%，得1分。', '满意度'],
    ['1.比率≥95%的，得5分；2.90%≤比率<95%的，得4分；3.比率<90%的，得1分', '某率'],
  ])('%s', (standard, ratio) => {
    const bands = [
      { atLeast: '95%', points: '5' },
      { atLeast: '90%', below: '95%', points: '4' },
      { below: '90%', points: '1' },
    ];
    expect(propose(standard)?.method).toEqual({ name: 'bands', ratio, bands });
  });
  test('a percentage is no number of an enumeration', () => {
    const found = propose('比率≤1.5%的，得5分；1.5%<比率≤2.5%的，得3分；比率>2.5%的，得0分')?.method;
    expect(found).toMatchObject({ bands: [{ atMost: '1.5%' }, { above: '1.5%', atMost: '2.5%' }, { above: '2.5%' }] });
  });
});

describe('a rate', () => {
  test.each(['得分=预算执行率×5分，超过100%的按100%计', '得分=预算执行率×分值。超过100%按100%计算。'])(
    '%s',
    (standard) => {
      const rule = { name: 'rate', numerator: '预算完成数', denominator: '预算数', ratio: '预算执行率', above: 'cap' };
      const proposal = propose(standard, { explanation: RATE });
      expect(proposal?.method).toEqual(rule);
      expect(proposal?.doubt).toBeUndefined();
    },
  );
  test('what is not said of rates above 100% is said to be open', () => {
    const proposal = propose('按比例得分。', { explanation: RATE, name: '预算执行率' });
    expect(proposal?.method).toMatchObject({ name: 'rate', above: 'cap' });
    expect(proposal?.doubt).toContain('原文没有说比率超过 100% 时怎样');
  });
});

test('a list whose points make up the weight, and states of which one holds', () => {
  expect(propose('①制度健全（2分）；②执行到位（3分）。')?.method).toEqual({
    name: 'checklist',
    items: [
      { id: 'zhi-du-jian-quan', text: '制度健全', points: '2' },
      { id: 'zhi-xing-dao-wei', text: '执行到位', points: '3' },
    ],
  });
  expect(propose('按时公开得5分，未按时公开得3分，没有公开不得分。')?.method).toMatchObject({
    name: 'choice',
    states: [{ points: '5' }, { points: '3' }, { text: '没有公开', points: '0' }],
  });
});

test.each([
  '酌情打分。',
  '全部符合得5分；每发现一项不符合的扣1分，情节严重的不得分。',
  '全部符合得4分；每发现一项不符合的扣1分，扣完为止。',
  '每低1%扣0.5分，扣完为止。',
  '每降低一个百分点扣0.5分',
  '①制定办法，1分；②执行，1分，每少一项扣1分，扣完为止。',
  '①制度健全（2分）；②执行到位（2分）。',
  '满意度≥95%的，得5分；满意度≥90%的，得4分。',
  '满意度≥95%得4分；满意度<95%得0分。',
  '95%以上得5分，90%-95%得4分，90%以下得0分。',
  '“三公经费”变动率≦0，计5分；“三公经费”>0，每超过一个百分点扣0.8分，扣完为止。',
  '按比例得分。',
  '得分=预算执行率×4分',
  '超过100%的，每超过一个百分点扣1分；低于90%的，每低一个百分点扣1分。',
  '所有项目按计划完成得5分；部分完成的，得分=已完成项目数/计划完成项目总数×5分。',
])('%s is left to an assessor', (standard) => {
  expect(propose(standard)).toBeUndefined();
});
