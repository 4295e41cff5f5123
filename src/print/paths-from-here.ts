/** How content files are named for the person at the terminal. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Finding } from '../check/finding.ts';

/** A content file as a path that opens from where the command was started: `content/reports/x/2023.mdx`. */
export function pathFromHere(root: string, file: string): string {
  const path = resolve(root, file);
  const short = relative(process.cwd(), path);
  return (short.startsWith('..') || isAbsolute(short) ? path : short).split(sep).join('/');
}

/** Findings whose files open from where the command was started. */
export function findingsFromHere(root: string, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    file: pathFromHere(root, finding.file),
    related: finding.related.map((figure) => ({ ...figure, file: pathFromHere(root, figure.file) })),
  }));
}
