/** What git keeps of files. */
import { gitBytes } from './git.ts';

/**
 * The bytes of blobs by their hash, read in one run of git.
 *
 * Its answer is `<hash> blob <size>`, the bytes, and a line break, again and again.
 */
export function readBlobs(root: string, blobs: readonly string[]): Map<string, Buffer> {
  if (blobs.length === 0) return new Map();
  const output = gitBytes(root, ['cat-file', '--batch'], `${blobs.join('\n')}\n`);
  const contents = new Map<string, Buffer>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [blob = '', , size = ''] = output.toString('utf8', at, end).split(' ');
    const from = end + 1;
    const to = from + Number.parseInt(size, 10);
    contents.set(blob, output.subarray(from, to));
    at = to + 1;
  }
  return contents;
}
