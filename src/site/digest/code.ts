/** A fingerprint of the code from which digests follow. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hash.ts';

const FOLDERS = [
  ...['src/number', 'src/report', 'src/score', 'src/check', 'src/read', 'src/history'],
  ...['src/site/digest', 'src/site/report', 'components'],
];

/** Changes with every module that reads, scores, checks or divides a report, and with every package. */
export function codeFingerprint(): string {
  const parts: string[] = [];
  for (const folder of FOLDERS) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const file of files.sort()) parts.push(file, readFileSync(join(folder, file), 'utf8'));
  }
  return hashOf(...parts, readFileSync('package-lock.json', 'utf8'));
}
