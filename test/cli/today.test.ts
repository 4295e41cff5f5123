/** The day that a command writes into a draft. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { smallContent } from '../fixtures/content.ts';
import { folderOf } from './terminal.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('is the day in China, which begins eight hours before that of Greenwich', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T16:30:00Z') });
  const content = folderOf(smallContent({}));
  const program = createProgram({ write: () => undefined, end: () => undefined });
  await program.parseAsync(['new', 'report', 'some-bureau', '2025', '--yes', '--content', content], { from: 'user' });
  expect(readFileSync(join(content, 'reports/some-bureau/2025.mdx'), 'utf8')).toContain('entered: 2026-11-21');
});
