/** Faults in project sheets: what an independent oracle calls broken in one, the checks find at its place. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentWithSheets } from '../fixtures/project-sheets.ts';
import { faultsOf, judge, type Judged, originals } from './campaign.ts';
import { KINDS } from './mutate.ts';
import { tries } from './one-digit.ts';
import { described, isFound, printed } from './print.ts';
import { Random } from './random.ts';
import { World } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
let world: World;
let judged: Judged[] = [];

function isOfSheet({ mutation: { paths } }: Judged): boolean {
  return paths.some((path) => path.startsWith('sheets.'));
}

beforeAll(() => {
  for (const [file, text] of Object.entries(contentWithSheets())) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  world = new World(folder);
  judged = originals(world).flatMap((original) =>
    [1, 2].flatMap((seed) => faultsOf(original, new Random(seed)).map((mutation) => judge(original, mutation, world))),
  );
  console.log(printed(judged.filter(isOfSheet)));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the oracle holds every relation of the sheets for true as they stand', () => {
  const relations = originals(world).flatMap((original) => [...original.relations.values()]);
  const ofSheets = relations.filter(({ id }) => id.startsWith('sheets.'));
  // What the bureau gave less is for a person to judge.
  const broken = ofSheets.filter(({ state, isSoft }) => state === 'broken' && !isSoft);
  expect(broken.map(({ id }) => id)).toEqual([]);
  const kinds = new Set(ofSheets.map(({ id }) => id.replace(/^sheets\.[^.]+\./, '').replace(/:.*/, '')));
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(['grade', 'method', 'rate', 'split', 'total', 'weights', 'within']),
  );
});

test('makes faults of every kind in sheets', () => {
  const kinds = new Set(judged.filter(isOfSheet).map(({ mutation }) => mutation.kind));
  expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('finds every fault after which a relation no longer holds, at the right place', () => {
  const broken = judged.filter((each) => isOfSheet(each) && each.broken.length > 0);
  expect(broken.length).toBeGreaterThan(200);
  expect(broken.filter((each) => !isFound(each)).map(described)).toEqual([]);
});

test('says whose sheet it is', () => {
  const found = judged.filter(isOfSheet).flatMap((each) => each.placed);
  const names = ['应急物资储备经费', '水旱灾害防御经费', '基层培训经费'];
  const unnamed = found.filter(
    ({ check, at, message }) =>
      // Faults of form and of explanations are recognised by their position.
      !/^(?:form\/|acknowledgement-matches$)/.test(check) &&
      at?.includes('sheets.') === true &&
      !names.some((name) => message.includes(`${name}：`)),
  );
  expect(unnamed.map(({ check, message }) => `${check} ${message}`)).toEqual([]);
});

test('refuses at least 95 of 100 reports with one wrong digit in a sheet', () => {
  const all = originals(world);
  const done = tries(all, world, { count: 220, seed: 20261129 }).filter(isOfSheet);
  const missed = done.filter(({ refusal }) => refusal === undefined);
  const lines = missed.map(
    ({ mutation: { paths, old, new: now }, reason }) => `  ${paths.join()} ${old} → ${now}: ${reason}`,
  );
  console.log([`${done.length - missed.length} of ${done.length} wrong digits refused.`, ...lines].join('\n'));
  expect(done.length).toBeGreaterThanOrEqual(200);
  expect(missed.length).toBeLessThanOrEqual(done.length / 20);
});
