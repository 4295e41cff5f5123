/** The audit of a built folder: every page against every rule, then the folder as a whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digestIds, hasId, type IdDigests } from './anchors.ts';
import { isListed } from './built-page.ts';
import { type BuiltSite, follow } from './built-site.ts';
import type { AuditFault } from './fault.ts';
import { readPage } from './read-page.ts';
import { PAGE_RULES, SITE_RULES } from './rules/index.ts';

export interface AuditOptions {
  /** The portal's address without a path. */
  site: string;
  /** With a slash at both ends. */
  base: string;
  /** 政府网站标识码, where the portal has one. */
  identifierCode?: string | undefined;
}

/** A link to an anchor of another page, to be judged when all pages have been read. */
interface Awaited {
  from: string;
  file: string;
  anchors: readonly string[];
}

/** Everything that is wrong with a built folder, pages in the order of their names. */
export function auditSite(folder: string, { base, site: address, identifierCode }: AuditOptions): AuditFault[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .sort();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const site: BuiltSite = { origin: new URL(address).origin, base, files: new Set(files), identifierCode, read };

  const faults: AuditFault[] = [];
  const listed = new Set<string>();
  const ids = new Map<string, IdDigests>();
  const awaited = new Map<string, Awaited>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const page = readPage(file, read(file));
    for (const { id, check } of PAGE_RULES) {
      for (const message of check(page, site)) faults.push({ rule: id, file, message: detached(message) });
    }
    if (isListed(page)) listed.add(file);
    ids.set(file, digestIds(page.ids));
    for (const link of page.links.filter((each) => each.includes('#') && !each.startsWith('#'))) {
      const target = follow(site, file, link);
      if (target.kind !== 'file' || target.anchors.length === 0) continue;
      // The first page that leads there stands for all: it is enough to find the fault.
      const key = `${target.file}#${target.anchors[0]}`;
      if (!awaited.has(key)) awaited.set(key, { from: file, file: target.file, anchors: target.anchors });
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

/** A text of its own: a piece of a page would keep the whole page in memory. */
function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
