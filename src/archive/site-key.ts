/** What every page depends on, and the key of pages that depend on nothing else: the code, the styles, the portal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFingerprint } from '../cache/code.ts';
import { hashOf } from '../cache/hash.ts';
import { once } from '../score/once.ts';
import { contentRoot } from './content-root.ts';

/** Made once for a build. */
export const siteKey = once((): string =>
  hashOf(siteFingerprint(), readFileSync(join(contentRoot(), 'site.yaml'), 'utf8')),
);
