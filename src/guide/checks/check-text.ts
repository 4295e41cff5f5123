/** The page of a check as the guide shows it: its text, its examples, and what the program says of each. */
import { readFileSync } from 'node:fs';
import type { Root } from 'hast';
import type { Check } from '../../check/check.ts';
import type { Finding } from '../../check/finding.ts';
import { type Piece, type Section, sectionsOf } from '../text/markdown.ts';
import { runExample } from './example.ts';
import { type Example, partOf } from './example-files.ts';

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

/** The examples under one heading of a check's page. */
export function examplesUnder(id: string, heading: string): Example[] {
  const pieces = sectionsOf(pageOf(id)).find((section) => section.heading === heading)?.pieces ?? [];
  return divided(pieces).flatMap(({ example }) => example ?? []);
}

/** Puts what the program says behind each example. */
function withFindings(check: Check, pieces: readonly Piece[]): CheckSection['pieces'] {
  return divided(pieces).flatMap(({ pieces: shown, example }): CheckSection['pieces'] =>
    example === undefined ? shown : [...shown, { kind: 'said', findings: runExample(check, example).findings }],
  );
}

/** Prose, and examples with their code: one ends at prose, and where a kind of code repeats. */
function divided(pieces: readonly Piece[]): { pieces: Piece[]; example?: Example }[] {
  const groups: { pieces: Piece[]; example?: Example }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (piece.kind === 'prose') groups.push({ pieces: [piece] });
    else {
      const part = partOf(piece.info);
      if (last?.example === undefined || part in last.example)
        groups.push({ pieces: [piece], example: { [part]: piece.text } });
      else {
        last.pieces.push(piece);
        last.example[part] = piece.text;
      }
    }
  }
  return groups;
}

function pageOf(id: string): string {
  return readFileSync(`src/check/checks/${id}.md`, 'utf8').replace(/^# .*\n/, '');
}
