/** Bonus and penalty items of a framework: counted beside the indicators, each within bounds of its own. */
import { z } from 'zod';
import { exact, isFigure } from '../number/exact.ts';
import { figure } from './figure.ts';
import { identifier } from './identifier.ts';
import { bands, checklist, choice, judged, tally } from './method.ts';
import { isPercentage } from './percentage.ts';

const label = z.string().min(1);
const plainlyJudged = judged.omit({ references: true }).describe('评审打分：没有可以复算的规则，采用公布的得分。');
const methods = [plainlyJudged, tally, bands, checklist, choice] as const;

/** Between which points a score lies. */
export interface Bounds {
  least: string;
  most: string;
}

export const adjustment = z
  .strictObject({
    id: identifier,
    name: label.describe('名称，例如 获得表彰奖励。'),
    most: figure.optional().describe('最多加几分，例如 "3"；不加分的不填。'),
    least: figure.optional().describe('最多扣几分，写负数，例如 "-5"；不扣分的不填。'),
    explanation: label.optional().describe('解释，用自己的话写。'),
    standard: label.optional().describe('加分、扣分的标准，用自己的话写。'),
    note: label.optional().describe('说明。'),
    method: z
      .discriminatedUnion('name', [...methods], { error: ({ input }) => unknownMethod(input) })
      .describe(
        '评分方法，例如 { name: tally, counts: [{ id: awards, name: 获得省级表彰次数, points: "0.5" }] } 或 { name: judged }。',
      ),
  })
  .superRefine((each, context) => {
    for (const { path, message } of faultsOf(each)) context.addIssue({ code: 'custom', path, message });
  })
  .describe('加分项或扣分项：不占分值，在总分之外加减。');

export type Adjustment = z.infer<typeof adjustment>;

/** The bounds, 0 where an item has only the other one. */
export function boundsOfAdjustment({ least = '0', most = '0' }: Pick<Adjustment, 'least' | 'most'>): Bounds {
  return { least, most };
}

/** 加分项, 扣分项 or both. */
export function kindWords({ least, most }: Bounds): string {
  if (exact(least).isZero()) return '加分项';
  return exact(most).isZero() ? '扣分项' : '加减分项';
}

/** The bounds in words: `最多加 3`, `最多扣 5`. */
export function boundsWords({ least, most }: Bounds): string {
  const up = exact(most).isZero() ? [] : [`最多加 ${most}`];
  const down = exact(least).isZero() ? [] : [`最多扣 ${least.replace('-', '')}`];
  return [...up, ...down].join('、');
}

function unknownMethod(input: unknown): string | undefined {
  const name = typeof input === 'object' && input !== null && 'name' in input ? String(input.name) : undefined;
  const names = methods.map((option) => option.shape.name.value).join('、');
  return name === undefined
    ? '评分方法要写 name，例如 { name: judged }。'
    : `加分项、扣分项没有“${name}”这种评分方法；可用的有 ${names}。`;
}

interface Fault {
  path: (string | number)[];
  message: string;
}

function* faultsOf({ most, least, method }: Omit<Adjustment, 'id' | 'name'>): Generator<Fault> {
  if (most === undefined && least === undefined)
    yield { path: [], message: '加分项要有 most（最多加几分），扣分项要有 least（最多扣几分），至少一个。' };
  if (most !== undefined && isFigure(most) && !exact(most).gt(exact('0')))
    yield { path: ['most'], message: 'most 是最多加几分，应大于 0。' };
  if (least !== undefined && isFigure(least) && !exact(least).lt(exact('0')))
    yield { path: ['least'], message: 'least 是最多扣几分，应是负数，例如 "-5"。' };
  for (const { path, points } of pointsIn(method)) {
    if (isPercentage(points)) yield { path, message: '加分项、扣分项没有分值，这里只能是分数，不能是百分比。' };
    else if (isFigure(points) && most === undefined && exact(points).gt(exact('0')))
      yield { path, message: '这里加分，却没有 most（最多加几分）；扣分应是负数，例如 "-1"。' };
    else if (isFigure(points) && least === undefined && exact(points).lt(exact('0')))
      yield { path, message: '这里扣分，却没有 least（最多扣几分）。' };
  }
}

/** Where a method states points, with the keys that lead there. */
function pointsIn(method: Adjustment['method']): { path: (string | number)[]; points: string }[] {
  const lists: Readonly<Record<string, readonly { points: string }[] | undefined>> = {
    alternatives: method.alternatives,
    ...(method.name === 'tally' && { counts: method.counts }),
    ...(method.name === 'bands' && { bands: method.bands }),
    ...(method.name === 'checklist' && { items: method.items }),
    ...(method.name === 'choice' && { states: method.states }),
  };
  return Object.entries(lists).flatMap(([name, list = []]) =>
    list.map(({ points }, index) => ({ path: ['method', name, index, 'points'], points })),
  );
}
