import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('a file with wrong bytes, or cut off, is read or refused, and never ends the process', () => {
  const printed = execFileSync(process.execPath, [fileURLToPath(new URL('fuzz.ts', import.meta.url))], {
    encoding: 'utf8',
  });
  const outcomes: unknown = JSON.parse(printed);
  expect(Object.keys(outcomes as object)).toEqual(['read', 'refused']);
});
