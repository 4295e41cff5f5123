/** `npm test`: layout and types side by side, for each keeps one core busy; if both are right, the tests. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const npm = process.env['npm_execpath'] ?? assert.fail('Run this as npm test.');

/** Prints at the end what a script printed, so that two of them do not mix. */
async function check(script: string): Promise<boolean> {
  const child = spawn(process.execPath, [npm, 'run', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  process.stdout.write(out);
  process.stderr.write(errors);
  return code === 0;
}

const checks = await Promise.all(['format:check', 'types'].map(check));
if (checks.every(Boolean)) {
  const vitest = ['exec', '--', 'vitest', 'run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)];
  const tests = spawn(process.execPath, [npm, ...vitest], { stdio: 'inherit' });
  const [code] = await once(tests, 'close');
  process.exitCode = code === 0 ? 0 : 1;
} else {
  process.exitCode = 1;
}
