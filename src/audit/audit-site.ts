/** The audit of a built folder: what every page says of itself, then the folder as a whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasId, type IdDigests, readDigests } from './anchors.ts';
import type { BuiltSite } from './built-site.ts';
import type { AuditFault } from './fault.ts';
import { filesIn } from '../disk/files-in.ts';
import type { KeptFacts } from './kept-facts.ts';
import { factsOf, faultsOf, holdsIn, type PageFacts, type Place } from './page-facts.ts';
import { readPage } from './read-page.ts';
import { SITE_RULES } from './rules/index.ts';

export interface AuditOptions extends Place {
  /** The facts of a page that is known to be as it was when they were taken; undefined for any other. */
  known?: ((file: string) => PageFacts | undefined) | undefined;
  /** The facts of all other pages, by what stands in them. */
  kept?: KeptFacts | undefined;
}

/** A link to an anchor of another page, to be judged when all pages have been seen. */
interface Awaited {
  from: string;
  file: string;
  anchors: readonly string[];
}

/** Everything that is wrong with a built folder, pages in the order of their names. */
export function auditSite(folder: string, { known, kept, ...place }: AuditOptions): AuditFault[] {
  const site = builtSite(folder, place);
  const read = (file: string): PageFacts => {
    const html = site.read(file);
    const make = (): PageFacts => factsOf(readPage(file, html), place);
    return kept === undefined ? make() : kept.factsOf(file, html, make);
  };

  const faults: AuditFault[] = [];
  const listed = new Set<string>();
  const ids = new Map<string, IdDigests>();
  const awaited = new Map<string, Awaited>();
  for (const file of site.files) {
    if (!file.endsWith('.html')) continue;
    const facts = known?.(file) ?? read(file);
    if (!holdsIn(facts, site)) faults.push(...faultsOf(file, site.read(file), site));
    if (facts.isListed) listed.add(file);
    ids.set(file, readDigests(facts.ids));
    for (const { file: target, anchors } of facts.anchors) {
      // One page with the broken link is enough to find the fault: the first one is named.
      const key = `${target}#${anchors[0]}`;
      if (site.has(target) && !awaited.has(key)) awaited.set(key, { from: file, file: target, anchors });
    }
  }

  const hasAnchor = (file: string, anchors: readonly string[]): boolean =>
    anchors.length === 0 || anchors.some((anchor) => hasId(ids.get(file) ?? new Uint32Array(), anchor));
  for (const { from, file, anchors } of awaited.values()) {
    if (!hasAnchor(file, anchors))
      faults.push({ rule: 'anchors', file: from, message: `链接指向 ${file} 的 #${anchors[0]}，那里没有这个位置。` });
  }
  for (const { id, check } of SITE_RULES) {
    for (const fault of check({ ...site, listed, hasAnchor })) faults.push({ rule: id, ...fault });
  }
  return faults;
}

function builtSite(folder: string, { site: address, base, identifierCode }: Place): BuiltSite {
  const files = new Set(filesIn(folder));
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return {
    ...{ origin: new URL(address).origin, base, identifierCode, files, read },
    has: (file) => files.has(file),
    isForPaper: isForPaper(read),
  };
}

/**
 * Whether style sheets say how a page looks on paper; each is read once for all pages.
 *
 * @param read  gives the text of a style sheet that exists.
 */
function isForPaper(read: (file: string) => string): (sheets: readonly string[]) => boolean {
  const known = new Map<string, boolean>();
  const one = (sheet: string): boolean => {
    const answer = known.get(sheet) ?? /@media\s+print\b/.test(read(sheet));
    known.set(sheet, answer);
    return answer;
  };
  return (sheets) => sheets.some(one);
}
