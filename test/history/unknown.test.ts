/** Content outside of any repository: its history is unknown, and finding that out costs one question. */
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { reportHistories } from '../../src/history/report-history.ts';
import { viewWith } from '../site/reports.ts';

const PATH = process.env['PATH'];

afterEach(() => {
  process.env['PATH'] = PATH;
});

test('git is not asked again for every report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const asked = join(folder, 'asked');
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$@" >> '${asked}'\nexit 128\n`);
  chmodSync(join(folder, 'git'), 0o755);
  process.env['PATH'] = `${folder}:${PATH ?? ''}`;
  const history = reportHistories(folder).of;
  const view = viewWith();
  expect(history('some-bureau/2023', view)).toBeNull();
  const first = readFileSync(asked, 'utf8');
  expect(history('some-bureau/2022', view)).toBeNull();
  expect(history('some-bureau/2021', view)).toBeNull();
  expect(readFileSync(asked, 'utf8')).toBe(first);
});
