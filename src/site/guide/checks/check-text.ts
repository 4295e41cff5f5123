/** The page of a check as the guide shows it: its text, its examples, and what the program says of each. */
import { readFileSync } from 'node:fs';
import type { Root } from 'hast';
import type { Check } from '../../../check/check.ts';
import type { Finding } from '../../../check/finding.ts';
import { type Piece, type Section, sectionsOf } from '../text/markdown.ts';
import { findingsIn } from './example.ts';
import type { Example } from './example-files.ts';

export interface CheckSection extends Omit<Section, 'pieces'> {
  id: string;
  pieces: (Piece | { kind: 'said'; findings: Finding[] })[];
}

/** The headings of every check's page, with their anchors; a test of the pages holds them to these. */
const ANCHORS: Readonly<Record<string, string>> = {
  核对什么: 'what',
  与相邻规则的分界: 'border',
  依据: 'basis',
  不通过的例子: 'failing',
  通过的例子: 'passing',
  舍入: 'rounding',
  怎样改: 'mend',
};

/** The sentences before the first heading: what the check states. */
export function checkLead(id: string): Root {
  const [lead] = sectionsOf(pageOf(id));
  const [piece] = lead?.pieces ?? [];
  if (lead?.heading !== '' || piece?.kind !== 'prose') throw new Error(`The page of ${id} does not begin with prose.`);
  return piece.tree;
}

/** Everything below the headings. */
export function checkSections(check: Check): CheckSection[] {
  return sectionsOf(pageOf(check.id))
    .filter(({ heading }) => heading !== '')
    .map(({ heading, pieces }) => ({
      heading,
      id: ANCHORS[heading] ?? heading,
      pieces: ANCHORS[heading] === 'failing' ? withFindings(check, pieces) : pieces,
    }));
}

/** Puts what the program says behind each example; a new one begins where a kind of code repeats. */
function withFindings(check: Check, pieces: readonly Piece[]): CheckSection['pieces'] {
  const shown: CheckSection['pieces'] = [];
  let example: Example = {};
  const close = (): void => {
    if (Object.keys(example).length > 0) shown.push({ kind: 'said', findings: findingsIn(check, example) });
    example = {};
  };
  for (const piece of pieces) {
    if (piece.kind === 'prose' || piece.info in example) close();
    shown.push(piece);
    if (piece.kind === 'code') example = { ...example, [piece.info]: piece.text };
  }
  close();
  return shown;
}

function pageOf(id: string): string {
  return readFileSync(`src/check/checks/${id}.md`, 'utf8').replace(/^# .*\n/, '');
}
