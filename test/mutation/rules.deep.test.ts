/** Faults in a form with bonus items and every rule beside the plain ones: what the oracle calls broken, the checks find. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bonusContent } from '../fixtures/bonus-form.ts';
import { campaign, type Judged, originals } from './campaign.ts';
import { tries } from './one-digit.ts';
import { described, isFound, printed } from './print.ts';
import { World } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
let world: World;
let judged: Judged[] = [];

beforeAll(() => {
  for (const [file, text] of Object.entries(bonusContent())) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  world = new World(folder);
  judged = [1, 2, 3, 4, 5, 6].flatMap((seed) => campaign(world, seed));
  console.log(printed(judged));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the oracle holds every relation of the form for true as it stands', () => {
  const states = originals(world).flatMap(({ relations }) =>
    [...relations.values()].map(({ id, state }) => [id, state]),
  );
  expect(states.filter(([, state]) => state !== 'holds')).toEqual([]);
  const ids = states.map(([id]) => id);
  for (const id of ['progress', 'control', 'training', 'complaints', 'awards', 'late'])
    expect(ids).toContain(`method:${id}`);
  for (const id of ['innovation', 'awards', 'late']) expect(ids).toContain(`within:${id}`);
});

test('finds every fault after which a relation no longer holds, at the right place', () => {
  expect(judged.filter(({ broken }) => broken.length > 0).length).toBeGreaterThan(200);
  const missed = judged.filter((each) => each.broken.length > 0 && !isFound(each));
  expect(missed.map(described)).toEqual([]);
});

test('refuses every wrong digit in a score or total', () => {
  const done = tries(originals(world), world, { count: 200, seed: 20261120 });
  const ofScores = done.filter(({ mutation }) => /(?:\.stated|\.total)$/.test(mutation.paths[0] ?? ''));
  const missed = ofScores.filter(({ refusal }) => refusal === undefined);
  expect(ofScores.length).toBeGreaterThan(80);
  expect(missed.map(({ mutation, reason }) => `${mutation.paths.join()} → ${mutation.new}: ${reason}`)).toEqual([]);
});
