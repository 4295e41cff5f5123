/** Where the built site lies: another folder can be given for tests, benchmarks and other portals. */
import { resolve } from 'node:path';

/** The folder of the site, absolute. */
export function siteFolder(): string {
  return resolve(process.env['MINGZHANG_DIST'] ?? 'dist');
}
