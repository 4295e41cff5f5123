/**
 * Gives a run of the tests a temporary folder of its own, so that nothing stays behind in the system's, and keeps there
 * what Node compiles: tests start hundreds of processes, half of whose time is reading modules.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Called by Vitest before the first test of the run; what it returns is called after the last one. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-tests-'));
  // Systems differ in which of them they read.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  return () => rmSync(folder, { recursive: true, force: true });
}
