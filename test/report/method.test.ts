import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { figure, measured } from '../../src/report/figure.ts';
import { method, part, targetProfile } from '../../src/report/method.ts';
import { generalProfile } from '../../src/score/target.ts';

function messages(schema: z.ZodType, input: unknown): string[] | undefined {
  return schema.safeParse(input).error?.issues.map((issue) => issue.message);
}

describe('a figure', () => {
  test('is a quoted decimal', () => {
    expect(figure.parse('12.10')).toBe('12.10');
  });

  test.each([12.1, '1,234.5', '95%', '约5', '优', null, true])('%j is refused', (input) => {
    expect(figure.safeParse(input).success).toBe(false);
  });
});

test('the mean of a schedule is no second term under the id of a quarter', () => {
  const schedule = (id: string) => ({
    name: 'schedule',
    quarters: [{ id: 'q1', name: '一季度', scheduled: '25%', points: '1' }],
    mean: { id, name: '平均', points: '2' },
  });
  expect(messages(method, schedule('mean'))).toBeUndefined();
  expect(messages(method, schedule('q1'))).toEqual(['mean 的编号与某个时点的编号相同，请换一个。']);
});

describe('a measured figure', () => {
  test.each(['95%', '18处', '1024.16万元', '0', '-3.5 %'])('%s', (text) => {
    expect(measured.parse(text)).toBe(text);
  });

  test.each([95, '1,234元', '≥95%', '优'])('%j is refused', (input) => {
    expect(measured.safeParse(input).success).toBe(false);
  });
});

describe('a method', () => {
  test.each([
    ['unknown', { name: 'rated' }, /^没有“rated”这种评分方法；可用的有 judged、rate/],
    ['unnamed', {}, /^评分方法要写 name/],
    [
      'two lower bounds',
      { name: 'bands', ratio: '占比', bands: [{ atLeast: '5%', above: '5%', points: '1' }] },
      /只能写一个/,
    ],
    [
      'an upside-down band',
      { name: 'bands', ratio: '占比', bands: [{ atLeast: '9%', below: '9%', points: '1' }] },
      /下限高于上限/,
    ],
    [
      'overlapping bands',
      {
        name: 'bands',
        ratio: '占比',
        bands: [
          { atMost: '5%', points: '1' },
          { atLeast: '5%', points: '0' },
        ],
      },
      /第 2 档与第 1 档重叠/,
    ],
    [
      'half a fraction',
      { name: 'bands', ratio: '占比', numerator: '甲', bands: [{ points: '1' }] },
      /要么都写，要么都不写/,
    ],
    ['a deduction for nothing', { name: 'deduction', points: '1' }, /两种写法/],
    ['a deduction twice', { name: 'deduction', points: '1', count: '甲', threshold: '1%' }, /两种写法/],
    ['a bare percentage', { name: 'deduction', points: '1', ratio: '甲', threshold: '10', unit: '1%' }, /应写成百分比/],
    [
      'a ratio from two places',
      {
        name: 'bands',
        ratio: '率',
        numerator: '甲',
        denominator: '乙',
        change: { current: '甲', base: '乙' },
        bands: [{ points: '1' }],
      },
      /比率只有一种来历/,
    ],
    ['a deduction that adds', { name: 'deduction', points: '-1', count: '甲' }, /不写负号/],
    ['a side of a count', { name: 'deduction', points: '1', count: '甲', side: 'below' }, /两种写法/],
    [
      'a change of a count',
      { name: 'deduction', points: '1', count: '甲', change: { current: '甲', base: '乙' } },
      /两种写法/,
    ],
    [
      'another side',
      { name: 'deduction', points: '1', ratio: '甲', threshold: '1%', unit: '1%', side: 'under' },
      /side 应为 above 或 below/,
    ],
    [
      'a special case twice',
      {
        name: 'judged',
        alternatives: [
          { id: 'a', text: '甲', points: '1' },
          { id: 'a', text: '乙', points: '1' },
        ],
      },
      /出现了两次/,
    ],
    ['steps of nothing', { name: 'deduction', points: '1', ratio: '甲', threshold: '1%', unit: '0%' }, /应大于 0%/],
  ])('%s is refused', (_, input, message) => {
    expect(messages(method, input)?.join()).toMatch(message);
  });

  test('bands that meet at a border are accepted', () => {
    const bands = [
      { below: '5%', points: '1' },
      { atLeast: '5%', atMost: '10%', points: '0.5' },
      { above: '10%', points: '0' },
    ];
    expect(method.safeParse({ name: 'bands', ratio: '占比', bands }).success).toBe(true);
  });

  test('bounds of a falling ratio are negative', () => {
    const bands = [
      { atMost: '-10%', points: '100%' },
      { above: '-10%', atMost: '0%', points: '80%' },
      { above: '0%', points: '0' },
    ];
    const change = { current: '本年', base: '上年' };
    expect(messages(method, { name: 'bands', ratio: '变动率', change, bands })).toBeUndefined();
  });

  test.each(['80%', '０．５', '100%', '2'])('points may be %s', (points) => {
    expect(messages(method, { name: 'choice', states: [{ id: 'a', text: '甲', points }] })).toBeUndefined();
  });

  test.each(['80 percent', '', '五分'])('points are not %s', (points) => {
    expect(messages(method, { name: 'choice', states: [{ id: 'a', text: '甲', points }] })).toHaveLength(1);
  });

  test('an unknown key is refused', () => {
    expect(method.safeParse({ name: 'judged', weigth: '1' }).success).toBe(false);
  });

  test.each(['parts', 'target'])('a part cannot be scored by %s', (name) => {
    expect(part.safeParse({ id: 'a', weight: '1', method: { name } }).success).toBe(false);
  });
});

test('the general profile is a profile', () => {
  expect(targetProfile.parse(generalProfile)).toEqual(generalProfile);
});

test.each(['1', '0.5', '-2', '0'])('a negative rule that ends at %s times the target is refused', (zeroAt) => {
  expect(targetProfile.safeParse({ name: '甲', negative: { rule: 'proportional', zeroAt } }).success).toBe(false);
});

describe('for the author guide', () => {
  type Node = { description?: string; properties?: Record<string, Node>; items?: Node; oneOf?: Node[]; anyOf?: Node[] };

  /** Fields without a description, by path; a literal `name` explains itself. */
  function silent(node: Node, at: string): string[] {
    const fields = Object.entries(node.properties ?? {}).flatMap(([key, field]) => {
      const own = key === 'name' || key === 'rule' || field.description !== undefined ? [] : [`${at}.${key}`];
      return [...own, ...silent(field, `${at}.${key}`)];
    });
    const nested = [...(node.items ? [node.items] : []), ...(node.oneOf ?? []), ...(node.anyOf ?? [])];
    return [...fields, ...nested.flatMap((each) => silent(each, at))];
  }

  test.each([
    ['method', method],
    ['part', part],
    ['profile', targetProfile],
  ])('every field of a %s is described', (name, schema) => {
    expect(silent(z.toJSONSchema(schema, { reused: 'inline' }) as Node, name)).toEqual([]);
  });
});
