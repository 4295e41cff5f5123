/** What writers put where something is still missing. */
import { matchesIn } from './matches.ts';

export interface Placeholder {
  written: string;
  /** Position in the text. */
  start: number;
}

const SIGNS = [
  // XX项, but neither XXI nor a code.
  '(?<![A-Za-z0-9.])[XxＸｘ×✕]{2,}(?![A-Za-z0-9.])',
  '(?<![A-Za-z])(?:TO-?DO|FIX-?ME|TBD)(?![A-Za-z])',
  // 待补贴人员 and 有待补充完善 are statements; 待补充 alone is a gap.
  '(?:待补充?|待填[写报]?)(?=$|[\\s，。；、）)】\\]：])',
  '[（(【[]\\s*(?:此处|请填)[^）)】\\]]{0,20}[）)】\\]]?',
  '(?<![_＿])(?:_{3,}|＿{2,})',
];
const IN_TEXT = new RegExp(SIGNS.join('|'), 'g');
/** A name without a name; in running text 某某路 may be meant. */
const IN_TITLE = new RegExp([...SIGNS, '某某'].join('|'), 'g');
/** A line of nothing but underscores is a rule between sections. */
const RULE = /^\s*(?:_\s*){3,}$/;

/** The placeholders of one line or field. */
export function placeholdersIn(text: string, { isTitle }: { isTitle: boolean }): Placeholder[] {
  if (RULE.test(text)) return [];
  return matchesIn(text, isTitle ? IN_TITLE : IN_TEXT).map(({ 0: written, index: start }) => ({ written, start }));
}
