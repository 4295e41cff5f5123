/** What every page follows from, and the key of those that follow from nothing else: the code, the styles, the portal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from './content-root.ts';
import { siteFingerprint } from '../cache/code.ts';
import { hashOf } from '../cache/hash.ts';

let site: string | undefined;

/** Made once for a build. */
export function siteKey(): string {
  site ??= hashOf(siteFingerprint(), readFileSync(join(contentRoot(), 'site.yaml'), 'utf8'));
  return site;
}
