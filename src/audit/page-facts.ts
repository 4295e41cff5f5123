/**
 * What the audit must know of a page, as plain JSON: enough never to read the page again while it stays the same.
 *
 * A rule may ask what else there is in the site. The facts of a page are taken as if every answer were yes, and record
 * what was asked. If all answers are yes in the built site, the facts hold; if not, the page is judged anew.
 */
import { digestIds, textOfDigests } from './anchors.ts';
import { type BuiltPage, isListed } from './built-page.ts';
import { follow, type Surroundings } from './built-site.ts';
import type { AuditFault } from './fault.ts';
import { readPage } from './read-page.ts';
import { PAGE_RULES } from './rules/index.ts';

/** Where the site will be; facts hold for one address only. */
export interface Place {
  /** The portal's address without a path. */
  site: string;
  /** With a slash at both ends. */
  base: string;
  /** 政府网站标识码, where the portal has one. */
  identifierCode?: string | undefined;
}

export interface PageFacts {
  /** No rule has anything to say of it, as long as what follows is there. */
  isSound: boolean;
  /** Files of the site that it links to or loads. */
  needs: string[];
  /** Its style sheets: one of them must say how it looks on paper. Empty where that is not asked. */
  paper: string[];
  /** Engines may list it. */
  isListed: boolean;
  /** Hashes of its ids, as text. */
  ids: string;
  /** Anchors of other pages that it links to. */
  anchors: { file: string; anchors: string[] }[];
}

/** Takes the facts of a page. */
export function factsOf(page: BuiltPage, { site, base, identifierCode }: Place): PageFacts {
  const needs = new Set<string>();
  const paper = new Set<string>();
  const asked: Surroundings = {
    ...{ origin: new URL(site).origin, base, identifierCode },
    has: (needed) => {
      needs.add(needed);
      return true;
    },
    isForPaper: (sheets) => {
      for (const sheet of sheets) paper.add(sheet);
      return sheets.length > 0;
    },
  };
  return {
    isSound: PAGE_RULES.every(({ check }) => [...check(page, asked)].length === 0),
    isListed: isListed(page),
    ids: textOfDigests(digestIds(page.ids)),
    anchors: anchorsElsewhere(page, asked),
    needs: [...needs],
    paper: [...paper],
  };
}

/** Whether nothing is wrong with a page in a site as it is. */
export function holdsIn({ isSound, needs, paper }: PageFacts, site: Surroundings): boolean {
  return isSound && needs.every((file) => site.has(file)) && (paper.length === 0 || site.isForPaper(paper));
}

/** Everything that is wrong with a page in a site as it is. */
export function faultsOf(file: string, html: string, site: Surroundings): AuditFault[] {
  const page = readPage(file, html);
  return PAGE_RULES.flatMap(({ id, check }) =>
    [...check(page, site)].map((message) => ({ rule: id, file, message: detached(message) })),
  );
}

function anchorsElsewhere({ file, links }: BuiltPage, site: Surroundings): PageFacts['anchors'] {
  const found = new Map<string, PageFacts['anchors'][number]>();
  for (const link of new Set(links)) {
    if (!link.includes('#') || link.startsWith('#')) continue;
    const target = follow(site, file, link);
    if (target.kind !== 'file' || target.anchors.length === 0) continue;
    found.set(`${target.file}#${target.anchors[0]}`, { file: target.file, anchors: [...target.anchors] });
  }
  return [...found.values()];
}

/** A copy of the text: a piece of a page would keep the whole page in memory. */
function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
