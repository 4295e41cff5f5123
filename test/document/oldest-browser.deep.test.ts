/** The readers run in the browser, too: they use nothing that the oldest one lacks. */
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from 'vitest';
import { OLDEST_BROWSERS } from '../../src/browser/browsers.ts';
import { newerInScript } from '../browser/newer-script.ts';

/** Methods of ours, or of pdf.js, that happen to have the name of a newer one. */
const OTHERS = new Set(['bytes', 'destroy', 'take']);

test('no reader uses a function that the oldest browser lacks', () => {
  const files = globSync('src/document/**/*.ts').filter((file) => !file.endsWith('.d.ts'));
  const newer = files.flatMap((file) =>
    newerInScript(stripTypeScriptTypes(readFileSync(file, 'utf8'), { mode: 'transform' }), OLDEST_BROWSERS)
      .filter((name) => !OTHERS.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(newer).toEqual([]);
});
