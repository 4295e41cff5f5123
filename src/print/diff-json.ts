/** What a change moves, as JSON for other programs. */
import type { Difference } from './difference.ts';

/** One object; its reports are in the order of their ids. */
export function printDiffJson(difference: Difference): string {
  return `${JSON.stringify({ schemaVersion: '1', ...difference }, null, 2)}\n`;
}
