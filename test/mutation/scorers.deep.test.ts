/** Scores by others and grades of single indicators: what an independent oracle calls broken, the checks find. */
import { beforeAll, expect, test } from 'vitest';
import { campaign, faultsOf, judge, type Judged, originals } from './campaign.ts';
import { described, isFound, printed } from './print.ts';
import { Random } from './random.ts';
import { tries } from './one-digit.ts';
import { World } from './world.ts';

const world = new World('test/fixtures/own-grades');
const others = /(?:^|\.)(?:reviewed|thirdParty)(?:\.total)?$/;
let judged: Judged[] = [];

beforeAll(() => {
  const all = originals(world);
  const more = [1, 2, 3].flatMap((seed) => {
    const random = new Random(seed);
    return all.flatMap((original) => faultsOf(original, random).map((mutation) => judge(original, mutation, world)));
  });
  judged = [...campaign(world, 20261129), ...more];
  console.log(printed(judged));
});

test('finds every fault after which a relation no longer holds, at the right place', () => {
  const missed = judged.filter((each) => each.broken.length > 0 && !isFound(each));
  expect(missed.map(described)).toEqual([]);
});

test('changes scores of others, and both checks find some', () => {
  const changed = judged.filter(({ mutation }) => mutation.paths.some((path) => others.test(path)));
  expect(changed.length).toBeGreaterThanOrEqual(50);
  const checks = new Set(changed.flatMap(({ placed }) => placed.map(({ check }) => check)));
  expect([...checks]).toEqual(expect.arrayContaining(['scorers-foot', 'scorers-agree', 'score-within-weight']));
});

test('refuses at least 95 of 100 reports with one wrong digit in a score of another', () => {
  const done = tries(
    originals(world).filter(({ file }) => file.includes('water')),
    world,
    { count: 300, seed: 20261129 },
  ).filter(({ mutation }) => mutation.paths.some((path) => others.test(path)));
  const missed = done.filter(({ refusal }) => refusal === undefined);
  console.log(`${done.length - missed.length} of ${done.length} wrong digits refused.`);
  expect(done.length).toBeGreaterThanOrEqual(100);
  expect(missed.length).toBeLessThanOrEqual(done.length / 20);
});
