/** One wrong digit in a figure that is tied to others is refused, at its line and with the value that was expected. */
import { expect, test } from 'vitest';
import { originals } from './campaign.ts';
import { tries } from './one-digit.ts';
import { World } from './world.ts';

test('refuses at least 95 of 100 reports with one wrong digit', () => {
  const world = new World('content');
  const done = tries(originals(world), world, { count: 100, seed: 20261120 });
  const missed = done.filter(({ refusal }) => refusal === undefined);
  const lines = missed.map(({ mutation: { file, line, paths, old, new: now }, reason }) => {
    return `  ${file}:${line} ${paths.join()} ${old} → ${now}: ${reason}`;
  });
  console.log([`${done.length - missed.length} of ${done.length} wrong digits refused.`, ...lines].join('\n'));
  expect(done).toHaveLength(100);
  expect(missed.length).toBeLessThanOrEqual(5);
});

test('tries every report', () => {
  const world = new World('content');
  const all = originals(world);
  const files = tries(all, world, { count: 2 * all.length, seed: 1 }).map(({ mutation }) => mutation.file);
  expect(new Set(files)).toEqual(new Set(all.map(({ file }) => file)));
});
