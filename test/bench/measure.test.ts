/** What is read from processes and from what they print. */
import { expect, test } from 'vitest';
import { CommandFailed, commandsOf, measure, stagesIn } from '../../bench/measure.ts';
import { readStat, treeOf } from '../../bench/memory.ts';

test('stages are lines with a name and seconds at the end', () => {
  const output = '阶段 核对 12/40\n阶段 核对 3.25s\n阶段 页面 共 40 页 12s\n  阶段 检索 0.5 秒\n没有阶段 1s\n';
  expect(stagesIn(output)).toEqual([
    { name: '核对', seconds: 3.25 },
    { name: '页面', seconds: 12 },
    { name: '检索', seconds: 0.5 },
  ]);
});

test('a script is the commands that it runs, those of other scripts included', () => {
  const scripts = { check: 'node check.ts check', build: 'npm run check && node build.ts' };
  expect(commandsOf(scripts, 'build')).toEqual([
    ['node', 'check.ts', 'check'],
    ['node', 'build.ts'],
  ]);
});

test('a tree is the group of its leader and all that descends from it', () => {
  const entries = [
    { pid: 1, parent: 0, group: 1 },
    { pid: 10, parent: 1, group: 10 },
    { pid: 11, parent: 10, group: 10 },
    { pid: 12, parent: 11, group: 12 },
    { pid: 13, parent: 1, group: 10 },
    { pid: 20, parent: 1, group: 20 },
  ];
  expect(treeOf(10, entries).sort((a, b) => a - b)).toEqual([10, 11, 12, 13]);
});

test('the name of a process may look like the end of its name', () => {
  expect(readStat('4711 (a) S (b) R 17 42 42 0 -1')).toEqual({ pid: 4711, parent: 17, group: 42 });
});

const node = { command: process.execPath, cwd: '.', env: process.env };

test('a command that ends well is measured', async () => {
  const program = "console.log('阶段 页面 1.5s'); setTimeout(() => {}, 400)";
  const { seconds, peakBytes, stages } = await measure({ ...node, args: ['-e', program] });
  expect(seconds).toBeGreaterThan(0.3);
  expect(stages).toEqual([{ name: '页面', seconds: 1.5 }]);
  if (process.platform === 'linux') expect(peakBytes).toBeGreaterThan(10_000_000);
});

test('a command that ends badly says so with what it printed', async () => {
  const failing = measure({ ...node, args: ['-e', "console.error('坏了'); process.exit(3)"] });
  await expect(failing).rejects.toThrow(CommandFailed);
  await expect(failing).rejects.toThrow(/exited with 3:\n坏了/);
});
