/** Where the content lies: another root can be given for tests, benchmarks and other portals. */
import { resolve } from 'node:path';

/** The content folder, absolute. Pages run from bundled code, so it hangs from the working directory, not from a module. */
export function contentRoot(): string {
  return resolve(process.env['MINGZHANG_CONTENT'] ?? 'content');
}
