/** Facts of pages kept between two audits in one file, by what stands in the page: only what changed is parsed again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PageFacts } from './page-facts.ts';

export interface KeptFacts {
  /** The facts of a page: those that are kept of the same text at the same place, else those that `make` takes. */
  factsOf: (file: string, html: string, make: () => PageFacts) => PageFacts;
  /** Writes down the facts that were asked for, and forgets all others. */
  save: () => void;
}

/**
 * Opens a file of kept facts; one that cannot be read is as good as none.
 *
 * @param basis  of everything else that facts follow from: the rules of the audit and the place of the site.
 */
export function keptFacts(path: string, basis: string): KeptFacts {
  const old = readKept(path);
  const asked = new Map<string, PageFacts>();
  return {
    factsOf: (file, html, make) => {
      const key = createHash('sha256').update(`${basis}\n${file}\n`).update(html).digest('base64url');
      const facts = old.get(key) ?? make();
      asked.set(key, facts);
      return facts;
    },
    save: () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, JSON.stringify([...asked]));
      renameSync(`${path}.new`, path);
    },
  };
}

function readKept(path: string): Map<string, PageFacts> {
  try {
    return existsSync(path) ? new Map(JSON.parse(readFileSync(path, 'utf8')) as [string, PageFacts][]) : new Map();
  } catch {
    return new Map();
  }
}
