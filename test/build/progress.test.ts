/** Lines that people and the benchmark read. */
import { expect, test } from 'vitest';
import { stagesTo } from '../../src/build/progress.ts';

test('a stage says how far it is, not too often, and how long it took', async () => {
  const lines: string[] = [];
  let clock = 0;
  const stages = stagesTo(
    (line) => lines.push(line),
    () => clock,
  );
  const result = await stages.run('核对', (step) => {
    for (const done of [1, 2, 3, 4]) {
      clock += 3000;
      step(done, 4);
    }
    clock += 50;
    return 'x';
  });
  expect(result).toBe('x');
  expect(lines).toEqual(['阶段 核对 2/4', '阶段 核对 12.1s']);
});

test('a stage that fails says nothing of an end', async () => {
  const lines: string[] = [];
  const failing = stagesTo((line) => lines.push(line)).run('页面', () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(lines).toEqual([]);
});
