/** A thousand reports and frameworks with one fault each: what an independent oracle calls broken, the checks find. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { frameworksOf } from '../../src/report/report.ts';
import { campaign, type Judged, originals } from './campaign.ts';
import { described, isFound, printed } from './print.ts';
import { Random } from './random.ts';
import type { Relation } from './relations.ts';
import { unseenPage } from './unseen.ts';
import { keyOf, newFindings, World } from './world.ts';

const SEED = 20261120;
const UNSEEN = join(import.meta.dirname, 'unseen.md');

const world = new World('content');
let judged: Judged[] = [];

beforeAll(() => {
  judged = campaign(world, SEED);
  console.log(printed(judged));
});

test('makes at least 1,000 faults, in every report and every framework', () => {
  expect(judged.length).toBeGreaterThanOrEqual(1000);
  const files = [...world.content.reports.values()].map(({ file }) => file);
  const frameworks = [...world.content.frameworks.keys()].map((id) => `frameworks/${id}.yaml`);
  expect([...new Set(judged.map(({ mutation }) => mutation.file))].sort()).toEqual([...files, ...frameworks].sort());
});

test('changes one thing at a time', () => {
  expect(judged.filter(({ mutation }) => mutation.text === world.files[mutation.file])).toEqual([]);
  // A figure that is changed where it stands leaves every line where it was.
  const inPlace = judged.filter(({ mutation }) => ['digit', 'cut', 'repeat', 'weight', 'unit'].includes(mutation.kind));
  const changed = inPlace.map(({ mutation }) => changedLines(world.files[mutation.file] ?? '', mutation.text));
  expect(new Set(changed)).toEqual(new Set([1]));
});

test('finds every fault after which a relation no longer holds, at the right place', () => {
  const missed = judged.filter((each) => each.broken.length > 0 && !isFound(each));
  expect(missed.map(described)).toEqual([]);
});

test('says what was expected wherever a figure was changed', () => {
  const kinds = ['digit', 'swap', 'cut', 'repeat', 'weight'];
  const changed = judged.filter(({ mutation, broken }) => broken.length > 0 && kinds.includes(mutation.kind));
  expect(changed.filter(({ placed }) => placed.every(({ expected }) => expected === null)).map(described)).toEqual([]);
});

test('says something wherever a relation loses a figure that its total is made of', () => {
  // A total that is not published states nothing; a part that is not published leaves a total that cannot be checked.
  const losesPart = ({ mutation, lost }: Judged): boolean =>
    lost.some((relation) => !relation.id.startsWith('ref:') && !losesTotal(mutation.paths, relation));
  const silent = judged.filter((each) => each.broken.length === 0 && losesPart(each) && each.found.length === 0);
  expect(silent.map(described)).toEqual([]);
});

test('finds nothing new in the reports that were not touched', () => {
  const before = world.inspected({});
  const frameworks = judged.filter(({ mutation }) => mutation.file.startsWith('frameworks/'));
  const random = new Random(SEED);
  for (const { mutation } of [...random.sample(judged, 12), ...random.sample(frameworks, 4)]) {
    const after = world.inspected({ [mutation.file]: mutation.text });
    const touched = new Set([mutation.file, ...usersOf(mutation.file)]);
    // A report is compared with the same department's of the year before.
    const isTouched = (file: string): boolean => touched.has(file) || dirname(file) === dirname(mutation.file);
    expect(newFindings(before, after).filter(({ file }) => !isTouched(file))).toEqual([]);
  }
});

test('sees a report as the command line does, except for the checks that only read words', () => {
  const all = originals(world);
  for (const { mutation, found } of new Random(SEED).sample(judged, 20)) {
    const original = all.find(({ file }) => file === mutation.file);
    if (original === undefined) continue;
    const before = world.inspected({}, [mutation.file]);
    const after = world.inspected({ [mutation.file]: mutation.text }, [mutation.file]);
    expect(newFindings(before, after).map(keyOf).sort()).toEqual(found.map(keyOf).sort());
  }
});

test('the figures that no relation sees are those of the reviewed list', () => {
  const page = unseenPage(originals(world));
  const isAsked = process.env['UPDATE_UNSEEN'] === '1' && process.env['CI'] === undefined;
  if (isAsked) writeFileSync(UNSEEN, page);
  expect(existsSync(UNSEEN) ? readFileSync(UNSEEN, 'utf8') : '').toBe(page);
});

/** A row takes its total along; a total computed from a lost figure is lost with it. */
function losesTotal(lost: readonly string[], { id, paths }: Relation): boolean {
  const [total = '', second = ''] = paths;
  if (total.startsWith('computed.')) return true;
  // An adjustment that is not published is what two phases leave.
  const totals = id.endsWith(':adjustment') && total.endsWith('.adjusted') ? [total, second] : [total];
  return totals.some((each) => lost.some((path) => each === path || each.startsWith(`${path}.`)));
}

/** The reports that are scored under a framework, themselves or in a sheet. */
function usersOf(file: string): string[] {
  const id = /^frameworks\/(.+)\.yaml$/.exec(file)?.[1] ?? '';
  return [...world.content.reports.values()].flatMap(({ file: own, report }) =>
    frameworksOf(report).includes(id) ? [own] : [],
  );
}

function changedLines(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return a.length === b.length ? a.filter((line, index) => line !== b[index]).length : Infinity;
}
