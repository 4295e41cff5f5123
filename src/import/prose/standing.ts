/** How a number of the text stands to the data that the tables gave. */
import { isTellingOf } from '../../check/checks/figure-unbound.ts';
import { type FigureDatum, isFigureDatum } from '../../check/figure/quantity.ts';
import { isFigureOf } from '../../check/wording/wording.ts';
import { squeezed } from '../squeezed.ts';
import { datumOf } from './agrees.ts';
import type { Bound } from './bound-text.ts';
import type { DraftData } from './draft-data.ts';
import type { Mention } from './mentions.ts';
import type { CellOf, Source } from './sources.ts';
import { spokenIn } from './spoken.ts';

/**
 * - `is`: it is the datum at the path;
 * - `repeats`: it says the datum at the path once more, in a cell, where nothing can be bound;
 * - `may-be`: a datum has its digits, and the words do not tell whether it is meant;
 * - `new`: no table holds it.
 */
export type Standing = { kind: 'is' | 'repeats'; path: string } | { kind: 'may-be' | 'new' };

export function standingOf(
  { source, start, spoken, repeats }: Mention,
  { data, bound }: { data: DraftData; bound: ReadonlyMap<string, readonly Bound[]> },
): Standing {
  if (repeats !== undefined) return { kind: 'repeats', path: repeats };
  const { cell, place } = source;
  const { numeral } = spoken;
  const alike = data.alike(numeral.figure);
  const mayBe = alike.some(({ datum }) => isTellingOf(numeral, datum) && isFigureOf(numeral, datum));
  if (cell === undefined) {
    const own = bound.get(place)?.find((each) => each.start === start);
    return own === undefined ? { kind: mayBe ? 'may-be' : 'new' } : { kind: 'is', path: own.path };
  }
  const evidence = evidenceOf(cell, data).find((datum) => isFigureOf(numeral, datum));
  if (evidence !== undefined) return { kind: 'is', path: evidence.path };
  const named = datumOf(spoken, alike, data.report.year);
  if (named !== undefined) return { kind: 'repeats', path: named.datum.path };
  return { kind: mayBe ? 'may-be' : 'new' };
}

/** Evidence of a score was read from its very words. */
function evidenceOf({ path }: CellOf, { published }: DraftData): FigureDatum[] {
  if (!path.startsWith('scores.')) return [];
  return [...published.values()].filter(isFigureDatum).filter((datum) => datum.path.startsWith(`${path}.evidence.`));
}

/** The points of a row that its own reason says once more: 本指标得2分. */
export function ownScores(source: Source, { published }: DraftData): Mention[] {
  const { cell, text } = source;
  const repeats = `${cell?.path ?? ''}.stated`;
  const datum = published.get(repeats);
  if (cell === undefined || !isFigureDatum(datum)) return [];
  return spokenIn(text).flatMap((spoken): Mention[] => {
    const { numeral, start } = spoken;
    if (!OWN_SCORE.test(squeezed(text.slice(Math.max(0, start - NEAR), start))) || numeral.unit !== '') return [];
    const end = spoken.end + (/^\s*分(?!之)/.exec(text.slice(spoken.end))?.[0].length ?? 0);
    const name = `${datum.name}（原因栏）`;
    const { figure, about } = numeral;
    const words = { between: '', name, said: name, label: name };
    return [{ source, start, end, text: text.slice(start, end), spoken, figure, about, unit: '分', repeats, ...words }];
  });
}

const NEAR = 20;
const OWN_SCORE = /[本该此](?:项|指标|项指标)(?:自评)?(?:得分|得)(?:为|是)?$/;
