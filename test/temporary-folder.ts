/** Gives a run of the tests a temporary folder of its own, so that nothing stays behind in the system's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Called by Vitest before the first test of the run; what it returns is called after the last one. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-tests-'));
  // Systems differ in which of them they read.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
