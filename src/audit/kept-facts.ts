/** Facts of pages kept between two audits in one file, by what stands in the page: only what changed is parsed again. */
import { createHash } from 'node:crypto';
import type { PageFacts } from './page-facts.ts';

export interface KeptFacts {
  /** The facts of a page: those kept for the same text at the same address, else those that `make` takes. */
  factsOf: (file: string, html: string, make: () => PageFacts) => PageFacts;
  /** Writes down the facts that were asked for, and forgets all others. */
  save: () => void;
}

/** Where facts are kept. */
export interface FactsFile {
  /** What was written last; undefined where there is nothing, or nothing that can be relied on. */
  read: () => unknown;
  write: (facts: unknown) => void;
}

/**
 * Opens a file of kept facts.
 *
 * @param basis  a key of everything else that facts depend on: the rules of the audit and the address of the site.
 */
export function keptFacts(file: FactsFile, basis: string): KeptFacts {
  const old = new Map(file.read() as [string, PageFacts][] | undefined);
  const asked = new Map<string, PageFacts>();
  return {
    factsOf: (page, html, make) => {
      const key = createHash('sha256').update(`${basis}\n${page}\n`).update(html).digest('base64url');
      const facts = old.get(key) ?? make();
      asked.set(key, facts);
      return facts;
    },
    save: () => file.write([...asked]),
  };
}
