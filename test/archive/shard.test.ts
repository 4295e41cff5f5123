/** Shards of an archive: every report is in one of them, and groups of the search lie within. */
import { expect, test } from 'vitest';
import { departmentBits, manifestName, isInShard, type Shard, parseShard } from '../../src/archive/shard.ts';
import { processesFor } from '../../src/build/run-shards.ts';
import { planGroups } from '../../src/search/index/groups.ts';

const ids = Array.from({ length: 400 }, (_, n) => [`bureau-${n}/2022`, `bureau-${n}/2023`]).flat();
const shards = (of: number): Shard[] => Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));

test('a shard is written as number and count', () => {
  expect(parseShard('2/4')).toEqual({ number: 2, of: 4 });
  for (const wrong of ['0/4', '5/4', '2', '2/', '/4', '2/4/1', '-1/4', '1.5/4', ' 1/4', '1/1000'])
    expect(parseShard(wrong), wrong).toBeUndefined();
  expect(manifestName({ number: 2, of: 4 })).toBe('manifest.2-of-4');
});

test.each([1, 2, 3, 4, 7])('of %i shards every report is in exactly one, with all years of its department', (of) => {
  for (const id of ids) {
    const owners = shards(of).filter((shard) => isInShard(id, shard));
    expect(owners).toHaveLength(1);
    const [owner] = owners;
    expect(owner !== undefined && isInShard(id.replace('2022', '2023'), owner)).toBe(true);
  }
  const sizes = shards(of).map((shard) => ids.filter((id) => isInShard(id, shard)).length);
  expect(Math.max(...sizes)).toBeLessThan((ids.length / of) * 1.4);
});

test('where a year is cut into at least as many groups, every group lies within one of two, four or eight shards', () => {
  const groups = planGroups(ids, 30);
  expect(groups.length).toBeGreaterThan(20);
  for (const of of [2, 4, 8])
    for (const { ids: own } of groups)
      expect(shards(of).filter((shard) => own.some((id) => isInShard(id, shard)))).toHaveLength(1);
});

test('what decides is the department alone', () => {
  expect(departmentBits('a/2022')).toBe(departmentBits('a/1999'));
  expect(departmentBits('a/2022')).not.toBe(departmentBits('b/2022'));
});

test('few reports are built by one process, many by a power of two that the machine can bear', () => {
  const gigabytes = (count: number): number => count * 2 ** 30;
  expect(processesFor(20, 8, gigabytes(64))).toBe(1);
  expect(processesFor(1000, 2, gigabytes(24))).toBe(2);
  expect(processesFor(1000, 7, gigabytes(64))).toBe(4);
  expect(processesFor(1000, 8, gigabytes(5))).toBe(2);
  expect(processesFor(1000, 8, gigabytes(1))).toBe(1);
});
