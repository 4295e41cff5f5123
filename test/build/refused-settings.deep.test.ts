import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from '../fixtures/content.ts';

test('settings that cannot be used are refused in one line, without a stack', () => {
  const content = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  writeFileSync(join(content, 'site.yaml'), SITE.replace('https://example.org', 'https://example.org/path/'));
  const target = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), 'dist');
  mkdirSync(join(target, 'reports/gone'), { recursive: true });
  writeFileSync(join(target, 'reports/gone/index.html'), 'old');
  const env = { ...process.env, MINGZHANG_CONTENT: content, MINGZHANG_DIST: target };
  const { status, stderr } = spawnSync(process.execPath, ['src/build/build.js'], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^site\.yaml:5 站点网址里不要有路径；[^\n]+\n$/);
  expect(existsSync(join(target, 'reports/gone/index.html'))).toBe(true);
});
